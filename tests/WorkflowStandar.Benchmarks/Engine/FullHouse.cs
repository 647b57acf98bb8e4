using System.Diagnostics;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Alarms;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Storage.Sqlite;

namespace WorkflowStandar.Benchmarks.Engine;

/// <summary>A store with many open cases and a million alarms: how it starts, what it takes, how fast lists are, and how late alarms ring.</summary>
internal static class FullHouse
{
    private const int AlarmsPerCase = 10;

    // The receipt is due after 30 office minutes and warns 10 before.
    private static readonly Duration Warning = Duration.FromMinutes(20);

    public static async Task RunAsync(int openCases)
    {
        var folder = Scratch.New();
        try
        {
            var office = new BenchOffice();
            await FillAsync(office, folder, openCases);
            await InFreshProcessAsync(folder);
        }
        finally
        {
            Scratch.Remove(folder);
        }
    }

    /// <summary>What a process that has just been started on the folder finds and takes.</summary>
    public static Task OpenAsync(Report report, string folder) => MeasureAsync(report, new BenchOffice(), folder);

    private static async Task InFreshProcessAsync(string folder)
    {
        Console.Out.Flush();
        using var process = Process.Start(Environment.ProcessPath!, ["engine", "open", folder]);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The measuring process ended with {process.ExitCode}.");
    }

    /// <summary>Open cases of a day after those that are measured, each with alarms that are due much later.</summary>
    private static async Task FillAsync(BenchOffice office, string folder, int count)
    {
        await using var storage = SqliteStorage.Open(new SqliteOptions(folder));
        var clock = new ShiftedClock(BenchOffice.Monday) { Frozen = BenchOffice.Monday + Duration.FromDays(1) };
        await using var engine = new CaseEngine(storage.Cases, office, clock, new FlowNavigator());
        foreach (var part in Enumerable.Range(0, count).Chunk(2000))
            await Task.WhenAll(part.Select(number => engine.SubmitAsync(office.Submission(number), office.Officer)));
        CaseKey? after = null;
        while (await storage.Cases.KeysAsync(after, 500) is { IsEmpty: false } keys)
        {
            await storage.Cases.CommitAsync([.. await Task.WhenAll(keys.Select(key => MoreAlarmsAsync(storage.Cases, key).AsTask()))]);
            after = keys[^1];
        }
    }

    private static async ValueTask<CaseAppend> MoreAlarmsAsync(ICaseStore store, CaseKey key)
    {
        var file = (await store.FileAsync(key))!;
        var due = BenchOffice.Monday + Duration.FromDays(30) + Duration.FromMilliseconds(key.GetHashCode() & 0xFFFFFFF);
        return new CaseAppend(
            key, file.Row.Standard, file.Snapshot.Version, null, [], file.Snapshot, new([], []), [],
            new([], [.. Enumerable.Range(0, AlarmsPerCase - file.Alarms.Length).Select(number => new AlarmRow($"later-{number}", due + Duration.FromHours(number)))]),
            [], [], null);
    }

    private static async Task MeasureAsync(Report report, BenchOffice office, string folder)
    {
        var watch = Stopwatch.StartNew();
        await using var storage = SqliteStorage.Open(new SqliteOptions(folder));
        var clock = new ShiftedClock(BenchOffice.Monday) { Frozen = BenchOffice.Monday };
        await using var engine = new CaseEngine(storage.Cases, office, clock, new FlowNavigator());
        _ = await storage.Alarms.NextAsync();
        var first = await engine.SubmitAsync(office.Submission(0), office.Officer);
        var started = watch.Elapsed;
        report.Heading("A full house", "open cases and alarms", "value");
        var open = (await storage.Reports.OpenAsync(office.Agency, BenchOffice.Monday)).Sum(work => work.Open);
        report.Row("open cases, alarms waiting", $"{open:#,0}, about {open * AlarmsPerCase:#,0}");
        report.Row("opened, next alarm known, first command durable", $"{started.TotalMilliseconds:#,0} ms");
        report.Row("working set, managed heap", $"{Environment.WorkingSet >> 20} MB, {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB");
        report.Row("database", $"{Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length) >> 20} MB");
        await QueriesAsync(report, storage, office, ((CaseAnswer.Accepted)first).State.Number);
        await LatenessAsync(report, storage, engine, office, clock);
    }

