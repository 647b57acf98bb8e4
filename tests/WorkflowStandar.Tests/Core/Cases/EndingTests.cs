using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Tests.Core.Cases.Desk;

namespace WorkflowStandar.Tests.Core.Cases;

public class EndingTests
{
    private static Desk Case(bool withApplicant = true) => new Desk(Given.A.Plan
        .Parallel("sisi", "all", branch => branch.Task("a", by: "umum"), branch => branch.Task("b", by: "hukum"))
        .Task("c").End()
        .Clock("seluruhnya", "5 working days")
        .Clock("tanda-terima", "15 office minutes", to: "a")).Do(Submission("loket") with { Applicant = withApplicant ? Citizen : null }, Officer("front-office"));

    [Fact]
    public void An_applicant_withdraws_without_having_to_say_why()
    {
        var desk = Case().Do(new CaseCommand.Withdraw(""), Applicant());

        desk.State.Ending.Should().Be(Ending.Withdrawn);
        desk.All<CaseEvent.StepSkipped>().Should().HaveCount(2);
        desk.State.Clocks.Select(run => run.Status).Should().Equal(ClockStatus.Met, ClockStatus.Void);
        desk.Only<CaseEvent.Ended>().Should().Match<CaseEvent.Ended>(ended => ended.Reason == null && ended.Step == null);
        desk.Only<CaseEvent.Ended>().Notify.Select(to => to.ToString()).Should().Equal("umum", "hukum");
    }

    [Fact]
    public void Nobody_withdraws_a_case_that_is_anothers()
    {
        Case().Refused(new CaseCommand.Withdraw("x"), Applicant("tetangga")).Code.Should().Be("case/not-yours");
        Case().Refused(new CaseCommand.Withdraw("x"), Officer("humas")).Code.Should().Be("case/not-at-your-desk");
        new Desk(Given.A.Plan.StartedBy("umum").Task("a").End()).Do(Submission(null), Officer("umum"))
            .Refused(new CaseCommand.Withdraw("x"), Officer("tata-usaha")).Code.Should().Be("case/no-applicant");
    }

    [Fact]
    public void An_officer_with_the_case_before_them_records_what_the_applicant_came_to_withdraw_and_says_why()
    {
        Case(withApplicant: false).Refused(new CaseCommand.Withdraw(""), Officer("umum")).Code.Should().Be("reason/missing");
        Case(withApplicant: false).Do(new CaseCommand.Withdraw("Pemohon datang ke loket"), Officer("umum")).State.Ending.Should().Be(Ending.Withdrawn);
        Case().Do(new CaseCommand.Withdraw("Pemohon datang ke loket"), Supervisor).State.Ending.Should().Be(Ending.Withdrawn);
        Case().Do(new CaseCommand.Withdraw("Pemohon datang ke loket"), Officer("hukum")).Only<CaseEvent.Ended>()
            .Notify.Select(to => to.ToString()).Should().Equal(["umum", "hukum", "applicant"], "whoever never withdrew anything must hear of it");
    }

    [Fact]
    public void Those_who_take_requests_in_record_a_withdrawal_wherever_the_case_stands()
    {
        Plan plan = Given.A.Plan.Task("terima", by: "front-office").Task("telaah", by: "umum").End();
        new Desk(plan).Submitted().Completed("terima").Do(new CaseCommand.Withdraw("Berkirim surat"), Officer("front-office")).State.Ending.Should().Be(Ending.Withdrawn);
    }

    [Fact]
    public void A_supervisor_transfers_a_case_that_is_not_our_remit()
    {
        Case().Refused(new CaseCommand.Transfer("Dinas PU", "x"), Officer("umum")).Code.Should().Be("case/not-supervisor");
        Case().Refused(new CaseCommand.Transfer("", "x"), Supervisor).Message.Id.Should().Be("Tuliskan kepada siapa perkara ini dialihkan.");
        Case().Refused(new CaseCommand.Transfer("Dinas PU", ""), Supervisor).Code.Should().Be("reason/missing");

        var ended = Case().Do(new CaseCommand.Transfer("Dinas PU", "Jalan kabupaten"), Supervisor).Only<CaseEvent.Ended>();

        ended.Should().Match<CaseEvent.Ended>(it => it.Ending == Ending.Transferred && it.To == "Dinas PU" && it.Reason == "Jalan kabupaten");
        ended.Notify.Should().Equal(Addressee.Applicant);
    }

    [Fact]
    public void A_supervisor_cancels_with_a_reason()
    {
        Case().Refused(new CaseCommand.Cancel("salah entri"), Officer("umum")).Code.Should().Be("case/not-supervisor");
        Case().Refused(new CaseCommand.Cancel(" "), Supervisor).Code.Should().Be("reason/missing");
        Case().Do(new CaseCommand.Cancel("salah entri"), Supervisor).State.Ending.Should().Be(Ending.Cancelled);
    }

    [Fact]
    public void A_closed_case_refuses_everything_but_an_officers_comment()
    {
        var desk = Case().Do(new CaseCommand.Cancel("salah entri"), Supervisor);
        CaseCommand[] refused =
        [
            new CaseCommand.Claim(2), Completion(2), new CaseCommand.Release(2), new CaseCommand.Return(2, "x", []), new CaseCommand.Resubmit(Fields()),
            new CaseCommand.Assign(2, Citizen, Roles(), ""), new CaseCommand.Extend(new ClockKey("seluruhnya"), "x"), new CaseCommand.Withdraw(""),
            new CaseCommand.Transfer("x", "x"), new CaseCommand.Cancel("x"), new CaseCommand.Reclassify(new FieldKey("x"), "x", "x"),
            new CaseCommand.Attach(new AttachmentId("x"), "x", "text/plain", 1, new string('0', 64)),
            new CaseCommand.Migrate(desk.Plan, System.Collections.Immutable.ImmutableDictionary<StepKey, StepKey>.Empty),
        ];

        foreach (var command in refused)
            desk.Refused(command, Supervisor).Code.Should().Be("case/closed");
        desk.Refused(new CaseCommand.Comment("Mengapa?", false), Applicant()).Code.Should().Be("case/closed");
        desk.Do(new CaseCommand.Comment("Surat menyusul", false), Officer("umum")).Only<CaseEvent.Commented>().Text.Should().Be("Surat menyusul");
        desk.Do(new CaseCommand.Ring(), Actor.System).Added.Should().BeEmpty();
    }
}
