using System.Collections.Immutable;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Core.Cases;

public static partial class CaseDecider
{
    private static Refusal? Migrate(CaseDraft draft, CaseCommand.Migrate migrate)
    {
        if (draft.By.Kind is not (ActorKind.Supervisor or ActorKind.System))
            return Refusals.Case.NotSupervisor;
        if (migrate.To.Standard != draft.Plan.Standard)
            return Refusals.Migration.OtherStandard(draft.Plan.Standard, migrate.To.Standard);
        if (migrate.To.Edition == draft.State.Edition)
            return Refusals.Migration.SameEdition(draft.State.Edition);
        var fit = MigrationFit.Of(draft, migrate);
        if (fit.Procedure is not { } procedure || !fit.Names.IsEmpty)
            return Refusals.Migration.Unmapped(fit.Names, fit.Reasons);

        var (from, tasks) = (draft.Procedure, draft.State.Tasks);
        var calendar = CalendarFor(draft, migrate);
        draft.Add(new Migrated(draft.At, draft.State.Edition, migrate.To.Edition, Changed(migrate.Steps), Changed(migrate.Clocks)));
        draft.MoveTo(migrate.To, procedure, calendar);
        if (draft.State.CalendarEdition != calendar.Edition)
            draft.Add(new CalendarAdopted(draft.At, draft.State.CalendarEdition, calendar.Edition));
        AssignToNewRoles(draft, from, tasks);
        ClockTerms.MoveToPlan(draft, $"edition/{migrate.To.Edition}");
        ClockPauses.Settle(draft);
        return null;
    }

    private static Calendar CalendarFor(CaseDraft draft, CaseCommand.Migrate migrate)
    {
        var calendar = migrate.Calendar ?? draft.Calendar;
        return calendar.Id == migrate.To.CalendarId
            ? calendar
            : throw new ArgumentException($"Edition {migrate.To.Edition} runs on the calendar {migrate.To.CalendarId}; the migration brought {calendar.Id}.");
    }

    // Where the new edition gives the step to another role, the open task goes along; what an escalation or a supervisor decided stays.
    private static void AssignToNewRoles(CaseDraft draft, Procedure from, ImmutableArray<OpenTask> tasks)
    {
        foreach (var task in tasks)
            if (draft.State.Task(task.Token) is { } moved
                && Flow.WorkOf(from, task.Step)?.By is Performer.Role before && before.Key == task.Role
                && Flow.WorkOf(draft.Procedure, moved.Step)?.By is Performer.Role now && now.Key != task.Role)
                draft.Add(new StepAssigned(draft.At, task.Token, now.Key, null, $"Pindah ke edisi {draft.State.Edition}."));
    }

    private static ImmutableDictionary<TKey, TKey>? Changed<TKey>(ImmutableDictionary<TKey, TKey> names)
        where TKey : struct, IKey<TKey>
    {
        var changed = names.RemoveRange(names.Where(pair => pair.Key.Value == pair.Value.Value).Select(pair => pair.Key));
        return changed.IsEmpty ? null : changed;
    }
}
