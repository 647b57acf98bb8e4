using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Core.Calendars;
using static WorkflowStandar.Tests.Core.Cases.Desk;

namespace WorkflowStandar.Tests.Core.Cases;

/// <summary>A return that was sent by mistake is taken back: the case goes on as though the file had never been away.</summary>
public class RecallTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(60);

    private static readonly Arbitrary<(int Plan, int[] Choices, int Hours)> Walks = Arb.From(
        from plan in Gen.Choose(0, WalkPlans.All.Length - 1)
        from size in Gen.Choose(0, 25)
        from choices in Gen.Choose(0, int.MaxValue - 1).ArrayOf(size)
        from hours in Gen.Choose(0, 200)
        select (plan, choices, hours));

    private static Plan Complaint => Given.A.Plan
        .Field("ktp", new FieldType.Text())
        .Task("verifikasi", outcomes: ["lengkap", "tidak-lengkap → lengkapi"])
        .Task("telaah", by: "umum")
        .End()
        .Return("lengkapi", resumes: "verifikasi", pauses: "penyelesaian", resets: "diulang", lapsesAfter: "5 working days", lapsed: "kedaluwarsa")
        .End("kedaluwarsa", Ending.Lapsed)
        .Clock("penyelesaian", "5 working days", rungs: [PlanText.Warn("1 working day"), PlanText.Miss()])
        .Clock("diulang", "4 working days", to: "verifikasi.lengkap")
        .Clock("jawaban-pertama", "1 working day", to: "verifikasi", rungs: [PlanText.Miss()])
        .Clock("setelah-periksa", "1 calendar day", from: "verifikasi done", to: "telaah")
        .Clock("tiap-verifikasi", "2 working days", perOpening: "verifikasi", rungs: [PlanText.Miss()]);

    private static Desk AtVerification => new Desk(Complaint).Submitted();

    private static Desk WithApplicant => AtVerification.At("2026-11-23 10:00").Do(new CaseCommand.Return(1, "KTP belum ada", [new FieldKey("ktp")]), Officer("tata-usaha"));

    private static Desk Recalled => WithApplicant.At("2026-11-24 10:00").Do(new CaseCommand.Recall("KTP ternyata terlampir"), Officer("tata-usaha"));

    [Fact]
    public void The_task_opens_again_and_is_held_by_whoever_recalled()
    {
        var desk = Recalled;

        desk.OpenSteps.Should().Equal("verifikasi");
        desk.Open("verifikasi").Token.Should().NotBe(1, "a form of the first opening must not complete the second");
        desk.Open("verifikasi").Holder.Should().Be(new ActorId("petugas-tata-usaha"));
        desk.State.Position.Tokens.Should().OnlyContain(token => token.State == TokenState.Working);
        desk.Only<CaseEvent.Recalled>().Reason.Should().Be("KTP ternyata terlampir");
    }

    [Fact]
    public void A_supervisor_recalls_too_and_leaves_the_task_to_its_role() =>
        WithApplicant.Do(new CaseCommand.Recall("Keliru"), Supervisor).Open("verifikasi").Holder.Should().BeNull();

    [Fact]
    public void The_time_that_the_file_was_wrongly_away_counts()
    {
        var (away, never) = (Recalled, AtVerification.At("2026-11-24 10:00"));

        away.Due("penyelesaian").Should().Be(never.Due("penyelesaian"));
        away.Clock("penyelesaian").History.Pauses.Should().BeEmpty();
        away.Due("diulang").Should().Be(never.Due("diulang"));
        away.Due("tiap-verifikasi").Should().Be(never.Due("tiap-verifikasi"));
        away.Clock("tiap-verifikasi").Token.Should().Be(away.Task("verifikasi"));
    }

    [Fact]
    public void A_clock_that_the_return_stopped_goes_on_and_one_that_it_started_is_void()
    {
        WithApplicant.Clock("jawaban-pertama").Status.Should().Be(ClockStatus.Met);
        WithApplicant.Clock("setelah-periksa").Status.Should().Be(ClockStatus.Running);

        var desk = Recalled;

        desk.Clock("jawaban-pertama").Status.Should().Be(ClockStatus.Running);
        desk.Due("jawaban-pertama").Should().Be("2026-11-24 16:00");
        desk.Clock("setelah-periksa").Status.Should().Be(ClockStatus.Void);
        desk.Completed("verifikasi", "lengkap").Clock("jawaban-pertama").Status.Should().Be(ClockStatus.Met);
    }

    [Fact]
    public void What_happened_at_the_very_instant_of_the_return_but_before_it_stays()
    {
        Plan plan = Given.A.Plan
            .Task("periksa", outcomes: ["ulang → periksa", "kurang → lengkapi", "lanjut"]).End()
            .Return("lengkapi", resumes: "periksa")
            .Clock("tiap-kali", "1 office hour", from: "periksa", to: "periksa")
            .Clock("pertama", "1 working day", to: "periksa");
        var desk = new Desk(plan).Submitted().At("2026-11-23 10:00").Completed("periksa", "ulang").Completed("periksa", "kurang", null, "x");

        desk.At("2026-11-23 10:30").Do(new CaseCommand.Recall("Keliru"), Officer("tata-usaha"));

        desk.Clock("pertama").Status.Should().Be(ClockStatus.Met, "the round before stopped it, and not the return");
        desk.State.Clocks.Where(run => run.Clock.Value == "tiap-kali").Select(run => run.Status).Should().Equal(ClockStatus.Met, ClockStatus.Running);
    }

    [Fact]
    public void What_fell_due_meanwhile_is_missed_at_the_recall_and_says_when_it_was_due()
    {
        var desk = WithApplicant.At("2026-11-26 09:00").Do(new CaseCommand.Recall("Keliru"), Officer("tata-usaha"));

        var missed = desk.Added.OfType<CaseEvent.RungFired>().Should().ContainSingle(rung => rung.Clock.Value == "jawaban-pertama").Which;
        desk.Calendar.Local(missed.Due).Should().Be("2026-11-24 16:00");
        missed.At.Should().Be(desk.Now);
    }

    [Fact]
    public void The_applicant_is_told_that_nothing_is_asked_of_them_any_more() =>
        CaseNotifications.Of(Recalled.Added).Should().ContainSingle(told => told.Kind == NotificationKind.Recalled).Which.To.Should().Be(Addressee.Applicant);

    [Fact]
    public void After_a_recall_nothing_lapses() =>
        Recalled.Alarms.Should().NotContain(alarm => alarm.Key.Kind == AlarmKind.Lapse);

    [Fact]
    public void What_the_applicant_has_completed_cannot_be_recalled() =>
        WithApplicant.Do(new CaseCommand.Resubmit(Fields(("ktp", "3514"))), Applicant())
            .Refused(new CaseCommand.Recall("Keliru"), Officer("tata-usaha")).Code.Should().Be("case/nothing-to-recall");

    [Fact]
    public void What_was_recalled_cannot_be_completed_by_the_applicant() =>
        Recalled.Refused(new CaseCommand.Resubmit(Fields(("ktp", "3514"))), Applicant()).Code.Should().Be("case/not-returned");

    [Fact]
    public void Another_role_and_the_applicant_cannot_recall()
    {
        WithApplicant.Refused(new CaseCommand.Recall("Keliru"), Officer("umum")).Code.Should().Be("task/not-your-role");
        WithApplicant.Refused(new CaseCommand.Recall("Keliru"), Applicant()).Code.Should().Be("task/not-your-role");
    }

    [Fact]
    public void A_recall_says_why() =>
        WithApplicant.Refused(new CaseCommand.Recall(" "), Officer("tata-usaha")).Code.Should().Be("reason/missing");

    [Fact]
    public void It_can_be_returned_and_recalled_again()
    {
        var desk = Recalled;
        desk.At("2026-11-24 13:00").Do(new CaseCommand.Return(desk.Task("verifikasi"), "Kartu keluarga", []), Officer("tata-usaha"))
            .At("2026-11-24 15:00").Do(new CaseCommand.Recall("Keliru lagi"), Officer("tata-usaha"));

        desk.OpenSteps.Should().Equal("verifikasi");
        desk.Due("jawaban-pertama").Should().Be("2026-11-24 16:00");
        desk.Due("penyelesaian").Should().Be("2026-11-30 16:00");
    }

    [Fact]
    public void Of_two_returns_one_must_be_named_and_the_other_stays_with_the_applicant()
    {
        Plan plan = Given.A.Plan
            .Parallel(
                "periksa",
                "all",
                branch => branch.Task("a", outcomes: ["baik → join", "kurang → kembali-a"]).Return("kembali-a", resumes: "a"),
                branch => branch.Task("b", outcomes: ["baik → join", "kurang → kembali-b"]).Return("kembali-b", resumes: "b"))
            .Task("arsip").End();
        var desk = new Desk(plan).Submitted().Completed("a", "kurang", null, "x").Completed("b", "kurang", null, "y");
        var (a, b) = (desk.State.Position.Tokens[0], desk.State.Position.Tokens[1]);

        desk.Refused(new CaseCommand.Recall("Keliru"), Officer("tata-usaha")).Names.Should().Equal($"{a.Number}", $"{b.Number}");
        desk.Do(new CaseCommand.Recall("Keliru", b.Number), Officer("tata-usaha")).OpenSteps.Should().Equal("b");
        desk.State.Position.Tokens.Should().ContainSingle(token => token.State == TokenState.Returned).Which.Number.Should().Be(a.Number);
    }

    [Fact]
    public void A_return_behind_a_join_cannot_be_recalled()
    {
        Plan plan = Given.A.Plan
            .Parallel("periksa", "all", branch => branch.Task("a"), branch => branch.Task("b"))
            .Return("kembali", resumes: "arsip")
            .Task("arsip").End();
        var desk = new Desk(plan).Submitted().Completed("a", null, null, "x").Completed("b", null, null, "y");

        desk.State.Position.Tokens.Should().ContainSingle().Which.State.Should().Be(TokenState.Returned);
        desk.Refused(new CaseCommand.Recall("Keliru"), Supervisor).Code.Should().Be("case/cannot-recall");
    }

    [Fact]
    public void A_clock_that_the_task_itself_keeps_standing_still_does_not_run_for_having_been_returned()
    {
        Plan plan = Given.A.Plan
            .Task("verifikasi", outcomes: ["lengkap", "kurang → lengkapi"]).End()
            .Return("lengkapi", resumes: "verifikasi", pauses: "janji")
            .Clock("janji", "5 working days", pausesDuring: "verifikasi");
        var desk = new Desk(plan).Submitted().At("2026-11-24 10:00").Completed("verifikasi", "kurang", null, "x");

        desk.At("2026-11-25 10:00").Do(new CaseCommand.Recall("Keliru"), Officer("tata-usaha")).Clock("janji").Status.Should().Be(ClockStatus.Paused);
        desk.Clock("janji").History.Pauses.Should().ContainSingle().Which.From.Should().Be(desk.Calendar.At("2026-11-23 09:00"));
    }

    [Fact]
    public void Whatever_has_happened_before_a_return_that_is_recalled_moves_no_deadline() =>
        Check.One(Runs, Prop.ForAll(Walks, walk =>
        {
            var (returned, never) = (Walked(walk.Plan, walk.Choices), Walked(walk.Plan, walk.Choices));
            if (returned.State.Tasks.FirstOrDefault(task => CanReturn(returned, task)) is not { } task)
                return;
            var by = Officer(task.Role.Value, task.Holder?.Value ?? task.Person?.Value) with { InsteadOf = task.Person };
            if (returned.Decide(new CaseCommand.Return(task.Token, "keliru", []), by) is Decision.Refused)
                return;
            returned.Do(new CaseCommand.Return(task.Token, "keliru", []), by);
            var back = returned.State.Position.Tokens.Last(token => token.State == TokenState.Returned).Number;
            var later = returned.Now + Duration.FromHours(walk.Hours);
            if (returned.At(later).Decide(new CaseCommand.Recall("keliru", back), Supervisor) is Decision.Refused)
                return;

            returned.Do(new CaseCommand.Recall("keliru", back), Supervisor);
            never.At(later).Rung();

            Promises(returned).Should().Equal(Promises(never));
        }));

    // What a clock that had to be counted anew would show: its term, when it is due, whether it runs, what it has fired.
    private static IEnumerable<string> Promises(Desk desk) => desk.State.Clocks
        .Where(run => run.Status != ClockStatus.Void)
        .Select(run => $"{run.Clock} {run.Status} {run.Tier} {run.Due} {run.History.Start} {string.Join(' ', run.Fired.Order())}")
        .Order();

    private static bool CanReturn(Desk desk, OpenTask task) =>
        desk.Plan.Procedures[0][task.Step] is Step.Work work && work.Outcomes.Any(outcome => outcome.Next.Step is { } next && desk.Plan.Procedures[0][next] is Step.Return);

    private static Desk Walked(int plan, int[] choices)
    {
        var walk = new RandomCase(WalkPlans.All[plan], Noticing.AtOnce, calendarChanges: false);
        foreach (var choice in choices)
            walk.Do(choice);
        walk.Desk.Rung();
        return walk.Desk;
    }
}
