namespace WorkflowStandar.Benchmarks.Engine;

/// <summary>The engine's figures: <c>engine [rates|house] [count]</c>; all of them without a name.</summary>
internal static class EngineFigures
{
    public static async Task<int> RunAsync(string[] args)
    {
        var report = new Report(Console.Out);
        switch (args)
        {
            case ["open", var folder]:
                await FullHouse.OpenAsync(report, folder);
                return 0;
            case ["rates", .. var rest]:
                await CompletionRates.RunAsync(report, Count(rest, 40_000));
                return 0;
            case ["house", .. var rest]:
                await FullHouse.RunAsync(Count(rest, 100_000));
                return 0;
            case []:
                await CompletionRates.RunAsync(report, 40_000);
                await FullHouse.RunAsync(100_000);
                return 0;
            default:
                await Console.Error.WriteLineAsync("engine [rates [completions] | house [open cases]]");
                return 2;
        }
    }

    private static int Count(string[] args, int otherwise) => args is [var text] && int.TryParse(text, out var count) && count > 0 ? count : otherwise;
}
