using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Inbox;

/// <summary>Puts what the store lists into the words of a row.</summary>
public sealed class WorkRows(IPlanSource plans)
{
    public async Task<ImmutableArray<WorkRow>> OfAsync(IEnumerable<ListedTask> listed, StaffMember staff, Instant now, CancellationToken cancellation)
    {
        var rows = ImmutableArray.CreateBuilder<WorkRow>();
        foreach (var item in listed)
            rows.Add(Row(item, await PlanAsync(item.Row, cancellation), await plans.CalendarAsync(item.Row.CalendarId, cancellation), staff, now));
        return rows.ToImmutable();
    }

    public async Task<ImmutableArray<WorkRow>> OfAsync(IEnumerable<WaitingCase> listed, Instant now, CancellationToken cancellation)
    {
        var rows = ImmutableArray.CreateBuilder<WorkRow>();
        foreach (var item in listed)
            rows.Add(Row(item, await PlanAsync(item.Row, cancellation), await plans.CalendarAsync(item.Row.CalendarId, cancellation), now));
        return rows.ToImmutable();
    }

    public async Task<ImmutableArray<WorkRow>> OfAsync(IEnumerable<FinishedItem> listed, Instant now, CancellationToken cancellation)
    {
        var rows = ImmutableArray.CreateBuilder<WorkRow>();
        foreach (var item in listed)
            rows.Add(Row(item, await PlanAsync(item.Row, cancellation), await plans.CalendarAsync(item.Row.CalendarId, cancellation), now));
        return rows.ToImmutable();
    }

    private static WorkRow Row(ListedTask item, Plan plan, Calendar calendar, StaffMember staff, Instant now)
    {
        var due = DueWords.OfTask(plan, item.State, calendar, item.Task.DueRun, item.Task.OpenedAt, now);
        var open = item.State.Tasks.FirstOrDefault(task => task.Token == item.Task.Token);
        var step = plan.Procedure(item.Row.Procedure)?.Find(item.Task.Step);
        var (state, tone) = StateOf(item, open, staff, calendar, now);
        var isMine = (item.Task.Holder ?? item.Task.Person) is { } whose && (whose == staff.Actor.Id || staff.ActsFor(whose));
        var isOfRole = staff.Actor.Roles.Any(role => open?.IsWorkOf(role) ?? role == item.Task.Role);
        return new WorkRow(
            GroupOf(due, calendar, now),
            item.Row.Number,
            item.Task.Token,
            due,
            step?.Title ?? new Text(item.Task.Step.Value),
            item.Row.Subject,
            plan.Title,
            ChannelOf(plan, item.Row),
            item.Row.ApplicantName,
            item.Row.IsConfidential,
            state,
            tone,
            CanClaim: isOfRole && item.Task is { Holder: null, Person: null },
            IsMine: isMine,
            CanComplete: (isMine || isOfRole) && (item.Task.Holder is null || staff.ActsFor(item.Task.Holder.Value)) && AsksNothing(step),
            item.Task.CameBack);
    }

    private static WorkRow Row(WaitingCase item, Plan plan, Calendar calendar, Instant now)
    {
        var first = item.State.Tasks.FirstOrDefault();
        var waiting = WaitsFor(item.State, plan, first);
        // A clock that stands still has no due instant, and says what is left of it.
        var run = item.State.Clocks.Where(clock => clock.IsOpen && (clock.Due is not null || clock.Status == ClockStatus.Paused)).OrderBy(clock => clock.Due ?? Instant.MaxValue).FirstOrDefault();
        var due = DueWords.OfTask(plan, item.State, calendar, run?.Run, first?.OpenedAt ?? item.Row.SubmittedAt, now);
        return new WorkRow(
            GroupOf(due, calendar, now), item.Row.Number, null, due, waiting, item.Row.Subject, plan.Title, ChannelOf(plan, item.Row),
            item.Row.ApplicantName, item.Row.IsConfidential, first is null ? null : RoleState(plan, first), "wait", false, false, false);
    }

    private static WorkRow Row(FinishedItem item, Plan plan, Calendar calendar, Instant now)
    {
        var step = plan.Procedure(item.Row.Procedure)?.Find(item.Task.Step);
        var outcome = item.Task.Outcome is { } key && Work(step)?.Outcomes.FirstOrDefault(one => one.Key == key) is { } chosen && chosen.Key != OutcomeKey.Done ? chosen.Title : null;
        return new WorkRow(
            RowGroup.Plain, item.Row.Number, null, DoneWords(item, calendar, now), step?.Title ?? new Text(item.Task.Step.Value), item.Row.Subject, plan.Title,
            ChannelOf(plan, item.Row), item.Row.ApplicantName, item.Row.IsConfidential, outcome, outcome is null ? null : "run", false, false, false);
    }

