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

    private static async Task<Round> RoundAsync(int clients, int completions)
    {
        var (folder, copy) = (Scratch.New(), Scratch.New());
        try
        {
            var office = new BenchOffice();
            var cases = await PrepareAsync(office, folder, completions / StepsPerCase);
            Scratch.Copy(folder, copy);
            var (spent, latencies, batches) = await MeasureAsync(office, folder, clients, cases);
            return new Round(spent, await CeilingAsync(copy, batches), latencies, batches.Average(batch => batch.Count));
        }
        finally
        {
            Scratch.Remove(folder);
            Scratch.Remove(copy);
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

    private static async Task<(Spent Spent, double[] Latencies, List<IReadOnlyList<CaseAppend>> Batches)> MeasureAsync(
        BenchOffice office, string folder, int clients, List<CaseAnswer.Accepted> cases)
    {
        await using var storage = SqliteStorage.Open(new SqliteOptions(folder));
        var recording = new RecordingStore(storage.Cases);
        await using var engine = new CaseEngine(recording, office, new ShiftedClock(BenchOffice.Monday + NodaTime.Duration.FromMinutes(1)), new FlowNavigator());
        recording.IsRecording = true;

        var waiting = new System.Collections.Concurrent.ConcurrentQueue<CaseAnswer.Accepted>(cases);
        var latencies = new List<double>[clients];
        var watch = Spent.Start();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var mine = latencies[client] = [];
            while (waiting.TryDequeue(out var @case))
                await DriveAsync(office, engine, @case, mine);
        })));
        return (watch(), [.. latencies.SelectMany(mine => mine).Order()], recording.Batches);
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
