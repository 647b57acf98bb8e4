namespace WorkflowStandar.Benchmarks.Engine;

/// <summary>The engine's figures: <c>engine [rates|house] [count]</c>; all of them without a name.</summary>
internal static class EngineFigures
{
    public static async Task<int> RunAsync(string[] args)
    {
        var which = args.FirstOrDefault(arg => !char.IsAsciiDigit(arg[0])) ?? "all";
        var count = args.Select(arg => int.TryParse(arg, out var number) ? number : 0).DefaultIfEmpty().Max();
        var report = new Report(Console.Out);
        if (which is "rates" or "all")
            await CompletionRates.RunAsync(report, count > 0 ? count : 40_000);
        if (which is "house" or "all")
            await FullHouse.RunAsync(report, count > 0 ? count : 100_000);
        return 0;
    }
}