    private static DeadlinePhrase DoneWords(FinishedItem item, Calendar calendar, Instant now)
    {
        var local = item.Task.DoneAt.InZone(calendar.Zone);
        var (day, time) = (DateWords.Short(local.Date, calendar.DateOf(now).Year), DateWords.Time(local.TimeOfDay));
        var when = new Words($"{day.Id}, {time.Id}", $"{day.En}, {time.En}");
        return item.Task.IsLate
            ? new DeadlinePhrase(new Words("selesai terlambat", "done late"), when, DeadlineTone.FinishedLate, false, false, item.Task.DoneAt)
            : new DeadlinePhrase(item.Task.Due is null ? new Words("selesai", "done") : new Words("selesai tepat waktu", "done on time"), when, DeadlineTone.OnTime, false, false, item.Task.DoneAt);
    }

    private static (Text? Words, string? Tone) StateOf(ListedTask item, OpenTask? open, StaffMember staff, Calendar calendar, Instant now)
    {
        if (item.SnoozedUntil is { } until)
        {
            var day = DateWords.Short(calendar.DateOf(until), calendar.DateOf(now).Year);
            return (new Text($"ditunda sampai {day.Id}", $"put off until {day.En}"), "wait");
        }

        if (item.Task is { Holder: null, Person: { } person })
            return person == staff.Actor.Id ? (new Text("Untuk saya, belum diambil", "For me, unclaimed"), null) : (new Text("Sudah dibagikan, belum diambil", "Handed out, unclaimed"), null);
        if (item.Task.Holder is not { } holder)
            return (new Text("Belum diambil", "Unclaimed"), null);
        if (holder == staff.Actor.Id)
            return (new Text("Saya kerjakan", "Mine"), "run");
        var name = open?.HolderName ?? holder.Value;
        return staff.ActsFor(holder)
            ? (new Text($"Pengganti {name}", $"Instead of {name}"), "run")
            : (new Text($"Dikerjakan {name}", $"With {name}"), null);
    }

    private static Text WaitsFor(CaseState state, Plan plan, OpenTask? first)
    {
        if (state.Position.Tokens.Any(token => token.State == TokenState.Returned))
            return new Text("Menunggu pemohon melengkapi", "Waiting for the applicant to complete the file");
        if (first is not null)
            return plan.Procedure(state.Procedure)?.Find(first.Step)?.Title ?? new Text(first.Step.Value);
        return new Text("Menunggu waktunya", "Waiting for its date");
    }

    private static Text RoleState(Plan plan, OpenTask task)
    {
        var role = plan.Roles.GetValueOrDefault(task.Role) ?? new Text(task.Role.Value);
        return task.HolderName is { } name ? new Text($"{role.Id}, {name}", $"{role.In("en")}, {name}") : role;
    }

    private static RowGroup GroupOf(DeadlinePhrase due, Calendar calendar, Instant now)
    {
        if (due.Due is not { } instant)
            return RowGroup.WithoutDeadline;
        if (due.Tone is DeadlineTone.Late)
            return RowGroup.Late;
        return instant <= calendar.EndOf(calendar.DateOf(now)) ? RowGroup.Today : RowGroup.Later;
    }

    private static Text? ChannelOf(Plan plan, CaseRow row) =>
        row.Channel is { } channel && plan.Channels.TryGetValue(channel, out var found) ? found.Title : null;

    private static Step.Work? Work(Step? step) => step switch
    {
        Step.Work work => work,
        Step.Distribute distribute => distribute.Each,
        _ => null,
    };

    /// <summary>Nothing to choose, nothing to fill in, nothing to tick.</summary>
    public static bool AsksNothing(Step? step) => Work(step) is { Outcomes: [_], Asks: [], Checklist: [] };

    private async Task<Plan> PlanAsync(CaseRow row, CancellationToken cancellation) =>
        await plans.FindAsync(row.Standard, row.Edition, cancellation)
        ?? throw new InvalidOperationException($"Edition {row.Edition} of {row.Standard} is not published, but a case runs on it.");
}
