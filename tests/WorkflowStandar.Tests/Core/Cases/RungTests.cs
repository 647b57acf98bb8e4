using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Tests.Core.Calendars;
using static WorkflowStandar.Tests.Core.Cases.Desk;
using static WorkflowStandar.Tests.Core.Cases.PlanText;

namespace WorkflowStandar.Tests.Core.Cases;

public class RungTests
{
    private static Desk With(params Rung[] rungs) => new Desk(Given.A.Plan
        .Task("klasifikasi", by: "persuratan").Task("telaah", by: "umum").End()
        .Clock("janji", "30 office minutes", to: "klasifikasi", rungs: rungs)).Submitted();

    private static Desk Ladder => With(Warn("10 office minutes"), Miss(Notify("tata-usaha")), After("1 working day", Share("sekretaris")));

    [Fact]
    public void The_alarm_is_always_the_next_rung()
    {
        var desk = Ladder;
        desk.NextAlarm.Should().Be("2026-11-23 09:20");
        desk.Alarms.Should().ContainSingle().Which.Key.ToString().Should().Be("clock-1");

        desk.At("2026-11-23 09:20").Rung().Only<CaseEvent.RungFired>().Kind.Should().Be(RungKind.Warning);
        desk.Alarms.Single().DueAt.Should().Be(desk.Calendar.At("2026-11-23 09:30") + Duration.FromMilliseconds(1));

        desk.At(desk.Alarms.Single().DueAt).Rung().Only<CaseEvent.RungFired>().Kind.Should().Be(RungKind.Miss);
        desk.NextAlarm.Should().Be("2026-11-24 16:00");

        desk.At("2026-11-24 16:00").Rung().Only<CaseEvent.RungFired>().Kind.Should().Be(RungKind.Escalation);
        desk.Alarms.Should().BeEmpty();
    }

    [Fact]
    public void A_receipt_issued_at_the_due_minute_is_on_time_and_nothing_fires()
    {
        var desk = With(Miss()).At("2026-11-23 09:30").Rung();
        desk.Added.Should().BeEmpty();

        desk.Completed("klasifikasi").Clock("janji").Status.Should().Be(ClockStatus.Met);
        desk.All<CaseEvent.RungFired>().Should().BeEmpty();
    }

    [Fact]
    public void Ringing_again_decides_to_nothing()
    {
        var desk = Ladder.At("2026-11-23 10:00").Rung().Rung();

        desk.Added.Should().BeEmpty();
        desk.All<CaseEvent.RungFired>().Should().HaveCount(2);
    }

    [Fact]
    public void After_downtime_each_rung_fires_once_in_order_with_both_instants()
    {
        var desk = Ladder.At("2026-11-25 08:00").Rung();

        var fired = desk.Added.OfType<CaseEvent.RungFired>().ToArray();
        fired.Select(rung => desk.Calendar.Local(rung.Due)).Should().Equal("2026-11-23 09:20", "2026-11-23 09:30", "2026-11-24 16:00");
        fired.Should().OnlyContain(rung => rung.At == desk.Now);
    }

    [Fact]
    public void Rungs_of_several_clocks_fire_in_the_order_of_their_due_instants()
    {
        var desk = new Desk(Given.A.Plan.Task("klasifikasi").End()
            .Clock("lambat", "60 office minutes", rungs: [Warn("50 office minutes"), Miss()])
            .Clock("cepat", "30 office minutes", rungs: [Warn("10 office minutes"), Miss()])).Submitted();

        desk.At("2026-11-24 09:00").Rung();

        desk.Added.OfType<CaseEvent.RungFired>().Select(rung => $"{rung.Clock}/{rung.Rung}").Should().Equal(
            "lambat/warn-50-office-minutes", "cepat/warn-10-office-minutes", "cepat/miss", "lambat/miss");
    }

