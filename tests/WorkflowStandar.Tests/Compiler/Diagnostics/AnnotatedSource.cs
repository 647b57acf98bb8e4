using System.Globalization;
using System.Text;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Tests.Compiler.Diagnostics;

/// <summary>A source with its findings written under the lines they are about, for the eyes of a reviewer.</summary>
internal static class AnnotatedSource
{
    /// <summary>Longer files are shown only around their findings.</summary>
    private const int WholeUpTo = 80;

    private const int MostFindings = 30;

    private const int Context = 3;

    private const int LongestLine = 160;

    public static string Of(SourceText source, IReadOnlyList<Diagnostic> findings)
    {
        // Of a file with endless findings the first ones and the last, which counts the others, are enough to review.
        var hidden = Math.Max(0, findings.Count - MostFindings - 1);
        var shown = hidden == 0 ? findings : [.. findings.Take(MostFindings), findings[^1]];
        var byLine = shown.ToLookup(finding => source.PositionOf(finding.Span.Start).Line);
        var text = new StringBuilder();
        var skipping = false;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var isShown = source.LineCount <= WholeUpTo
                || Enumerable.Range(line - Context, (2 * Context) + 1).Any(near => byLine[near].Any());
            if (isShown)
                text.AppendLine(Shown(source.Line(line)));
            else if (!skipping)
                text.AppendLine("…");
            skipping = !isShown;
            foreach (var finding in byLine[line])
                Annotate(text, source, finding);
        }

        return hidden == 0 ? text.ToString() : text.AppendLine($"({hidden} findings are left out here)").ToString();
    }

    private static void Annotate(StringBuilder text, SourceText source, Diagnostic finding)
    {
        var (start, end) = (source.PositionOf(finding.Span.Start), source.PositionOf(finding.Span.End));
        var width = end.Line == start.Line ? end.Column - start.Column : source.PositionOf(source.LineSpan(start.Line).End).Column - start.Column;
        if (start.Column + width <= LongestLine)
            text.AppendLine("#" + new string(' ', Math.Max(0, start.Column - 2)) + new string('^', Math.Max(1, width)));
        text.AppendLine($"# {finding.Code} {finding.Severity.ToString().ToLowerInvariant()} at {start}{(end == start ? "" : $" to {end}")}");
        text.AppendLine($"#   en: {finding.Message.En}");
        text.AppendLine($"#   id: {finding.Message.Id}");
        foreach (var related in finding.Related)
            text.AppendLine($"#   see {source.PositionOf(related.Span.Start)}: {related.Message.En} | {related.Message.Id}");
        foreach (var fix in finding.Fixes)
            text.AppendLine($"#   fix: {fix.Title.En} | {fix.Title.Id}: {Visible(Cut(source[fix.Span]))} -> {Visible(Cut(fix.NewText))}");
    }

    private static string Shown(string line) => Visible(Cut(line));

    private static string Cut(string line) =>
        line.Length <= LongestLine ? line : string.Create(CultureInfo.InvariantCulture, $"{line[..LongestLine]}… ({line.Length} characters)");

    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            visible.Append(c switch
            {
                '\t' => "⇥",
                '\r' => "␍",
                '\n' => "⏎",
                '\u00A0' => "⍽",
                < ' ' or '\u007F' or '\u0085' or '\u200B' or '\u2028' or '\u202E' or '\uFEFF' => string.Create(CultureInfo.InvariantCulture, $"‹{(int)c:X4}›"),
                _ => c.ToString(),
            });
        }

        return visible.ToString();
    }
}
