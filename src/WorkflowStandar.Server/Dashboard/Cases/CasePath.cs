using System.Collections.Immutable;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Charts;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>The way of one case through its procedure: what was done, where it stands, what is still to come if all goes its usual way.</summary>
public static class CasePath
{
    public static ImmutableArray<PathStop> Of(StaffCase opened, ImmutableArray<RecordedEvent> history)
    {
        var stops = ImmutableArray.CreateBuilder<PathStop>();
        foreach (var recorded in history)
            AddDone(opened, stops, recorded.Event);
        AddCurrent(opened, stops);
        if (!opened.State.IsOpen)
            return Numbered(stops);

        // What several open steps lead to is told once; what is open now is not ahead as well.
        var open = opened.State.Position.Tokens.Select(token => token.Step).ToHashSet();
        foreach (var step in opened.State.Position.Tokens.SelectMany(token => Onward.From(opened, token.Step)).DistinctBy(step => step.Key).Where(step => !open.Contains(step.Key)))
            stops.Add(new PathStop(0, step.Key, Standing.Both(opened.TitleOf(step.Key)), Standing.Doer(opened, step), null, StopState.Ahead, step is Step.Inform, step.Clause));
        return Numbered(stops);
    }

    /// <summary>The same for the drawn chart.</summary>
    public static IReadOnlyDictionary<StepKey, FlowMark> Marks(ImmutableArray<PathStop> path)
    {
        var marks = new Dictionary<StepKey, FlowMark>();
        foreach (var stop in path.Where(stop => stop.State != StopState.Ahead))
            marks[stop.Step] = stop.State == StopState.Current ? FlowMark.Current : FlowMark.Done;
        return marks;
    }

    private static void AddDone(StaffCase opened, ImmutableArray<PathStop>.Builder stops, CaseEvent @event)
    {
        // A return that was taken back was no step on the way.
        if (@event is CaseEvent.Recalled { Step: var recalled } && stops.Count > 0 && LedTo(opened, stops[^1].Step, recalled))
            stops.RemoveAt(stops.Count - 1);
        (StepKey Step, bool IsInform)? done = @event switch
        {
            CaseEvent.StepCompleted completed => (completed.Step, false),
            CaseEvent.Informed informed when opened.Procedure.Find(informed.Step) is Step.Inform => (informed.Step, true),
            CaseEvent.Resubmitted back => (back.Step, false),
            CaseEvent.WaitOver over => (over.Step, false),
            CaseEvent.Ended { Step: { } end } => (end, false),
            _ => null,
        };
        if (done is not var (step, isInform))
            return;
        var found = opened.Procedure.Find(step);
        var stop = new PathStop(
            0, step, Standing.Both(opened.TitleOf(step)), found is null ? new Words("", "") : Standing.Doer(opened, found), Moments.Short(opened, @event.At), StopState.Done, isInform, found?.Clause);
        // The recipients of a distribution do one step together.
        if (stops.Count > 0 && stops[^1].Step == step)
            stops[^1] = stop;
        else
            stops.Add(stop);
    }

    private static bool LedTo(StaffCase opened, StepKey from, StepKey back) =>
        opened.Procedure.Find(from) is Step.Work work && work.Outcomes.Any(outcome => outcome.Next.Step == back);

    private static void AddCurrent(StaffCase opened, ImmutableArray<PathStop>.Builder stops)
    {
        foreach (var group in opened.State.Position.Tokens.GroupBy(token => token.Step))
        {
            var roles = opened.State.Tasks.Where(task => task.Step == group.Key).Select(task => opened.TitleOf(task.Role)).ToList();
            var who = roles.Count > 0 ? Standing.Joined(roles) : opened.Procedure.Find(group.Key) is { } step ? Standing.Doer(opened, step) : new Words("", "");
            stops.Add(new PathStop(
                0, group.Key, Standing.Both(opened.TitleOf(group.Key)), who, null, StopState.Current, false, opened.Procedure.Find(group.Key)?.Clause));
        }
    }

    private static ImmutableArray<PathStop> Numbered(ImmutableArray<PathStop>.Builder stops) =>
        [.. stops.Select((stop, index) => stop with { Number = index + 1 })];
}

/// <param name="When">When it was done; null for what is open or ahead.</param>
/// <param name="IsInform">For information only: it holds nobody up.</param>
public sealed record PathStop(int Number, StepKey Step, Words Title, Words Who, Words? When, StopState State, bool IsInform, string? Clause);

public enum StopState
{
    Done,
    Current,
    Ahead,
}
