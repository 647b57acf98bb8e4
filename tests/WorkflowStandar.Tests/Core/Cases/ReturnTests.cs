using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Core.Calendars;
using static WorkflowStandar.Tests.Core.Cases.Desk;

namespace WorkflowStandar.Tests.Core.Cases;

public class ReturnTests
{
    private static PlanText Complaint => Given.A.Plan
        .Field("uraian", new FieldType.Text(), required: true)
        .Field("ktp", new FieldType.Text())
        .Field("tanggal", new FieldType.Date())
        .LaterField("tingkat", PlanText.Choice("ringan", "berat"))
        .Task("verifikasi", outcomes: ["lengkap", "tidak-lengkap → lengkapi"], asks: ["tingkat!"])
        .Task("telaah")
        .End()
        .Return("lengkapi", resumes: "verifikasi", pauses: "penyelesaian", resets: "verifikasi", lapsesAfter: "5 working days", lapsed: "kedaluwarsa")
        .End("kedaluwarsa", Ending.Lapsed, notifies: "applicant")
        .Clock("penyelesaian", "5 working days", rungs: [PlanText.Warn("1 working day"), PlanText.Miss()])
        .Clock("verifikasi", "2 working days", to: "verifikasi.lengkap", rungs: [PlanText.Miss()])
        .Clock("dilengkapi", "1 working day", from: "resubmitted", to: "verifikasi.lengkap");

    private static Desk AtVerification => new Desk(Complaint).Submitted("loket", null, ("uraian", "Jalan rusak"));

    private static Desk WithApplicant => AtVerification.At("2026-11-24 10:00").Do(
        new CaseCommand.Return(1, "KTP belum ada", [new FieldKey("ktp")]), Officer("tata-usaha"));

    [Fact]
    public void A_return_tells_what_is_missing_and_until_when()
    {
        var desk = WithApplicant;

        var returned = desk.Only<CaseEvent.Returned>();
        returned.Reason.Should().Be("KTP belum ada");
        returned.Missing.Should().Equal(new FieldKey("ktp"));
        desk.Calendar.Local(returned.LapsesAt!.Value).Should().Be("2026-12-01 16:00");
        desk.OpenSteps.Should().BeEmpty();
        desk.Only<CaseEvent.StepCompleted>().Outcome.Should().Be(new OutcomeKey("tidak-lengkap"));
    }

    [Fact]
    public void A_return_without_a_reason_is_refused_by_either_way()
    {
        AtVerification.Refused(new CaseCommand.Return(1, " ", []), Officer("tata-usaha")).Code.Should().Be("reason/missing");
        AtVerification.Refused(Completion(1, "tidak-lengkap"), Officer("tata-usaha")).Code.Should().Be("reason/missing");
        AtVerification.Do(Completion(1, "tidak-lengkap", "KTP belum ada"), Officer("tata-usaha"))
            .Only<CaseEvent.Returned>().Reason.Should().Be("KTP belum ada");
    }

    [Fact]
    public void What_a_complete_file_must_have_is_not_asked_of_one_that_goes_back() =>
        WithApplicant.State.Fields.Should().NotContainKey(new FieldKey("tingkat"));

    [Fact]
    public void A_step_that_cannot_return_says_so()
    {
        var desk = AtVerification.Completed("verifikasi", "lengkap", null, null, ("tingkat", "ringan"));

        desk.Refused(new CaseCommand.Return(desk.Task("telaah"), "x", []), Officer("tata-usaha")).Code.Should().Be("task/cannot-return");
    }

    [Fact]
    public void A_step_with_two_ways_back_must_say_which()
    {
        Plan plan = Given.A.Plan
            .Task("verifikasi", outcomes: ["lengkap", "kurang → r1", "salah → r2"]).End()
            .Return("r1", resumes: "verifikasi").Return("r2", resumes: "verifikasi");

        new Desk(plan).Submitted().Refused(new CaseCommand.Return(1, "x", []), Officer("tata-usaha")).Names.Should().Equal("kurang", "salah");
    }

    [Fact]
    public void A_missing_field_that_does_not_exist_is_refused() =>
        AtVerification.Refused(new CaseCommand.Return(1, "x", [new FieldKey("kk")]), Officer("tata-usaha")).Fields.Should().ContainSingle().Which.Code.Should().Be("unknown");

    [Fact]
    public void The_clocks_stand_still_while_the_file_is_with_the_applicant()
    {
        var desk = WithApplicant;

        desk.Clock("penyelesaian").Status.Should().Be(ClockStatus.Paused);
        desk.Due("penyelesaian").Should().BeNull();
        desk.Clock("verifikasi").Status.Should().Be(ClockStatus.Paused);
        desk.Alarms.Should().ContainSingle().Which.Key.ToString().Should().StartWith("lapse-");
    }

    [Fact]
    public void After_resubmission_a_paused_clock_goes_on_and_a_reset_one_begins_anew()
    {
        var desk = WithApplicant.At("2026-11-26 09:00").Do(new CaseCommand.Resubmit(Fields(("ktp", "3514"))), Applicant());

        desk.OpenSteps.Should().Equal("verifikasi");
        desk.Clock("penyelesaian").Status.Should().Be(ClockStatus.Running);
        desk.Due("penyelesaian").Should().Be("2026-12-02 16:00", "the closes of the 24th and the 25th did not count");
        desk.Due("verifikasi").Should().Be("2026-11-30 16:00");
        desk.Clock("verifikasi").History.Start.Should().Be(desk.Now);
        desk.Due("dilengkapi").Should().Be("2026-11-27 16:30");
        desk.State.Value(new FieldKey("ktp")).Should().Be(FieldValue.Of("3514"));
    }

