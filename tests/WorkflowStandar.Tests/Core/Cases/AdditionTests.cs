using WorkflowStandar.Core.Cases;
using static WorkflowStandar.Tests.Core.Cases.Desk;

namespace WorkflowStandar.Tests.Core.Cases;

public class AdditionTests
{
    private static readonly CaseCommand.Attach Letter = new(new AttachmentId("berkas-1"), "surat.pdf", "application/pdf", 1024, new string('a', 64));

    private static Desk Case => new Desk(Given.A.Plan.Task("a").End()).Submitted();

    [Fact]
    public void Applicant_and_officers_comment()
    {
        Case.Do(new CaseCommand.Comment("Mohon dipercepat", true), Applicant()).Only<CaseEvent.Commented>().ToApplicant.Should().BeFalse("applicants do not write to themselves");
        Case.Do(new CaseCommand.Comment("Sedang ditelaah", true), Officer("umum")).Only<CaseEvent.Commented>().ToApplicant.Should().BeTrue();
        Case.Refused(new CaseCommand.Comment("x", false), Applicant("tetangga")).Code.Should().Be("case/not-yours");
        Case.Refused(new CaseCommand.Comment(" ", false), Officer("umum")).Code.Should().Be("comment/empty");
        Case.Refused(new CaseCommand.Comment(new string('x', CaseDecider.LongestText + 1), false), Officer("umum")).Code.Should().Be("text/too-long");
    }

    [Fact]
    public void A_file_is_attached_once()
    {
        var desk = Case.Do(Letter, Applicant());
        desk.Only<CaseEvent.Attached>().Sha256.Should().Be(Letter.Sha256);

        desk.Do(Letter, Officer("umum")).Added.Should().BeEmpty();
        desk.State.Attachments.Should().Equal(Letter.Attachment);
    }

    [Fact]
    public void Half_a_file_is_not_attached()
    {
        foreach (var broken in new[] { Letter with { Name = "" }, Letter with { Name = "a\nb" }, Letter with { MediaType = " " }, Letter with { Bytes = -1 }, Letter with { Sha256 = "abc" } })
            Case.Refused(broken, Applicant()).Code.Should().Be("attachment/invalid");
    }

    [Fact]
    public void An_officer_replaces_a_lost_secret_with_a_reason_also_on_a_closed_case()
    {
        Case.Do(new CaseCommand.ReplaceSecret("KTP diperiksa"), Officer("umum")).Only<CaseEvent.SecretReplaced>().Reason.Should().Be("KTP diperiksa");
        Case.Refused(new CaseCommand.ReplaceSecret("saya sendiri"), Applicant()).Code.Should().Be("case/not-officer");
        Case.Refused(new CaseCommand.ReplaceSecret(" "), Officer("umum")).Code.Should().Be("reason/missing");
        Case.Do(new CaseCommand.Cancel("salah entri"), Supervisor).Do(new CaseCommand.ReplaceSecret("KTP diperiksa"), Officer("umum")).Only<CaseEvent.SecretReplaced>();
    }

    [Fact]
    public void A_stranger_attaches_nothing() => Case.Refused(Letter, Applicant("tetangga")).Code.Should().Be("case/not-yours");
}
