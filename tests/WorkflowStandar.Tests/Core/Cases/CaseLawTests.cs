using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Tests.Core.Cases;

/// <summary>What holds for every case, whatever is done to it. After each command the desk checks the laws that <see cref="Desk"/> lists.</summary>
public class CaseLawTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(80);

    private static readonly Arbitrary<(int Plan, int[] Choices)> Walks = Arb.From(
        Gen.Choose(0, WalkPlans.All.Length - 1).SelectMany(plan => Gen.Sized(size => Gen.Choose(0, int.MaxValue - 1).ArrayOf(size)).Select(choices => (plan, choices))),
        walk => Shorter(walk.choices).Select(choices => (walk.plan, choices)));

    [Fact]
    public void Whatever_is_done_a_case_is_the_fold_of_its_events_and_its_alarms_follow_from_it() =>
        Check.One(Runs, Prop.ForAll(Walks, walk => Walk(walk, Noticing.ByCommands)));

    [Fact]
    public void The_same_holds_when_every_alarm_rings_in_time() =>
        Check.One(Runs, Prop.ForAll(Walks, walk => Walk(walk, Noticing.AtOnce)));

    // But for a calendar that changes meanwhile: what it moves away before it is noticed is not missed.
    [Fact]
    public void It_does_not_matter_to_any_clock_how_late_an_alarm_is_noticed() =>
        Check.One(Runs, Prop.ForAll(Walks, walk =>
        {
            var (awake, asleep) = (Walk(walk, Noticing.AtOnce, calendarChanges: false).Desk, Walk(walk, Noticing.BeforeCommands, calendarChanges: false).Desk);
            asleep.Rung();
            awake.Rung();

            asleep.State.Clocks.Select(run => (run.Clock, run.Run, run.Status, run.Tier, run.Due, string.Join(' ', run.Fired)))
                .Should().Equal(awake.State.Clocks.Select(run => (run.Clock, run.Run, run.Status, run.Tier, run.Due, string.Join(' ', run.Fired))));
            asleep.State.Tasks.Select(task => (task.Token, task.Step, task.Role, task.Holder)).Should().Equal(awake.State.Tasks.Select(task => (task.Token, task.Step, task.Role, task.Holder)));
            (asleep.State.Ending, asleep.State.End).Should().Be((awake.State.Ending, awake.State.End));
        }));

    [Fact]
    public void A_rung_fires_at_most_once_in_a_run_and_never_before_it_is_due() =>
        Check.One(Runs, Prop.ForAll(Walks, walk =>
        {
            var desk = Walk(walk, Noticing.AtOnce).Desk;
            var fired = new HashSet<(int, string)>();
            foreach (var happened in desk.History)
            {
                if (happened is CaseEvent.ClockReset reset)
                    fired.RemoveWhere(rung => rung.Item1 == reset.Run);
                if (happened is CaseEvent.RungFired rung)
                {
                    fired.Add((rung.Run, rung.Rung)).Should().BeTrue("{0} of run {1} may fire once", rung.Rung, rung.Run);
                    rung.Due.Should().BeLessThanOrEqualTo(rung.At);
                    if (rung.Kind == RungKind.Miss)
                        rung.Due.Should().BeLessThan(rung.At);
                }
            }
        }));

    [Fact]
    public void A_clock_that_was_stopped_late_was_missed_first_and_one_that_was_met_never_was() =>
        Check.One(Runs, Prop.ForAll(Walks, walk =>
        {
            var desk = Walk(walk, Noticing.ByCommands).Desk;
            foreach (var run in desk.State.Clocks)
            {
                var clock = desk.Plan.Procedures[0].Clock(run.Clock)!;
                if (run.Status == ClockStatus.MetLate && !clock.Terms.Of(run.Tier).IsTarget && clock.Rungs.Any(rung => rung.Kind == RungKind.Miss))
                    run.Fired.Should().Contain("miss");
            }
        }));

    [Fact]
    public void Every_event_and_every_snapshot_survives_its_json() =>
        Check.One(Runs, Prop.ForAll(Walks, walk =>
        {
            var desk = Walk(walk, Noticing.AtOnce).Desk;
            var stored = desk.History.Select(happened => CaseJson.Write(happened)).ToList();
            var read = stored.Select(bytes => CaseJson.Read<CaseEvent>(bytes)).ToList();

            read.Select(happened => Encoding.UTF8.GetString(CaseJson.Write(happened))).Should().Equal(stored.Select(Encoding.UTF8.GetString));
            Desk.Json(CaseHistory.Rebuild(read)).Should().Be(Desk.Json(desk.State));
            Desk.Json(CaseJson.Read<CaseState>(CaseJson.Write(desk.State))).Should().Be(Desk.Json(desk.State));
        }));

    [Fact]
    public void The_walks_reach_every_kind_of_event()
    {
        var reached = new HashSet<Type>();
        for (var seed = 0; seed < 400 && reached.Count < EventTypes.All.Count; seed++)
        {
            var random = new System.Random(seed);
            var walk = Walk((seed % WalkPlans.All.Length, [.. Enumerable.Range(0, 60).Select(_ => random.Next())]), seed % 2 == 0 ? Noticing.AtOnce : Noticing.ByCommands);
            reached.UnionWith(walk.Desk.History.Select(happened => happened.GetType()));
        }

        EventTypes.All.Except(reached).Should().BeEmpty();
    }

    private static RandomCase Walk((int Plan, int[] Choices) walk, Noticing noticing, bool calendarChanges = true)
    {
        var random = new RandomCase(WalkPlans.All[walk.Plan], noticing, calendarChanges);
        foreach (var choice in walk.Choices)
            random.Do(choice);
        return random;
    }

    private static IEnumerable<int[]> Shorter(int[] choices)
    {
        for (var size = choices.Length / 2; size >= 1; size /= 2)
            for (var from = 0; from + size <= choices.Length; from += size)
                yield return [.. choices[..from], .. choices[(from + size)..]];
    }
}
