using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Core.Calendars;
using static WorkflowStandar.Tests.Core.Cases.Desk;

namespace WorkflowStandar.Tests.Core.Cases;

public class TierTests
{
    private static PlanText Complaint(string? otherwise = null) => Given.A.Plan
        .Tier("tingkat", "ringan", "normatif", "berat")
        .Task("klasifikasi", asks: ["tingkat"])
        .Task("telaah")
        .End()
        .Clock("penyelesaian", tierBy: "tingkat", tiers: "ringan: 3 office hours, normatif: 5 working days, berat: 14 working days", otherwise: otherwise, rungs: [PlanText.Warn("1 working day"), PlanText.Miss()]);

    private static readonly CaseCommand ToSevere = new CaseCommand.Reclassify(new FieldKey("tingkat"), "berat", "Perlu kajian hukum");

    [Fact]
    public void A_clock_without_a_tier_waits_for_it_and_then_counts_from_its_start()
    {
        var desk = new Desk(Complaint()).Submitted();
        desk.Clock("penyelesaian").Status.Should().Be(ClockStatus.Waiting);
        desk.Only<CaseEvent.ClockAwaited>().For.Should().Be(new FieldKey("tingkat"));
        desk.Alarms.Should().BeEmpty();

        desk.At("2026-11-25 09:00").Completed("klasifikasi", null, null, null, ("tingkat", "normatif"));

        desk.Clock("penyelesaian").Tier.Should().Be("normatif");
        desk.Due("penyelesaian").Should().Be("2026-11-30 16:00", "five working days from the 23rd, not from the 25th");
        desk.Only<CaseEvent.ClockStarted>().Since.Should().Be(desk.Calendar.At("2026-11-23 09:00"));
    }

    [Fact]
    public void A_tier_that_was_used_up_before_it_was_known_is_missed_at_once()
    {
        var desk = new Desk(Complaint()).Submitted().At("2026-11-25 09:00").Completed("klasifikasi", null, null, null, ("tingkat", "ringan"));

        var miss = desk.All<CaseEvent.RungFired>().Last();
        miss.Kind.Should().Be(RungKind.Miss);
        desk.Calendar.Local(miss.Due).Should().Be("2026-11-23 12:00");
        desk.Clock("penyelesaian").Status.Should().Be(ClockStatus.Running, "a missed clock runs on, so that its lateness is known");
    }

    [Fact]
    public void A_case_that_ends_before_its_tier_is_known_made_no_promise()
    {
        var desk = new Desk(Complaint()).Submitted().Do(new CaseCommand.Withdraw(""), Applicant());

        desk.Clock("penyelesaian").Status.Should().Be(ClockStatus.Void);
    }

    [Fact]
    public void While_the_field_has_no_value_the_other_term_binds()
    {
        var desk = new Desk(Complaint(otherwise: "5 working days")).Submitted();

        desk.Clock("penyelesaian").Tier.Should().BeNull();
        desk.Due("penyelesaian").Should().Be("2026-11-30 16:00");
    }

    [Fact]
    public void Reclassifying_keeps_the_start_and_takes_the_new_term()
    {
        var desk = new Desk(Complaint()).Submitted().Completed("klasifikasi", null, null, null, ("tingkat", "normatif"));

        desk.At("2026-11-26 10:00").Do(ToSevere, Officer("tata-usaha"));

        desk.Due("penyelesaian").Should().Be("2026-12-11 16:30", "fourteen working days from the 23rd");
        desk.Clock("penyelesaian").History.Start.Should().Be(desk.Calendar.At("2026-11-23 09:00"));
        desk.Only<CaseEvent.Reclassified>().Reason.Should().Be("Perlu kajian hukum");
    }

