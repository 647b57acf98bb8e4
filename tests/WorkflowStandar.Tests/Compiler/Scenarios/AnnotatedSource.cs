using System.Collections.Immutable;
using System.Text;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Tests.Compiler.Scenarios;

/// <summary>A source with each finding under the line it is about: how golden cases are read and reviewed.</summary>
internal static class AnnotatedSource
{
    public static string Of(SourceText source, ImmutableArray<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        for (var line = 1; line <= source.LineCount; line++)
        {
            if (line == source.LineCount && source.Line(line).Length == 0)
                break;
            text.Append(source.Line(line)).Append('\n');
            foreach (var finding in diagnostics.Where(finding => source.LineOf(finding.Span.Start) == line))
                Annotate(text, source, line, finding);
        }

        return text.ToString();
    }

    private static void Annotate(StringBuilder text, SourceText source, int line, Diagnostic finding)
    {
        var start = finding.Span.Start - source.LineSpan(line).Start;
        var length = Math.Max(1, Math.Min(finding.Span.End, source.LineSpan(line).End) - finding.Span.Start);
        text.Append('#').Append(' ', Math.Max(0, start - 1)).Append('^', length).Append('\n');
        text.Append($"# {finding.Code} {finding.Severity.ToString().ToLowerInvariant()}\n");
        text.Append($"#   en: {finding.Message.En}\n#   id: {finding.Message.Id}\n");
        foreach (var fix in finding.Fixes)
            text.Append($"#   fix: {fix.Title.En}: '{source[fix.Span]}' → '{fix.NewText}'\n");
        foreach (var related in finding.Related)
            text.Append($"#   see line {source.LineOf(related.Span.Start)}: {related.Message.En}\n");
    }
}
