using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Core.Cases;

public static partial class CaseDecider
{
    private static Refusal? Reclassify(CaseDraft draft, CaseCommand.Reclassify reclassify)
    {
        if (!MayClassify(draft))
            return Refusals.Clock.NotYoursToClassify;
        if (!IsTier(draft.Procedure, reclassify.Field) || !draft.Plan.Fields.TryGetValue(reclassify.Field, out var field))
            return Refusals.Clock.NotATier(draft.Procedure, reclassify.Field);
        if (Text(reclassify.Reason, Refusals.Entry.ReasonMissing) is { } wrong)
            return wrong;
        var value = FieldValue.Of(reclassify.Value);
        if (FieldRules.Problem(field, value, draft.State.Attachments.Contains) is { } problem)
            return Refusals.Entry.Fields([problem]);
        if (!value.Equals(draft.State.Value(field.Key)))
            draft.Record(new Reclassified(draft.At, field.Key, reclassify.Value, reclassify.Reason) { InsteadOf = draft.By.InsteadOf });
        return null;
    }

    private static Refusal? Extend(CaseDraft draft, CaseCommand.Extend extend)
    {
        if (draft.Procedure.Clock(extend.Clock) is not { } clock)
            return Refusals.Clock.Unknown(draft.Procedure, extend.Clock);
        if (clock.Extension is not { } rule)
            return Refusals.Clock.NotExtendable(clock);
        if (!HoldsAny(draft.By, rule.Roles))
            return Refusals.Clock.NotYourRole(draft.Plan, rule);
        if (Text(extend.Reason, Refusals.Entry.ReasonMissing) is { } wrong)
            return wrong;

        var runs = draft.State.Clocks.RemoveAll(run =>
            run.Clock != clock.Key || run.Status is not (ClockStatus.Running or ClockStatus.Paused) || (extend.Task is { } task && run.Token != task));
        if (runs is not [var run])
            return runs.IsEmpty ? Refusals.Clock.NotRunning(clock) : Refusals.Clock.WhichTask(runs.Select(open => $"{open.Token}"));
        if (run.ExtensionsUsed >= rule.Times)
            return Refusals.Clock.UsedUp(rule);
        if (run.Due is { } due && due < draft.At)
            return Refusals.Clock.AlreadyMissed(draft.Calendar, due);
        draft.Add(new ClockExtended(draft.At, run.Run, run.Clock, rule.By, extend.Reason, ClockTerms.Due(draft, clock, run.Tier, run.ExtendedAt(draft.At, rule.By)))
        {
            InsteadOf = draft.By.InsteadOf,
        });
        return null;
    }

    /// <summary>Moves what a new edition of the calendar moves; a case without open promises takes the edition up with its next one.</summary>
    private static void AdoptCalendar(CaseDraft draft)
    {
        if (draft.State.CalendarEdition == draft.Calendar.Edition || !HasPromises(draft.State))
            return;
        draft.Add(new CalendarAdopted(draft.At, draft.State.CalendarEdition, draft.Calendar.Edition));
        ClockTerms.Replan(draft, $"calendar/{draft.Calendar.Edition}");
    }

    private static bool HasPromises(CaseState state)
    {
        foreach (var run in state.Clocks)
            if (run.IsOpen)
                return true;
        foreach (var token in state.Position.Tokens)
            if (token.State != TokenState.Working)
                return true;
        return false;
    }

    private static bool IsTier(Procedure procedure, FieldKey field)
    {
        foreach (var clock in procedure.Clocks)
            if (clock.Terms.By == field)
                return true;
        return false;
    }

    private static bool MayClassify(CaseDraft draft)
    {
        if (draft.By.Kind == ActorKind.Supervisor)
            return true;
        foreach (var task in draft.State.Tasks)
            if (TaskRights.HoldsRoleOf(task, draft.By))
                return true;
        return false;
    }
}
