using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Benchmarks.Engine;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Storage.Sqlite;

namespace WorkflowStandar.Benchmarks.Worklists;

/// <summary>Cases that the engine has really carried as far as they are, with all that it wrote for them: what the many are made after.</summary>
internal sealed class Originals(ListOffice office, CitizenTexts texts)
{
    public const int Days = 42;

    private const int OpenPerDay = 40;
    private const int EndedAtAll = 400;
    private const int MostSteps = 60;

    /// <summary>Open cases by how many days ago they were handed in.</summary>
    public Dictionary<int, List<Original>> Open { get; } = [];

    public List<Original> Ended { get; } = [];

    public async Task MakeAsync(string folder)
    {
        await using var storage = SqliteStorage.Open(new SqliteOptions(folder));
        var recording = new RecordingStore(storage.Cases);
        var clock = new ShiftedClock(ListOffice.Now);
        await using var engine = new CaseEngine(recording, office, clock, new FlowNavigator());
        var walk = new RandomWalk(office, engine, texts);
        for (var day = 0; day < Days; day++)
            for (var number = 0; number < OpenPerDay; number++)
                await ToNowAsync(walk, clock, office.Calendar.NextOpening(ListOffice.Now - Duration.FromDays(day + 1)) + Duration.FromMinutes(texts.Next(400)));
        var ended = new HashSet<CaseKey>();
        while (ended.Count < EndedAtAll)
            if (await ToTheEndAsync(walk, clock, ListOffice.Now - Duration.FromDays(120 + texts.Next(30))) is { } key)
                ended.Add(key);
        Sort(recording);
    }

    private async Task ToNowAsync(RandomWalk walk, ShiftedClock clock, Instant at)
    {
        clock.Frozen = at;
        var @case = await walk.SubmitAsync(texts.Of(office.Plans), at);
        for (var steps = texts.Next(9); steps > 0 && @case is { State.IsOpen: true } going; steps--)
        {
            at = office.Calendar.NextOpening(at + Duration.FromMinutes(15 + texts.Next(texts.Next(4) == 0 ? 4000 : 300)));
            if (at >= ListOffice.Now)
                break;
            clock.Frozen = at;
            @case = await walk.StepAsync(going, at) ?? going;
        }
        clock.Frozen = ListOffice.Now;
        if (@case is { State.IsOpen: true } waiting)
            @case = await walk.RingAsync(waiting) ?? waiting;
        if (@case is { State: { IsOpen: true, Tasks.IsEmpty: false } } free && texts.Next(5) < 2)
            await walk.ClaimAsync(free);
    }

    private async Task<CaseKey?> ToTheEndAsync(RandomWalk walk, ShiftedClock clock, Instant at)
    {
        clock.Frozen = at = office.Calendar.NextOpening(at);
        var @case = await walk.SubmitAsync(texts.Of(office.Plans), at);
        for (var steps = 0; steps < MostSteps && @case is { State.IsOpen: true } going; steps++)
        {
            clock.Frozen = at = office.Calendar.NextOpening(at + Duration.FromMinutes(15 + texts.Next(600)));
            @case = await walk.StepAsync(going, at) ?? going;
        }
        return @case is { State.IsOpen: false } ? @case.Case : null;
    }

    private void Sort(RecordingStore recording)
    {
        foreach (var appends in recording.Batches.SelectMany(batch => batch).GroupBy(append => append.Case))
        {
            var original = Original.Of(appends);
            if (!original.State.IsOpen)
                Ended.Add(original);
            else if ((int)(ListOffice.Now - original.Row.SubmittedAt).TotalDays is var day && day < Days)
                (Open.TryGetValue(day, out var those) ? those : Open[day] = []).Add(original);
        }
    }
}

/// <summary>All that is stored of a case, without its history.</summary>
internal sealed record Original(
    CaseState State,
    CaseRow Row,
    ImmutableArray<TaskRow> Tasks,
    ImmutableArray<ClockRow> Clocks,
    ImmutableArray<AlarmRow> Alarms,
    ImmutableArray<FinishedTask> Finished,
    ImmutableArray<Participant> Participants)
{
    public static Original Of(IEnumerable<CaseAppend> appends)
    {
        var all = appends.ToList();
        var tasks = new Dictionary<(int, RoleKey), TaskRow>();
        var clocks = new SortedDictionary<int, ClockRow>();
        var alarms = new Dictionary<string, AlarmRow>();
        foreach (var append in all)
        {
            foreach (var task in append.Tasks.Out)
                tasks.Remove((task.Token, task.Role));
            foreach (var task in append.Tasks.In)
                tasks[(task.Token, task.Role)] = task;
            foreach (var clock in append.Clocks)
                clocks[clock.Run] = clock;
            foreach (var alarm in append.Alarms.Out)
                alarms.Remove(alarm.Name);
            foreach (var alarm in append.Alarms.In)
                alarms[alarm.Name] = alarm;
        }
        return new Original(
            CaseJson.Read<CaseState>(all[^1].Snapshot.Json.Span),
            all.Last(append => append.Row is not null).Row!,
            [.. tasks.Values],
            [.. clocks.Values],
            [.. alarms.Values],
            [.. all.SelectMany(append => append.Finished)],
            [.. all.SelectMany(append => append.Participants).Distinct()]);
    }
}
