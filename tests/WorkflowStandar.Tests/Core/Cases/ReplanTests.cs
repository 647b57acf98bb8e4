using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Core.Calendars;
using static WorkflowStandar.Tests.Core.Cases.Desk;

namespace WorkflowStandar.Tests.Core.Cases;

public class ReplanTests
{
    /// <summary>The 26th of November was declared a holiday.</summary>
    private static readonly Calendar Changed = Calendar.Compile(
        Offices.Definition("kabupaten-pasuruan", "Asia/Jakarta") with { Edition = "2026-b" },
        [Offices.Indonesia with { Days = Offices.Indonesia.Days.Add(new Holiday(new LocalDate(2026, 11, 26), HolidayKind.National, new Words("Pemilu", "Election"), HolidayStatus.Decreed)) }]);

    private static PlanText Plan => Given.A.Plan
        .Task("verifikasi", outcomes: ["lengkap", "kurang → lengkapi"]).Task("telaah").End()
        .Return("lengkapi", resumes: "verifikasi", pauses: "janji", lapsesAfter: "5 working days", lapsed: "kedaluwarsa")
        .End("kedaluwarsa", Ending.Lapsed)
        .Clock("tanda-terima", "15 office minutes", to: "verifikasi.lengkap", rungs: [PlanText.Miss()])
        .Clock("janji", "5 working days", rungs: [PlanText.Warn("1 working day"), PlanText.Miss()])
        .Clock("tiga-hari", "72 elapsed hours", rungs: [PlanText.Warn("1 working day")]);

    [Fact]
    public void A_new_holiday_moves_the_clocks_that_it_touches_and_no_other()
    {
        var desk = new Desk(Plan).Submitted().NewCalendar(Changed).Do(new CaseCommand.Replan(), Actor.System);

        desk.Only<CaseEvent.CalendarAdopted>().Should().Match<CaseEvent.CalendarAdopted>(adopted => adopted.From == "test" && adopted.To == "2026-b");
        var moved = desk.Only<CaseEvent.ClockMoved>();
        (moved.Clock.Value, desk.Calendar.Local(moved.From!.Value), desk.Calendar.Local(moved.To!.Value), moved.Cause)
            .Should().Be(("janji", "2026-11-30 16:00", "2026-12-01 16:00", "calendar/2026-b"));
        desk.State.CalendarEdition.Should().Be("2026-b");
    }

    [Fact]
    public void Replanning_twice_changes_nothing() =>
        new Desk(Plan).Submitted().NewCalendar(Changed).Do(new CaseCommand.Replan(), Actor.System).Do(new CaseCommand.Replan(), Actor.System).Added.Should().BeEmpty();

    [Fact]
    public void A_warning_moves_even_where_its_due_instant_stays()
    {
        var desk = new Desk(Given.A.Plan.Task("a").End().Clock("janji", "96 elapsed hours", rungs: [PlanText.Warn("1 working day")])).Submitted();
        desk.NextAlarm.Should().Be("2026-11-26 16:00");

        desk.NewCalendar(Changed).Do(new CaseCommand.Replan(), Actor.System).NextAlarm.Should().Be("2026-11-25 16:00");
    }

    [Fact]
    public void A_command_that_comes_before_the_replanning_takes_the_new_edition_up()
    {
        var desk = new Desk(Plan).Submitted().At("2026-11-23 09:05").NewCalendar(Changed).Completed("verifikasi", "lengkap");

        desk.Due("janji").Should().Be("2026-12-01 16:00");
        desk.Added.Select(happened => happened.GetType().Name).Should().StartWith(["CalendarAdopted", "ClockMoved", "StepCompleted"]);
        desk.Last!.DoneBy(1, Officer("tata-usaha")).Should().Be(ActorId.System);
    }

    [Fact]
    public void What_the_new_edition_moves_away_is_not_missed()
    {
        var desk = new Desk(Plan).Submitted().Completed("verifikasi", "lengkap").At("2026-12-01 09:00").NewCalendar(Changed).Rung();

        desk.All<CaseEvent.RungFired>().Should().OnlyContain(rung => rung.Kind == RungKind.Warning);
    }

    [Fact]
    public void Rungs_that_have_fired_stay_fired()
    {
        var desk = new Desk(Plan).Submitted().Completed("verifikasi", "lengkap").At("2026-12-01 09:00").Rung();
        desk.Clock("janji").Fired.Should().Contain("miss");

        desk.NewCalendar(Changed).Do(new CaseCommand.Replan(), Actor.System).At("2026-12-02 09:00").Rung();

        desk.All<CaseEvent.RungFired>().Count(rung => rung.Rung == "miss" && rung.Clock.Value == "janji").Should().Be(1);
        desk.Due("janji").Should().Be("2026-12-01 16:00");
    }

    [Fact]
    public void The_term_of_a_return_moves_as_well()
    {
        var desk = new Desk(Plan).Submitted().Completed("verifikasi", "kurang", null, "KTP");
        desk.NewCalendar(Changed).Do(new CaseCommand.Replan(), Actor.System);

        var moved = desk.Only<CaseEvent.WaitMoved>();
        desk.Calendar.Local(moved.To).Should().Be("2026-12-01 16:00");
        desk.Alarms.Should().Contain(alarm => alarm.Key.Kind == AlarmKind.Lapse && alarm.DueAt == moved.To + CaseAlarms.PastBound);
    }

    [Fact]
    public void A_closed_case_and_one_without_promises_are_left_alone()
    {
        var closed = new Desk(Plan).Submitted().Do(new CaseCommand.Withdraw(""), Applicant()).NewCalendar(Changed);
        closed.Do(new CaseCommand.Replan(), Actor.System).Added.Should().BeEmpty();

        var simple = new Desk(Given.A.Plan.Task("a").End()).Submitted().NewCalendar(Changed);
        simple.Do(new CaseCommand.Replan(), Actor.System).Added.Should().BeEmpty();
    }
}
