using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using WorkflowStandar.Benchmarks.Engine;

namespace WorkflowStandar.Benchmarks.Http;

/// <summary>Step completions per second over HTTP, against a server in a process of its own on this machine: <c>http [completions]</c>.</summary>
/// <remarks>The clients take their share of the same processors; a server with clients elsewhere does more.</remarks>
internal static class HttpFigures
{
    private const int StepsPerCase = 8;

    public static async Task<int> RunAsync(string[] args)
    {
        var completions = args is [var text] && int.TryParse(text, out var count) && count > 0 ? count : 8_000;
        var report = new Report(Console.Out);
        report.Heading("Durable step completions per second, over HTTP", "clients", "completions", "/s", "p50 ms", "p99 ms", "server CPU µs", "server MB");
        foreach (var clients in (int[])[1, 8, 64])
            await RunAsync(report, clients, completions / (clients == 1 ? 4 : 1) / StepsPerCase);
        return 0;
    }

    private static async Task RunAsync(Report report, int clients, int cases)
    {
        var folder = Scratch.New();
        try
        {
            await using var server = await BenchServer.StartAsync(folder);
            await DriveAsync(server, clients, Math.Min(cases, 200));
            var (cpu, watch) = (server.Cpu, Stopwatch.StartNew());
            var latencies = await DriveAsync(server, clients, cases);
            watch.Stop();
            report.Row(
                $"{clients}",
                $"{latencies.Length:#,0}",
                $"{latencies.Length / watch.Elapsed.TotalSeconds:#,0}",
                $"{latencies[latencies.Length / 2]:0.00}",
                $"{latencies[(int)(latencies.Length * 0.99)]:0.00}",
                $"{(server.Cpu - cpu).TotalMicroseconds / latencies.Length:0}",
                $"{server.Megabytes:0}");
        }
        finally
        {
            Scratch.Remove(folder);
        }
    }

    /// <summary>Submits the cases, then times each of their steps.</summary>
    private static async Task<double[]> DriveAsync(BenchServer server, int clients, int cases)
    {
        var waiting = new ConcurrentQueue<JsonElement>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, cases), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (_, _) => waiting.Enqueue(await server.SubmitAsync()));
        var latencies = new List<double>[clients];
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var mine = latencies[client] = [];
            while (waiting.TryDequeue(out var receipt))
            {
                while (receipt.GetProperty("status").GetString() == "open")
                {
                    var began = Stopwatch.GetTimestamp();
                    receipt = await server.CompleteAsync(receipt);
                    mine.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
        })));
        return [.. latencies.SelectMany(mine => mine).Order()];
    }
}
