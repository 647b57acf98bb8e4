using WorkflowStandar.Core.Cases;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>What the technical record says beside the name of an event: the names of the definition, nothing that people wrote.</summary>
public static class TechnicalWords
{
    public static string Of(CaseEvent @event) => @event switch
    {
        CaseEvent.FieldsGiven given => string.Join(", ", given.Fields.Keys.Select(key => key.Value).Order(StringComparer.Ordinal)),
        CaseEvent.StepOpened opened => $"{opened.Token} {opened.Step} → {opened.Role}",
        CaseEvent.StepClaimed claimed => $"{claimed.Token}",
        CaseEvent.StepReleased released => $"{released.Token}",
        CaseEvent.StepAssigned assigned => $"{assigned.Token} → {assigned.To?.Value ?? assigned.Role.Value}",
        CaseEvent.StepShared shared => $"{shared.Token} + {shared.With}",
        CaseEvent.StepCompleted done => $"{done.Token} {done.Step} = {done.Outcome}",
        CaseEvent.StepSkipped skipped => $"{skipped.Token} {skipped.Step}",
        CaseEvent.Informed informed => $"{informed.Step} → {string.Join(", ", informed.To)}",
        CaseEvent.BranchChosen chosen => $"{chosen.Step} → {chosen.Next}",
        CaseEvent.GroupOpened group => $"{group.Group} {group.Step} {group.Needed}/{group.Branches}",
        CaseEvent.BranchArrived arrived => $"{arrived.Group}",
        CaseEvent.GroupJoined joined => $"{joined.Group} {joined.Step}",
        CaseEvent.Returned returned => $"{returned.Token} {returned.Step}",
        CaseEvent.Resubmitted back => $"{back.Token} {back.Step}",
        CaseEvent.Recalled back => $"{back.Token} {back.Step}",
        CaseEvent.WaitStarted wait => $"{wait.Token} {wait.Step}",
        CaseEvent.WaitOver over => $"{over.Token} {over.Step}",
        CaseEvent.DocumentIssued issued => issued.Document.Value,
        CaseEvent.Registered registered => $"{registered.Register} {registered.Number}",
        CaseEvent.ClockAwaited awaited => $"{awaited.Clock} ({awaited.For})",
        CaseEvent.ClockStarted started => $"{started.Clock}{(started.Tier is { } tier ? $" ({tier})" : "")}",
        CaseEvent.ClockPaused paused => paused.Clock.Value,
        CaseEvent.ClockResumed resumed => resumed.Clock.Value,
        CaseEvent.ClockReset reset => reset.Clock.Value,
        CaseEvent.ClockReclassified changed => $"{changed.Clock} ({changed.Tier})",
        CaseEvent.ClockExtended extended => extended.Clock.Value,
        CaseEvent.ClockMoved moved => $"{moved.Clock} ({moved.Cause})",
        CaseEvent.RungFired fired => $"{fired.Clock} {fired.Rung}",
        CaseEvent.ClockStopped stopped => $"{stopped.Clock}{(stopped.OnTime ? "" : " (terlambat)")}",
        CaseEvent.ClockReopened again => again.Clock.Value,
        CaseEvent.ClockVoided voided => voided.Clock.Value,
        CaseEvent.Marked marked => marked.Label,
        CaseEvent.CalendarAdopted adopted => $"{adopted.From} → {adopted.To}",
        CaseEvent.Migrated migrated => $"{migrated.FromEdition} → {migrated.ToEdition}",
        CaseEvent.Ended ended => ended.Step?.Value ?? ended.Ending.ToString().ToLowerInvariant(),
        _ => "",
    };
}