    [Fact]
    public void Completing_late_without_a_ring_records_the_miss_first()
    {
        var desk = Ladder.At("2026-11-23 10:00").Completed("klasifikasi");

        desk.Added.Select(happened => happened.GetType().Name).Should().StartWith(["RungFired", "RungFired", "StepCompleted", "ClockStopped"]);
        desk.Clock("janji").Status.Should().Be(ClockStatus.MetLate);
    }

    [Fact]
    public void A_missed_clock_runs_on_until_it_is_stopped()
    {
        var desk = Ladder.At("2026-11-23 10:00").Rung();

        desk.Clock("janji").Should().Match<ClockRun>(run => run.Status == ClockStatus.Running && run.Due < desk.Now);
        desk.Completed("klasifikasi").Only<CaseEvent.ClockStopped>().OnTime.Should().BeFalse();
    }

    [Fact]
    public void A_target_is_reported_and_never_missed()
    {
        var desk = new Desk(Given.A.Plan.Task("audiensi").End()
            .Clock("lamanya", "~2 office hours", to: "audiensi", rungs: [Warn("10 office minutes"), Miss(), After("1 office hour", Share("sekretaris"))])).Submitted();

        desk.At("2026-11-23 16:00").Rung().All<CaseEvent.RungFired>().Should().ContainSingle().Which.Kind.Should().Be(RungKind.Warning);
        desk.Completed("audiensi").Clock("lamanya").Status.Should().Be(ClockStatus.MetLate);
    }

    [Fact]
    public void Those_to_be_told_are_in_the_event_and_whoever_gets_the_work_is_among_them()
    {
        var desk = With(Miss(Notify("tata-usaha"), Notify("applicant"), Share("sekretaris"), Notify("sekretaris"))).At("2026-11-23 10:00").Rung();

        desk.Only<CaseEvent.RungFired>().Notify.Select(to => to.ToString()).Should().Equal("tata-usaha", "applicant", "sekretaris");
    }

    [Fact]
    public void An_escalation_shares_the_task_that_the_clock_waits_for()
    {
        var desk = With(Miss(Share("sekretaris"), Mark("lewat"))).At("2026-11-23 10:00").Rung();

        desk.Open("klasifikasi").SharedWith.Should().Equal(new RoleKey("sekretaris"));
        desk.State.Marks.Should().Equal("lewat");
        desk.Completed("klasifikasi", by: "sekretaris").OpenSteps.Should().Equal("telaah");
    }

    [Fact]
    public void Sharing_does_not_take_the_task_from_whoever_holds_it()
    {
        var desk = With(Miss(Share("sekretaris"))).Do(new CaseCommand.Claim(1), Officer("persuratan", "sari")).At("2026-11-23 10:00").Rung();

        desk.Open("klasifikasi").Holder.Should().Be(new ActorId("sari"));
        desk.Refused(Completion(1), Officer("sekretaris")).Code.Should().Be("task/claimed-by-other");
    }

    [Fact]
    public void Reassigning_takes_the_task_from_its_holder_and_gives_it_to_the_role()
    {
        var desk = With(Miss(Reassign("sekretaris"))).Do(new CaseCommand.Claim(1), Officer("persuratan", "sari")).At("2026-11-23 10:00").Rung();

        desk.Open("klasifikasi").Should().Match<OpenTask>(task => task.Role.Value == "sekretaris" && task.Holder == null);
        desk.Refused(Completion(1), Officer("persuratan", "sari")).Code.Should().Be("task/not-your-role");
        desk.Completed("klasifikasi", by: "sekretaris").OpenSteps.Should().Equal("telaah");
    }

    [Fact]
    public void Tasks_that_the_clock_does_not_wait_for_are_left_alone()
    {
        var desk = new Desk(Given.A.Plan
            .Parallel("sisi", "all", branch => branch.Task("a"), branch => branch.Task("b"))
            .Task("c").End()
            .Clock("janji", "30 office minutes", to: "a, c", rungs: [Miss(Share("sekretaris"))])).Submitted();

        desk.At("2026-11-23 10:00").Rung().Only<CaseEvent.StepShared>().Token.Should().Be(desk.Task("a"));
    }

