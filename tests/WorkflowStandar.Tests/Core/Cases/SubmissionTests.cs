using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Tests.Core.Cases.Desk;

namespace WorkflowStandar.Tests.Core.Cases;

public class SubmissionTests
{
    private static PlanText Letter => Given.A.Plan
        .Field("pemohon", new FieldType.Party(), required: true)
        .Field("surat", new FieldType.File())
        .Field("surel", new FieldType.Email())
        .Channel("loket", requires: ["surat"])
        .Channel("situs", selfService: true, asks: ["pemohon", "surel"])
        .Task("tanda-terima", by: "front-office")
        .End();

    [Fact]
    public void A_request_at_the_counter_opens_its_first_task()
    {
        var file = new CaseCommand.Attach(new AttachmentId("berkas-1"), "surat.pdf", "application/pdf", 10, new string('a', 64));
        var desk = new Desk(Letter);

        desk.Do(Submission("loket", ("pemohon", "Budi"), ("surat", "berkas-1")) with { Attachments = [file] }, Officer("front-office"));

        desk.OpenSteps.Should().Equal("tanda-terima");
        desk.State.Number.Should().Be("PGD-2026-0001");
        desk.State.Applicant.Should().Be(Citizen);
        desk.State.Attachments.Should().Equal(new AttachmentId("berkas-1"));
        desk.Added.Should().OnlyContain(happened => happened.At == desk.Now);
    }

    [Fact]
    public void All_that_is_wrong_with_a_form_is_told_at_once_in_both_languages()
    {
        var refusal = new Desk(Letter).Refused(Submission("loket", ("surel", "bukan surel"), ("warna", "biru")), Officer("front-office"));

        refusal.Code.Should().Be("fields/invalid");
        refusal.Fields.Select(problem => $"{problem.Field} {problem.Code}").Should().Equal("pemohon required", "surat required", "surel not-an-email", "warna unknown");
        refusal.Fields.Should().OnlyContain(problem => problem.Message.En != null && problem.Message.Id != problem.Message.En);
        refusal.Message.Id.Should().StartWith("Ada 4 isian yang perlu diperbaiki");
    }

    [Fact]
    public void A_file_that_was_not_uploaded_cannot_be_named()
    {
        var refusal = new Desk(Letter).Refused(Submission("loket", ("pemohon", "Budi"), ("surat", "berkas-9")), Officer("front-office"));

        refusal.Fields.Should().ContainSingle().Which.Code.Should().Be("not-attached");
    }

    [Fact]
    public void A_field_that_the_channel_cannot_carry_is_not_asked_for() =>
        new Desk(Letter).Refused(Submission("situs", ("pemohon", "Budi"), ("surat", "x")), Applicant())
            .Fields.Should().ContainSingle().Which.Code.Should().Be("not-asked");

    [Fact]
    public void An_applicant_hands_in_through_a_self_service_channel_for_themselves()
    {
        var desk = new Desk(Letter).Do(Submission("situs", ("pemohon", "Budi")) with { Applicant = null }, Applicant());

        desk.State.Applicant.Should().Be(Citizen);
    }

    [Fact]
    public void An_applicant_cannot_hand_in_for_somebody_else() =>
        new Desk(Letter).Refused(Submission("situs", ("pemohon", "Budi")), Applicant("tetangga")).Code.Should().Be("submission/for-somebody-else");

    [Fact]
    public void An_officer_may_enter_an_online_request_too() =>
        new Desk(Letter).Submitted("situs", Officer("front-office"), ("pemohon", "Budi")).State.IsOpen.Should().BeTrue();

    [Fact]
    public void At_the_counter_the_officer_enters_the_request() =>
        new Desk(Letter).Refused(Submission("loket"), Applicant()).Code.Should().Be("submission/not-self-service");

    [Fact]
    public void Somebody_without_a_role_at_the_agency_is_no_officer() =>
        new Desk(Letter).Refused(Submission("loket"), new Actor(new ActorId("x"), "X", ActorKind.Staff, Roles())).Code.Should().Be("submission/not-officer");

    [Fact]
    public void An_unknown_channel_is_refused_with_the_choices()
    {
        var refusal = new Desk(Letter).Refused(Submission("faks"), Officer("front-office"));

        refusal.Code.Should().Be("submission/unknown-channel");
        refusal.Names.Should().Equal("loket", "situs");
    }

    [Fact]
    public void An_unknown_procedure_is_refused() =>
        new Desk(Letter).Refused(Submission("loket") with { Procedure = new ProcedureKey("daring") }, Officer("front-office"))
            .Code.Should().Be("submission/unknown-procedure");

    [Fact]
    public void A_case_is_submitted_once()
    {
        var desk = new Desk(Letter).Submitted("situs", null, ("pemohon", "Budi"));

        desk.Refused(Submission("situs", ("pemohon", "Budi")), Officer("front-office")).Code.Should().Be("case/already-submitted");
    }

    [Fact]
    public void An_internal_procedure_is_started_by_its_roles_only()
    {
        Plan plan = Given.A.Plan.Field("acara", new FieldType.Text()).StartedBy("pimpinan", "acara!").Task("rapat").End();

        new Desk(plan).Refused(Submission(null, ("acara", "Rapat")), Officer("tata-usaha")).Code.Should().Be("submission/not-your-role");
        new Desk(plan).Refused(Submission("loket", ("acara", "Rapat")), Officer("pimpinan")).Code.Should().Be("submission/no-channel");
        new Desk(plan).Refused(Submission(null), Officer("pimpinan")).Fields.Should().ContainSingle().Which.Code.Should().Be("required");
        new Desk(plan).Do(Submission(null, ("acara", "Rapat")), Officer("pimpinan")).OpenSteps.Should().Equal("rapat");
    }

    [Fact]
    public void A_scheduled_duty_is_started_by_the_system_only()
    {
        Plan plan = Given.A.Plan.StartedBySchedule().Task("rapat-staf").End();

        new Desk(plan).Refused(Submission(null), Officer("tata-usaha")).Code.Should().Be("submission/scheduled");
        new Desk(plan).Do(Submission(null), Actor.System).OpenSteps.Should().Equal("rapat-staf");
    }

    [Fact]
    public void Nothing_can_be_done_to_a_case_that_is_not_there() =>
        new Desk(Letter).Refused(new CaseCommand.Ring(), Actor.System).Code.Should().Be("case/not-found");

    [Fact]
    public void A_command_for_another_version_is_refused()
    {
        var desk = new Desk(Letter).Submitted("situs", null, ("pemohon", "Budi"));

        desk.Refused(Completion(desk.Task("tanda-terima")), Officer("front-office"), desk.State.Version - 1).Code.Should().Be("case/changed");
        desk.Decide(Completion(desk.Task("tanda-terima")), Officer("front-office")).Should().BeOfType<Decision.Accepted>();
    }
}