    [Fact]
    public void Rungs_that_have_fired_stay_fired_and_the_others_move()
    {
        var desk = new Desk(Complaint()).Submitted().Completed("klasifikasi", null, null, null, ("tingkat", "normatif"));
        desk.At("2026-11-29 10:00").Rung().Clock("penyelesaian").Fired.Should().Equal("warn-1-working-day");

        desk.At("2026-11-30 10:00").Do(ToSevere, Supervisor);

        desk.Clock("penyelesaian").Fired.Should().Equal("warn-1-working-day");
        desk.Alarms.Should().ContainSingle().Which.DueAt.Should().Be(desk.Calendar.At("2026-12-11 16:30") + CaseAlarms.PastBound);
    }

    [Fact]
    public void A_field_given_by_a_step_reclassifies_as_well()
    {
        var desk = new Desk(Complaint(otherwise: "5 working days")).Submitted().Completed("klasifikasi", null, null, null, ("tingkat", "berat"));

        desk.Only<CaseEvent.ClockReclassified>().Tier.Should().Be("berat");
    }

    [Fact]
    public void The_same_value_again_changes_nothing()
    {
        var desk = new Desk(Complaint()).Submitted().Completed("klasifikasi", null, null, null, ("tingkat", "berat"));

        desk.Do(ToSevere, Supervisor).Added.Should().BeEmpty();
    }

    [Fact]
    public void A_step_that_reclassifies_into_the_past_and_stops_the_clock_records_the_miss_first()
    {
        Plan plan = Given.A.Plan
            .Tier("tingkat", "ringan", "normatif")
            .Task("klasifikasi", asks: ["tingkat"])
            .End()
            .Clock("penyelesaian", tierBy: "tingkat", tiers: "ringan: 3 office hours", otherwise: "5 working days", rungs: [PlanText.Miss()]);

        var desk = new Desk(plan).Submitted().At("2026-11-25 09:00").Completed("klasifikasi", null, null, null, ("tingkat", "ringan"));

        desk.Added.Where(happened => happened is CaseEvent.RungFired or CaseEvent.ClockStopped).Select(happened => happened.GetType().Name).Should().Equal("RungFired", "ClockStopped");
        desk.Clock("penyelesaian").Status.Should().Be(ClockStatus.MetLate);
    }

    [Fact]
    public void Who_may_reclassify_and_what()
    {
        var desk = new Desk(Complaint()).Submitted();

        desk.Refused(ToSevere, Officer("front-office")).Code.Should().Be("clock/not-yours-to-classify");
        desk.Refused(ToSevere, Applicant()).Code.Should().Be("clock/not-yours-to-classify");
        desk.Refused(new CaseCommand.Reclassify(new FieldKey("tingkat"), "gawat", "x"), Supervisor).Fields.Should().ContainSingle().Which.Code.Should().Be("not-an-option");
        desk.Refused(new CaseCommand.Reclassify(new FieldKey("tingkat"), "berat", " "), Supervisor).Code.Should().Be("reason/missing");
        desk.Refused(new CaseCommand.Reclassify(new FieldKey("warna"), "berat", "x"), Supervisor).Names.Should().Equal("tingkat");
        desk.Do(ToSevere, Officer("tata-usaha")).Clock("penyelesaian").Tier.Should().Be("berat");
    }

    [Fact]
    public void A_pause_before_the_tier_is_known_counts_once_it_is()
    {
        Plan plan = Given.A.Plan
            .Tier("tingkat", "normatif")
            .Task("pihak-lain").Task("klasifikasi", asks: ["tingkat!"]).Task("telaah").End()
            .Clock("penyelesaian", tierBy: "tingkat", tiers: "normatif: 5 working days", pausesDuring: "pihak-lain");
        var desk = new Desk(plan).Submitted();
        desk.Clock("penyelesaian").Status.Should().Be(ClockStatus.Waiting);

        desk.At("2026-11-25 09:00").Completed("pihak-lain").Completed("klasifikasi", null, null, null, ("tingkat", "normatif"));

        desk.Due("penyelesaian").Should().Be("2026-12-01 16:00", "counted are the closes of 25, 26, 27, 30 and 1: the start day is day 0 and the 24th was paused");
    }
}
