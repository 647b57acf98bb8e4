namespace WorkflowStandar.Benchmarks.Engine;

/// <summary>Tables in Markdown, printed as the figures come in.</summary>
internal sealed class Report(TextWriter output)
{
    public void Heading(string title, params string[] columns)
    {
        output.WriteLine();
        output.WriteLine($"### {title}");
        output.WriteLine();
        Row(columns);
        Row([.. columns.Select((_, index) => index == 0 ? "---" : "---:")]);
    }

    public void Row(params string[] cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");
}
