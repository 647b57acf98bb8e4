namespace WorkflowStandar.Compiler.Diagnostics.Rendering;

/// <summary>Findings as workflow commands of GitHub Actions, which shows them as annotations on the lines.</summary>
public static class GitHubRendering
{
    public static void Write(TextWriter output, IEnumerable<FileFindings> files, Language language)
    {
        foreach (var file in files)
        {
            foreach (var finding in file.Diagnostics)
            {
                var (start, end) = (file.Source.PositionOf(finding.Span.Start), file.Source.PositionOf(finding.Span.End));
                var level = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
                // An annotation may have columns only when it is on one line.
                var columns = start.Line == end.Line ? $",col={start.Column},endColumn={end.Column}" : "";
                output.WriteLine(
                    $"::{level} file={Property(file.Source.FileName)},line={start.Line},endLine={end.Line}{columns},"
                    + $"title={Property($"{finding.Code} {finding.Kind.Title.In(language)}")}::{Data(finding.Message.In(language))}");
            }
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