    private static async Task QueriesAsync(Report report, SqliteStorage storage, BenchOffice office, string number)
    {
        var (lists, agency) = (storage.Worklists, office.Agency);
        var frontOffice = new Core.Plans.RoleKey("front-office");
        var later = (await lists.TasksAsync(agency, [frontOffice], office.Officer.Id, new())).Next;
        await TimeAsync("worklist of a role, first page of 50", async () => await lists.TasksAsync(agency, [frontOffice], office.Officer.Id, new()));
        await TimeAsync("worklist of a role, next page", async () => await lists.TasksAsync(agency, [frontOffice], office.Officer.Id, new(later)));
        await TimeAsync("open cases, first page of 50", async () => await lists.CasesAsync(agency, new(Open: true), new()));
        await TimeAsync("cases by the beginning of a name, first page", async () => await lists.CasesAsync(agency, new(NamePrefix: "warga nomor 9"), new()));
        await TimeAsync("a case by its number", async () => await lists.CaseAsync(agency, number));
        await TimeAsync("open cases per standard, with overdue", async () => await storage.Reports.OpenAsync(agency, BenchOffice.Monday));
        await TimeAsync("open tasks per role, with overdue", async () => await storage.Reports.LoadAsync(agency, BenchOffice.Monday));

        async Task TimeAsync(string what, Func<Task> query)
        {
            var times = new List<double>();
            for (var round = 0; round < 30; round++)
            {
                var began = Stopwatch.GetTimestamp();
                await query();
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            times.Sort();
            report.Row(what, $"{times[times.Count / 2]:0.00} ms");
        }
    }

    private static async Task LatenessAsync(Report report, IStorage storage, CaseEngine engine, BenchOffice office, ShiftedClock clock)
    {
        report.Heading("Alarms, from due to durable", "what is due", "p50 ms", "p99 ms", "last ms");
        using var timer = new ProcessAlarmTimer(clock);
        var loop = new AlarmLoop(storage.Alarms, engine, timer, clock);
        using var stop = new CancellationTokenSource();

        clock.Frozen = BenchOffice.Monday;
        var together = await SubmitAsync(engine, office, 1000, _ => { });
        var running = Task.Run(() => loop.RunAsync(stop.Token));
        Row("1,000 at one instant", await RungAsync(engine, clock, loop, together, BenchOffice.Monday + Warning));

        clock.Frozen = BenchOffice.Monday + Duration.FromHours(2);
        var spread = await SubmitAsync(engine, office, 1000, number => clock.Frozen = BenchOffice.Monday + Duration.FromHours(2) + Duration.FromMilliseconds(number * 5));
        Row("1,000 within five seconds", await RungAsync(engine, clock, loop, spread, BenchOffice.Monday + Duration.FromHours(2) + Warning));

        await stop.CancelAsync();
        await running;

        void Row(string what, double[] late) => report.Row(what, $"{late[late.Length / 2]:0.0}", $"{late[(int)(late.Length * 0.99)]:0.0}", $"{late[^1]:0.0}");
    }

    private static async Task<HashSet<CaseKey>> SubmitAsync(CaseEngine engine, BenchOffice office, int count, Action<int> before)
    {
        var keys = new HashSet<CaseKey>();
        for (var number = 0; number < count; number++)
        {
            before(number);
            keys.Add(((CaseAnswer.Accepted)await engine.SubmitAsync(office.Submission(number), office.Officer)).Case);
        }
        return keys;
    }

    /// <summary>Moves the clock to two seconds before the first of their alarms and waits until each has rung; milliseconds late, in order.</summary>
    private static async Task<double[]> RungAsync(CaseEngine engine, ShiftedClock clock, AlarmLoop loop, HashSet<CaseKey> cases, Instant firstDue)
    {
        var late = new List<double>();
        var all = new TaskCompletionSource();
        engine.Committed += Heard;
        clock.MoveTo(firstDue - Duration.FromSeconds(2));
        loop.Wake();
        await all.Task;
        engine.Committed -= Heard;
        late.Sort();
        return [.. late];

        void Heard(IReadOnlyList<CommittedCase> committed)
        {
            var now = clock.GetCurrentInstant();
            foreach (var rung in committed.Where(one => cases.Contains(one.Case)).SelectMany(one => one.Events).Select(one => one.Event).OfType<CaseEvent.RungFired>())
                late.Add((now - rung.Due).TotalMilliseconds);
            if (late.Count >= cases.Count)
                all.TrySetResult();
        }
    }
}
