using System.Diagnostics;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Storage.Sqlite;

namespace WorkflowStandar.Benchmarks.Engine;

/// <summary>Durable step completions per second, beside a bare loop that writes the same rows through the same SQLite in the same batches: the ceiling.</summary>
internal static class CompletionRates
{
    private const int StepsPerCase = 8;

    public static async Task RunAsync(Report report, int completions)
    {
        report.Heading("Durable step completions per second, in process", "clients", "batch (mean)", "engine /s", "p50 ms", "p99 ms", "CPU µs", "ceiling /s", "CPU µs", "ratio");
        foreach (var (clients, share) in new[] { (1, 4), (8, 2), (64, 1), (256, 1) })
            await RunAsync(report, clients, completions / share / StepsPerCase * StepsPerCase);
    }

    /// <summary>Three rounds of both in turn; of each the best, because whatever else a machine does can only slow a round down.</summary>
    private static async Task RunAsync(Report report, int clients, int completions)
    {
        var rounds = new List<Round>();
        for (var round = 0; round < 3; round++)
            rounds.Add(await RoundAsync(clients, completions));
        var (engine, ceiling) = (rounds.MinBy(round => round.Engine.Elapsed)!, rounds.MinBy(round => round.Ceiling.Elapsed)!.Ceiling);
        report.Row(
            $"{clients}",
            $"{engine.MeanBatch:0.0}",
            $"{completions / engine.Engine.Elapsed.TotalSeconds:#,0}",
            $"{engine.Latencies[engine.Latencies.Length / 2]:0.00}",
            $"{engine.Latencies[(int)(engine.Latencies.Length * 0.99)]:0.00}",
            $"{engine.Engine.Cpu.TotalMicroseconds / completions:0}",
            $"{completions / ceiling.Elapsed.TotalSeconds:#,0}",
            $"{ceiling.Cpu.TotalMicroseconds / completions:0}",
            $"{ceiling.Elapsed / engine.Engine.Elapsed:0.00}");
    }

    /// <summary>Three runs from the same cases: one to see which rows are written in which batches, the engine's, and the bare loop's.</summary>
    private static async Task<Round> RoundAsync(int clients, int completions)
    {
        var folders = Enumerable.Range(0, 3).Select(_ => Scratch.New()).ToList();
        try
        {
            var office = new BenchOffice();
            var cases = await PrepareAsync(office, folders[0], completions / StepsPerCase);
            Scratch.Copy(folders[0], folders[1]);
            Scratch.Copy(folders[0], folders[2]);
            // What is kept for the loop must not burden the engine that is measured: the collector would copy it around.
            var batches = await BatchesAsync(office, folders[0], clients, cases);
            var ceiling = await CeilingAsync(folders[1], batches);
            var meanBatch = batches.Average(batch => batch.Count);
            batches.Clear();
            var (engine, latencies) = await MeasureAsync(office, folders[2], clients, cases);
            return new Round(engine, ceiling, latencies, meanBatch);
        }
        finally
        {
            folders.ForEach(Scratch.Remove);
        }
    }

    private sealed record Round(Spent Engine, Spent Ceiling, double[] Latencies, double MeanBatch);

    /// <summary>Cases freshly submitted, in a store that is closed again.</summary>
    private static async Task<List<CaseAnswer.Accepted>> PrepareAsync(BenchOffice office, string folder, int count)
    {
        await using var storage = SqliteStorage.Open(new SqliteOptions(folder));
        await using var engine = new CaseEngine(storage.Cases, office, new ShiftedClock(BenchOffice.Monday), new FlowNavigator());
        await WarmUpAsync(office, engine);
        var answers = await Task.WhenAll(Enumerable.Range(0, count).Select(number => engine.SubmitAsync(office.Submission(number), office.Officer)));
        return [.. answers.Select(Accepted)];
    }

    private static async Task<List<IReadOnlyList<CaseAppend>>> BatchesAsync(BenchOffice office, string folder, int clients, List<CaseAnswer.Accepted> cases)
    {
        await using var storage = SqliteStorage.Open(new SqliteOptions(folder));
        var recording = new RecordingStore(storage.Cases);
        await using var engine = Start(office, recording);
        await DriveAllAsync(office, engine, clients, cases);
        return recording.Batches;
    }

    private static async Task<(Spent Spent, double[] Latencies)> MeasureAsync(BenchOffice office, string folder, int clients, List<CaseAnswer.Accepted> cases)
    {
        await using var storage = SqliteStorage.Open(new SqliteOptions(folder));
        await using var engine = Start(office, storage.Cases);
        var spent = Spent.Start();
        var latencies = await DriveAllAsync(office, engine, clients, cases);
        return (spent(), [.. latencies.Order()]);
    }

    private static CaseEngine Start(BenchOffice office, ICaseStore store) =>
        new(store, office, new ShiftedClock(BenchOffice.Monday + NodaTime.Duration.FromMinutes(1)), new FlowNavigator());

    private static async Task<IEnumerable<double>> DriveAllAsync(BenchOffice office, CaseEngine engine, int clients, List<CaseAnswer.Accepted> cases)
    {
        var waiting = new System.Collections.Concurrent.ConcurrentQueue<CaseAnswer.Accepted>(cases);
        var latencies = new List<double>[clients];
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var mine = latencies[client] = [];
            while (waiting.TryDequeue(out var @case))
                await DriveAsync(office, engine, @case, mine);
        })));
        return latencies.SelectMany(mine => mine);
    }

    // Enough for the runtime to compile what is hot as it finally will.
    private static Task WarmUpAsync(BenchOffice office, CaseEngine engine) => Parallel.ForEachAsync(
        Enumerable.Range(1, 1000),
        new ParallelOptions { MaxDegreeOfParallelism = 32 },
        async (round, cancellation) => await DriveAsync(
            office, engine, Accepted(await engine.SubmitAsync(office.Submission(-round), office.Officer, cancellation: cancellation)), []));

    private static async Task DriveAsync(BenchOffice office, CaseEngine engine, CaseAnswer.Accepted @case, List<double> latencies)
    {
        while (@case.State.IsOpen)
        {
            var began = Stopwatch.GetTimestamp();
            var answer = await engine.ExecuteAsync(@case.Case, BenchOffice.Next(@case.State), office.Officer, @case.State.Version);
            latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            @case = Accepted(answer);
        }
    }

    private static CaseAnswer.Accepted Accepted(CaseAnswer answer) => answer switch
    {
        CaseAnswer.Accepted accepted => accepted,
        CaseAnswer.Refused { Refusal: var refusal } => throw new InvalidOperationException(
            $"{refusal.Code}: {refusal.Message.En} {string.Join("; ", refusal.Fields.Select(field => $"{field.Field} {field.Code}"))}"),
        _ => throw new InvalidOperationException(),
    };

    private static async Task<Spent> CeilingAsync(string folder, List<IReadOnlyList<CaseAppend>> batches)
    {
        await using var storage = SqliteStorage.Open(new SqliteOptions(folder));
        var watch = Spent.Start();
        foreach (var batch in batches)
            await storage.Cases.CommitAsync(batch);
        return watch();
    }
}
