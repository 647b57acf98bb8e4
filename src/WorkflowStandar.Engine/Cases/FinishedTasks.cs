using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Worklists;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Engine.Cases;

/// <summary>Which tasks events ended, and how they stood when they did.</summary>
internal static class FinishedTasks
{
    /// <param name="before">The case before the events; null before its submission.</param>
    public static ImmutableArray<FinishedTask> Of(Procedure? procedure, Calendar calendar, CaseState? before, ImmutableArray<CaseEvent> events)
    {
        if (!EndsAny(events))
            return [];
        var finished = ImmutableArray.CreateBuilder<FinishedTask>();
        var state = before;
        for (var index = 0; index < events.Length; index++)
        {
            var @event = events[index];
            if (TokenOf(@event) is { } token && state?.Task(token) is { } task)
                finished.Add(Row(procedure, calendar, state, task, events, index));
            state = CaseHistory.Fold(state, @event);
        }
        return finished.DrainToImmutable();
    }

    private static bool EndsAny(ImmutableArray<CaseEvent> events)
    {
        foreach (var @event in events)
            if (@event is StepCompleted or StepSkipped)
                return true;
        return false;
    }

    private static int? TokenOf(CaseEvent @event) => @event switch
    {
        StepCompleted completed => completed.Token,
        StepSkipped skipped => skipped.Token,
        _ => null,
    };

    private static FinishedTask Row(Procedure? procedure, Calendar calendar, CaseState state, OpenTask task, ImmutableArray<CaseEvent> events, int index)
    {
        var (done, completed) = (events[index].At.Floor(), events[index] as StepCompleted);
        var first = CaseRows.FirstDue(state, task.Token, _ => true);
        var promise = CaseRows.FirstDue(state, task.Token, run => !CaseRows.IsTarget(procedure, run));
        return new FinishedTask(
            task.Token,
            task.Step,
            task.Role,
            completed is null ? Skipped(events, index) : Completed(events, index),
            completed?.Outcome,
            completed?.By,
            completed?.InsteadOf,
            completed?.Name,
            task.OpenedAt.Floor(),
            done,
            first?.Due?.Floor(),
            first?.Clock,
            promise?.Due?.Floor() < done,
            Duration.FromMilliseconds(Math.Floor(calendar.OfficeTimeBetween(task.OpenedAt, events[index].At).TotalMilliseconds)));
    }

    // What follows a completion, up to the next one, is where it led.
    private static TaskEnd Completed(ImmutableArray<CaseEvent> events, int index)
    {
        for (var next = index + 1; next < events.Length && events[next] is not StepCompleted; next++)
            if (events[next] is Returned)
                return TaskEnd.Returned;
        return TaskEnd.Completed;
    }

    // An ending skips everything that is open and ends the case at once; a join skips and goes on.
    private static TaskEnd Skipped(ImmutableArray<CaseEvent> events, int index)
    {
        for (var next = index + 1; next < events.Length; next++)
            if (events[next] is not (StepSkipped or ClockStopped or ClockVoided))
                return events[next] is Ended ? TaskEnd.CaseEnded : TaskEnd.Skipped;
        return TaskEnd.Skipped;
    }
}