    [Fact]
    public void A_task_is_shared_with_a_role_once_and_never_with_its_own()
    {
        var desk = With(Miss(Share("sekretaris"), Share("persuratan")), After("1 office hour", Share("sekretaris"))).At("2026-11-24 10:00").Rung();

        desk.All<CaseEvent.StepShared>().Should().ContainSingle();
    }

    [Fact]
    public void Where_none_of_its_steps_is_open_all_open_tasks_are_escalated()
    {
        var desk = new Desk(Given.A.Plan
            .Parallel("sisi", "all", branch => branch.Task("a"), branch => branch.Task("b"))
            .Task("c").End()
            .Clock("janji", "30 office minutes", rungs: [Miss(Share("sekretaris"))])).Submitted();

        desk.At("2026-11-23 10:00").Rung().All<CaseEvent.StepShared>().Should().HaveCount(2);
    }

    [Fact]
    public void A_clock_of_one_opening_escalates_that_opening_alone()
    {
        var desk = new Desk(Given.A.Plan
            .LaterField("kepada", new FieldType.Recipients([new RoleKey("umum"), new RoleKey("hukum")]))
            .Task("disposisi", asks: ["kepada!"])
            .Distribute("bagi", "kepada").Task("arsip").End()
            .Clock("masing-masing", "30 office minutes", perOpening: "bagi", rungs: [Miss(Share("sekretaris"))])).Submitted();
        desk.Completed("disposisi", null, null, null, ("kepada", new[] { "umum", "hukum" })).Completed("bagi", by: "umum");

        desk.At("2026-11-23 10:00").Rung().Only<CaseEvent.StepShared>().Token.Should().Be(desk.Task("bagi"));
    }

    [Fact]
    public void A_mark_is_made_once()
    {
        var desk = new Desk(Given.A.Plan.Task("a").End()
            .Clock("satu", "10 office minutes", rungs: [Miss(Mark("lewat"))])
            .Clock("dua", "20 office minutes", rungs: [Miss(Mark("lewat"))])).Submitted();

        desk.At("2026-11-23 10:00").Rung().All<CaseEvent.Marked>().Should().ContainSingle();
    }

    [Fact]
    public void A_warning_that_lies_before_the_start_fires_at_the_start()
    {
        var desk = With(Warn("2 office hours"), Miss());

        desk.Only<CaseEvent.RungFired>().Should().Match<CaseEvent.RungFired>(rung => rung.Kind == RungKind.Warning && rung.Due == desk.Now);
    }

    [Fact]
    public void While_a_clock_stands_still_its_rungs_wait()
    {
        var desk = new Desk(Given.A.Plan.Task("terima").Task("pihak-lain").Task("tutup").End()
            .Clock("janji", "30 office minutes", pausesDuring: "pihak-lain", rungs: [Warn("10 office minutes"), Miss()])).Submitted().Completed("terima");
        desk.Alarms.Should().BeEmpty();

        desk.At("2026-11-25 09:00").Rung().Added.Should().BeEmpty();
        desk.Completed("pihak-lain").NextAlarm.Should().Be("2026-11-25 09:20");
    }

    [Fact]
    public void A_clock_missed_before_it_stood_still_stays_missed()
    {
        var desk = new Desk(Given.A.Plan.Task("terima").Task("pihak-lain").Task("tutup").End()
            .Clock("janji", "30 office minutes", pausesDuring: "pihak-lain", rungs: [Miss(), After("1 working day", Share("sekretaris"))])).Submitted();

        desk.At("2026-11-23 10:00").Completed("terima");
        desk.Due("janji").Should().Be("2026-11-23 09:30");
        desk.Alarms.Should().BeEmpty("the escalation counts from the due instant, and the clock stands still");

        desk.At("2026-11-25 10:00").Completed("pihak-lain").NextAlarm.Should().Be("2026-11-25 16:00");
    }
}
