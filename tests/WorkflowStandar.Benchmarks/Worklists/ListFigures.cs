using System.Diagnostics;
using WorkflowStandar.Benchmarks.Engine;
using WorkflowStandar.Storage.Sqlite;

namespace WorkflowStandar.Benchmarks.Worklists;

/// <summary>How fast lists, searches and overviews answer over many cases: <c>worklists [cases]</c>, or <c>fill</c>, <c>open</c> and <c>pages</c> with a folder to keep.</summary>
internal static class ListFigures
{
    private const int ManyCasesAtMost = 1_000_000;
    private const int Rounds = 200;
    private const int Seed = 20261120;

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["fill", var folder, .. var rest]:
                await FillAsync(folder, Count(rest, ManyCasesAtMost));
                return 0;
            case ["open", var folder]:
                await MeasureAsync(folder);
                return 0;
            case ["pages", var folder, .. var rest]:
                await PagesAsync(folder, Count(rest, PageFigures.UsualRounds));
                return 0;
            case [] or [_]:
                return await AllAsync(Count(args, ManyCasesAtMost));
            default:
                await Console.Error.WriteLineAsync("worklists [cases] | worklists fill FOLDER [cases] | worklists open FOLDER | worklists pages FOLDER [rounds]");
                return 2;
        }
    }

    // Each in a process of its own: what one has in memory makes the next neither faster nor slower.
    private static async Task<int> AllAsync(int cases)
    {
        var folder = Scratch.New();
        try
        {
            await FillAsync(folder, cases);
            await Console.Out.FlushAsync();
            return await RunAnewAsync("open", folder) is not 0 and var failed ? failed : await RunAnewAsync("pages", folder);
        }
        finally
        {
            Scratch.Remove(folder);
        }
    }

    private static async Task<int> RunAnewAsync(string mode, string folder)
    {
        using var process = Process.Start("dotnet", [typeof(ListFigures).Assembly.Location, "worklists", mode, folder]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>On a copy: a server writes who signs in and who looks at what.</summary>
    private static async Task PagesAsync(string folder, int rounds)
    {
        var copy = Scratch.New();
        try
        {
            Scratch.Copy(folder, copy);
            await PageFigures.MeasureAsync(copy, rounds);
        }
        finally
        {
            Scratch.Remove(copy);
        }
    }

    private static async Task FillAsync(string folder, int cases)
    {
        var watch = Stopwatch.StartNew();
        var (office, texts) = (new ListOffice(), new CitizenTexts(Seed));
        var originals = new Originals(office, texts);
        var workshop = Scratch.New();
        await originals.MakeAsync(workshop);
        Scratch.Remove(workshop);
        await Console.Out.WriteLineAsync($"{originals.Open.Values.Sum(those => those.Count)} open and {originals.Ended.Count} ended originals in {watch.Elapsed.TotalSeconds:0} s");
        await new ManyCases(office, originals, texts).FillAsync(folder, cases, cases / 10);
        await Console.Out.WriteLineAsync(
            $"{cases:#,0} cases, {cases / 10:#,0} of them open, in {watch.Elapsed.TotalSeconds:0} s; {Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length) >> 20:#,0} MB");
    }

    private static async Task MeasureAsync(string folder)
    {
        var (office, texts, report) = (new ListOffice(), new CitizenTexts(Seed + 1), new Report(Console.Out));
        var watch = Stopwatch.StartNew();
        await using var storage = SqliteStorage.Open(new SqliteOptions(folder));
        var open = (await storage.Reports.ServicesAsync(ListOffice.Agency, ListOffice.Now, ListOffice.Now)).Sum(load => load.Open);
        report.Heading($"Lists over many cases ({open:#,0} open; opened in {watch.Elapsed.TotalMilliseconds:0} ms)", "what", "p50 ms", "p95 ms", "p99 ms", "rows");
        var measured = new ListQueries(storage, office, texts);
        foreach (var (what, query) in measured.All())
            await TimeAsync(report, what, query);
        report.Row($"working set {Environment.WorkingSet >> 20} MB", "", "", "", "");
    }

    private static async Task TimeAsync(Report report, string what, Func<Task<int>> query)
    {
        var (times, rows) = (new List<double>(), 0L);
        for (var round = 0; round < 10; round++)
            await query();
        for (var round = 0; round < Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            rows += await query();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        times.Sort();
        report.Row(what, At(0.5), At(0.95), At(0.99), $"{(double)rows / Rounds:0.#}");

        string At(double share) => $"{times[(int)(times.Count * share)]:0.0}";
    }

    private static int Count(string[] args, int otherwise) => args is [var text] && int.TryParse(text, out var count) && count > 0 ? count : otherwise;
}
