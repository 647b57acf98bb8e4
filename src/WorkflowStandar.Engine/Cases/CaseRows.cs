using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Cases;

/// <summary>What lists, worklists and reports are to find of a case: derived from its state, by the engine and by whoever verifies it.</summary>
internal static class CaseRows
{
    /// <param name="calendarEdition">The edition that its open clocks were planned under last.</param>
    public static CaseRow Case(Plan plan, string calendarEdition, CaseState state, Instant? endedAt, ReadOnlyMemory<byte> trackingHash)
    {
        var procedure = plan.Procedure(state.Procedure);
        var promise = state.IsOpen ? FirstDue(state, null, run => !IsTarget(procedure, run)) : null;
        return new CaseRow(
            state.Number,
            state.Standard,
            state.Edition,
            state.Procedure,
            state.Channel,
            state.Applicant,
            ApplicantName(plan, state),
            state.SubmittedAt.Floor(),
            plan.CalendarId,
            calendarEdition,
            state.Marks,
            state.Ending,
            state.End,
            endedAt?.Floor(),
            trackingHash,
            Subjects.Of(plan, state),
            state.IsConfidential(),
            IsPaused(state),
            promise?.Due?.Floor(),
            promise?.Clock);
    }

    /// <summary>A row for the task's role, and one for each that it was shared with.</summary>
    public static ImmutableArray<TaskRow> Tasks(Procedure? procedure, CaseState state)
    {
        if (state.Tasks.IsEmpty)
            return [];
        var rows = ImmutableArray.CreateBuilder<TaskRow>(state.Tasks.Length);
        foreach (var task in state.Tasks)
        {
            var first = FirstDue(state, task.Token, _ => true);
            var promise = first is null || !IsTarget(procedure, first) ? first : FirstDue(state, task.Token, run => !IsTarget(procedure, run));
            var cameBack = ReturnedFiles.HasComeBack(procedure, state, task);
            rows.Add(Row(task, task.Role, false, first, promise, cameBack));
            foreach (var role in task.SharedWith)
                if (role != task.Role)
                    rows.Add(Row(task, role, true, first, promise, cameBack));
        }
        return rows.DrainToImmutable();
    }

    public static ClockRow Clock(Procedure? procedure, Calendar calendar, ClockRun run) => new(
        run.Run,
        run.Clock,
        run.Token,
        run.Tier,
        run.Status,
        IsTarget(procedure, run),
        run.History.Start.Floor(),
        run.Due?.Floor(),
        run.Fired,
        run.StoppedAt?.Floor(),
        CountedOn(calendar, run));

    // Kept as it stopped; broken as it was due, also where it was given up later.
    private static LocalDate? CountedOn(Calendar calendar, ClockRun run) =>
        run.StoppedAt is { } stopped ? calendar.DateOf(run.Status != ClockStatus.Met && run.Due is { } due && due < stopped ? due : stopped) : null;

    public static ImmutableArray<AlarmRow> Alarms(CaseContext context, CaseState state)
    {
        var alarms = CaseAlarms.Of(context, state);
        if (alarms.IsEmpty)
            return [];
        var rows = ImmutableArray.CreateBuilder<AlarmRow>(alarms.Length);
        foreach (var alarm in alarms)
            rows.Add(new AlarmRow(alarm.Key.ToString(), alarm.DueAt.Ceiling()));
        return rows.DrainToImmutable();
    }

    /// <summary>The open run that is due first. A clock of the case presses on whatever task is open; one of an opening on its own task only.</summary>
    /// <param name="token">The task that is pressed on; null for the case, on which all of them press.</param>
    public static ClockRun? FirstDue(CaseState state, int? token, Func<ClockRun, bool> counts)
    {
        ClockRun? first = null;
        foreach (var run in state.Clocks)
            if (run is { IsOpen: true, Due: { } due } && (run.Token is null || token is null || run.Token == token) && !(first?.Due <= due) && counts(run))
                first = run;
        return first;
    }

    private static TaskRow Row(OpenTask task, RoleKey role, bool shared, ClockRun? first, ClockRun? promise, bool cameBack) => new(
        task.Token, role, shared, task.Step, task.Person, task.Holder, task.OpenedAt.Floor(),
        first?.Due?.Floor(), first?.Clock, first?.Run, promise?.Due?.Floor(), cameBack);

    private static bool IsPaused(CaseState state)
    {
        foreach (var token in state.Position.Tokens)
            if (token.State == TokenState.Returned)
                return state.IsOpen;
        foreach (var run in state.Clocks)
            if (run.Status == ClockStatus.Paused)
                return state.IsOpen;
        return false;
    }

    public static bool IsTarget(Procedure? procedure, ClockRun run) =>
        procedure?.Clock(run.Clock)?.Terms is { } terms
        && (run.Tier is { } tier && terms.Tiers.TryGetValue(tier, out var promise) ? promise : terms.Otherwise) is { IsTarget: true };

    private static string? ApplicantName(Plan plan, CaseState state)
    {
        foreach (var key in Subjects.FieldsInOrder(plan, state))
            if (plan.Fields.TryGetValue(key, out var field) && field.Type is FieldType.Party && state.Value(key) is FieldValue.Text { Value: { Length: > 0 } name })
                return name;
        return null;
    }
}
