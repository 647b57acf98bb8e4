using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>What happened to a case while somebody filled in a form.</summary>
public static class LostUpdate
{
    /// <summary>Whether the form may go on as it is: only time has passed, or somebody took or left this task; nothing that a person has to weigh.</summary>
    public static bool IsHarmless(ImmutableArray<RecordedEvent> since) => since.All(recorded => recorded.Event is
        CaseEvent.RungFired or CaseEvent.Marked or CaseEvent.StepShared or CaseEvent.CalendarAdopted or CaseEvent.ClockMoved or CaseEvent.WaitMoved
        or CaseEvent.StepClaimed or CaseEvent.StepReleased or CaseEvent.Attached);
}