    [Fact]
    public void A_reset_clock_may_be_missed_again()
    {
        var desk = AtVerification.At("2026-11-26 07:30").Rung();
        desk.Clock("verifikasi").Fired.Should().Contain("miss");
        desk.Do(Completion(1, "tidak-lengkap", "kurang"), Officer("tata-usaha"));

        desk.At("2026-11-27 09:00").Do(new CaseCommand.Resubmit(Fields()), Applicant());
        desk.Clock("verifikasi").Fired.Should().BeEmpty();

        desk.At("2026-12-02 07:30").Rung().All<CaseEvent.RungFired>().Count(rung => rung.Clock.Value == "verifikasi").Should().Be(2);
    }

    [Fact]
    public void What_was_missing_must_come_even_where_the_case_has_a_value()
    {
        var desk = AtVerification.Do(new CaseCommand.Return(1, "Uraian tidak jelas", [new FieldKey("uraian")]), Officer("tata-usaha"));

        desk.Refused(new CaseCommand.Resubmit(Fields()), Applicant()).Fields.Should().ContainSingle().Which.Field.Should().Be(new FieldKey("uraian"));
        desk.Do(new CaseCommand.Resubmit(Fields(("uraian", "Jalan berlubang"))), Applicant()).State.Value(new FieldKey("uraian")).Should().Be(FieldValue.Of("Jalan berlubang"));
    }

    [Fact]
    public void Other_intake_fields_may_be_mended_too_and_steps_fields_may_not()
    {
        var desk = WithApplicant;

        desk.Refused(new CaseCommand.Resubmit(Fields(("ktp", "1"), ("tingkat", "berat"), ("tanggal", "kemarin"))), Applicant())
            .Fields.Select(problem => problem.Code).Should().BeEquivalentTo("not-asked", "not-a-date");
        desk.Do(new CaseCommand.Resubmit(Fields(("ktp", "1"), ("tanggal", "2026-11-20"))), Applicant()).OpenSteps.Should().Equal("verifikasi");
    }

    [Fact]
    public void The_applicant_of_another_case_cannot_resubmit_this_one()
    {
        WithApplicant.Refused(new CaseCommand.Resubmit(Fields(("ktp", "1"))), Applicant("tetangga")).Code.Should().Be("case/not-yours");
    }

    [Fact]
    public void An_officer_takes_the_completed_file_at_the_counter() =>
        WithApplicant.Do(new CaseCommand.Resubmit(Fields(("ktp", "1"))), Officer("front-office")).OpenSteps.Should().Equal("verifikasi");

    [Fact]
    public void What_was_not_returned_cannot_be_resubmitted() =>
        AtVerification.Refused(new CaseCommand.Resubmit(Fields()), Applicant()).Code.Should().Be("case/not-returned");

    [Fact]
    public void A_file_that_comes_back_at_the_last_instant_is_in_time()
    {
        var desk = WithApplicant.At("2026-12-01 16:00").Rung();
        desk.Added.Should().BeEmpty();

        desk.Do(new CaseCommand.Resubmit(Fields(("ktp", "1"))), Applicant()).OpenSteps.Should().Equal("verifikasi");
    }

    [Fact]
    public void A_file_that_does_not_come_back_lapses_and_ends_the_case()
    {
        var desk = WithApplicant;
        desk.At(desk.Alarms.Single().DueAt).Rung();

        desk.State.Ending.Should().Be(Ending.Lapsed);
        desk.State.End.Should().Be(new StepKey("kedaluwarsa"));
        desk.Clock("penyelesaian").Status.Should().Be(ClockStatus.Met, "it stops at the end, and the term was not used up");
        desk.Only<CaseEvent.Ended>().Notify.Should().Equal(Addressee.Applicant);
    }

    [Fact]
    public void A_file_that_comes_too_late_finds_the_case_closed()
    {
        WithApplicant.At("2026-12-02 08:00").Refused(new CaseCommand.Resubmit(Fields(("ktp", "1"))), Applicant()).Code.Should().Be("case/closed");
    }

    [Fact]
    public void Two_returns_in_parallel_branches_come_back_together()
    {
        Plan plan = Given.A.Plan
            .Field("ktp", new FieldType.Text())
            .Parallel(
                "periksa",
                "all",
                branch => branch.Task("a", outcomes: ["baik → join", "kurang → kembali-a"]).Return("kembali-a", resumes: "a"),
                branch => branch.Task("b", outcomes: ["baik → join", "kurang → kembali-b"]).Return("kembali-b", resumes: "b"))
            .Task("arsip").End();
        var desk = new Desk(plan).Submitted().Completed("a", "kurang", null, "x").Completed("b", "kurang", null, "y");
        desk.State.Position.Tokens.Should().OnlyContain(token => token.State == TokenState.Returned && token.Group != null);

        desk.Do(new CaseCommand.Resubmit(ImmutableDictionary<FieldKey, FieldValue>.Empty), Applicant()).OpenSteps.Should().Equal("a", "b");
        desk.Completed("a", "baik").Completed("b", "baik").OpenSteps.Should().Equal("arsip");
    }
}
