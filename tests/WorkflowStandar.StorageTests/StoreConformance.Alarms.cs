using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Alarms;
using WorkflowStandar.StorageTests.Kit;

namespace WorkflowStandar.StorageTests;

public abstract partial class StoreConformance
{
    private static readonly Instant ReceiptDue = Office.Monday + Duration.FromMinutes(15);

    [Fact]
    public async Task A_clock_warns_before_it_is_due_and_when_missed_tells_shares_the_task_and_marks_the_case()
    {
        var house = await OpenHouseAsync();
        var submitted = await house.SubmitAsync();
        await using var loop = RunningAlarms.Start(house);

        house.Time.MoveTo(ReceiptDue - Duration.FromMinutes(5));
        await loop.UntilAsync(async () => Fired(await house.StateAsync(submitted.Case)) == "warn-1");
        house.Time.MoveTo(ReceiptDue);
        house.Time.MoveTo(ReceiptDue + Duration.FromMilliseconds(1));
        await loop.UntilAsync(async () => Fired(await house.StateAsync(submitted.Case)) == "warn-1 miss");

        var state = await house.StateAsync(submitted.Case);
        state.Marks.Should().Equal("lewat");
        (await house.Storage.Worklists.TasksAsync(Office.Agency, [Office.Secretary], Office.Chief.Id, new())).Items.Should().ContainSingle();
        (await NoticesAsync(house, Office.FrontOffice)).Should().ContainSingle();
        (await NoticesAsync(house, Office.Administration)).Should().ContainSingle();
        (await house.ProblemsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_thousand_alarms_due_at_one_instant_each_ring_once()
    {
        var house = await OpenHouseAsync();
        var cases = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => house.SubmitAsync()));
        await using var loop = RunningAlarms.Start(house);

        house.Time.MoveTo(ReceiptDue + Duration.FromMinutes(1));
        await loop.UntilAsync(async () => (await house.Storage.Reports.BacklogAsync(house.Time.GetCurrentInstant())).AlarmsOverdue == 0);

        foreach (var @case in cases)
            Fired(await house.StateAsync(@case.Case)).Should().Be("warn-1 miss");
        (await house.Storage.Reports.BacklogAsync(house.Time.GetCurrentInstant())).AlarmsParked.Should().Be(0);
    }

    [Fact]
    public async Task Alarms_that_passed_while_nothing_ran_ring_once_each_with_the_instant_they_were_due()
    {
        var house = await OpenHouseAsync();
        var submitted = await house.SubmitAsync();
        await CloseAsync();

        house = await OpenHouseAsync(new VirtualTime(Office.Monday + Duration.FromDays(1)));
        await using var loop = RunningAlarms.Start(house);
        await loop.UntilAsync(async () => Fired(await house.StateAsync(submitted.Case)) == "warn-1 miss");

        var rungs = (await house.Storage.Worklists.HistoryAsync(submitted.Case, 0, 100)).Select(recorded => recorded.Event).OfType<CaseEvent.RungFired>();
        rungs.Select(rung => (rung.Rung, rung.Due, rung.At)).Should().Equal(
            ("warn-1", ReceiptDue - Duration.FromMinutes(5), Office.Monday + Duration.FromDays(1)),
            ("miss", ReceiptDue, Office.Monday + Duration.FromDays(1)));
    }

    [Fact]
    public async Task An_earlier_alarm_committed_while_the_loop_sleeps_wakes_it()
    {
        var house = await OpenHouseAsync();
        var received = House.Accepted(await house.CompleteAsync(await house.SubmitAsync(), Office.Receive, Office.Clerk));
        await using var loop = RunningAlarms.Start(house);
        await loop.UntilAsync(() => Task.FromResult(house.Time.WakesAt > Office.Monday + Duration.FromDays(5)));

        await house.SubmitAsync();
        await loop.UntilAsync(() => Task.FromResult(house.Time.WakesAt == ReceiptDue - Duration.FromMinutes(5)));

        (await house.StateAsync(received.Case)).Marks.Should().BeEmpty();
    }

    [Fact]
    public async Task An_alarm_that_keeps_failing_is_parked_with_its_error_holds_up_no_other_and_rings_when_told_to()
    {
        var house = await OpenHouseAsync();
        house.Plans.Publish(Office.Plan("sakit"));
        var sick = await house.SubmitAsync();
        house.Plans.Publish(Office.Plan());
        var sound = await house.SubmitAsync();
        house.Plans.Publish(Office.Plan("sakit") with { Procedures = [] });
        await using var loop = RunningAlarms.Start(house, new AlarmOptions(256, 3, Duration.FromSeconds(1)));

        house.Time.MoveTo(ReceiptDue + Duration.FromMinutes(1));
        await loop.UntilAsync(async () => Fired(await house.StateAsync(sound.Case)) == "warn-1 miss" && (await WaitingAsync()).Attempts == 1);
        house.Time.Move(Duration.FromSeconds(1));
        await loop.UntilAsync(async () => (await WaitingAsync()).Attempts == 2);
        house.Time.Move(Duration.FromSeconds(2));
        await loop.UntilAsync(async () => (await house.Storage.Alarms.ParkedAsync(Office.Agency, new())).Items is [{ Attempts: 3, Error: { } error }] && error.Contains("procedure"));

        house.Plans.Publish(Office.Plan("sakit"));
        (await house.Storage.Alarms.RetryAsync(sick.Case, house.Time.GetCurrentInstant())).Should().Be(1);
        loop.Wake();
        await loop.UntilAsync(async () => Fired(await house.StateAsync(sick.Case)) == "warn-1 miss");
        (await house.Storage.Alarms.ParkedAsync(Office.Agency, new())).Items.Should().BeEmpty();

        async Task<WaitingAlarm> WaitingAsync() => (await house.Storage.Alarms.OfAsync(sick.Case))[0];
    }

    [Fact]
    public async Task Ringing_a_case_with_nothing_due_changes_nothing()
    {
        var house = await OpenHouseAsync();
        var submitted = await house.SubmitAsync();

        var rung = House.Accepted(await house.Engine.ExecuteAsync(submitted.Case, new CaseCommand.Ring(), Actor.System));

        rung.Events.Should().BeEmpty();
        (await house.StateAsync(submitted.Case)).Version.Should().Be(submitted.State.Version);
    }

    private static string Fired(CaseState state) => string.Join(' ', state.Clocks[0].Fired);

    private static async Task<IEnumerable<Engine.Outbox.Notice>> NoticesAsync(House house, RoleKey role) =>
        (await house.Storage.Outbox.ToRolesAsync(Office.Agency, [role], Office.Clerk.Id, new PageRequest())).Items;
}
