using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Tabs at the beginning of lines: refused, and read as one level each so that the rest can be checked.</summary>
internal static class Tabs
{
    public static WorkingText Expand(SourceText source, WorkingText text, DiagnosticBag findings)
    {
        if (!source.Content.Contains('\t', StringComparison.Ordinal))
            return text;

        var level = new string(' ', LevelOf(source));
        var edits = new List<Edit>();
        for (var line = 1; line <= source.LineCount; line++)
        {
            if (!StartsWithTab(source, line))
                continue;
            var first = line;
            while (line < source.LineCount && StartsWithTab(source, line + 1))
                line++;
            findings.Add(Report(source, first, line, level));
            for (var tabbed = first; tabbed <= line; tabbed++)
                edits.Add(Leading(source, tabbed, level));
        }

        return text.With(edits);
    }

    private static Diagnostic Report(SourceText source, int first, int last, string level)
    {
        var block = TextSpan.FromBounds(source.LineSpan(first).Start, source.LineSpan(last).End);
        var lines = Enumerable.Range(first, last - first + 1).Select(line =>
        {
            var leading = Leading(source, line, level);
            return leading.NewText + source.Content[leading.Span.End..source.LineSpan(line).End];
        });
        return TextDiagnostics.Tabs(Leading(source, first, level).Span, first, last, new Fix(
            new Message("Use spaces", "Pakai spasi"), block, string.Join(source.LineBreak, lines)));
    }

    private static Edit Leading(SourceText source, int line, string level)
    {
        var span = source.LineSpan(line);
        var end = span.Start;
        while (end < span.End && source.Content[end] is ' ' or '\t')
            end++;
        var leading = TextSpan.FromBounds(span.Start, end);
        return new Edit(leading, source[leading].Replace("\t", level, StringComparison.Ordinal));
    }

    private static bool StartsWithTab(SourceText source, int line)
    {
        var span = source.LineSpan(line);
        var text = source.Content.AsSpan(span.Start, span.Length);
        var content = text.TrimStart(" \t");
        return !content.IsEmpty && text[..^content.Length].Contains('\t');
    }

    // The smallest indentation in the file, so that lines with tabs fall in with those without.
    private static int LevelOf(SourceText source)
    {
        var smallest = 8;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            var text = source.Content.AsSpan(span.Start, span.Length);
            var spaces = text.Length - text.TrimStart(' ').Length;
            if (spaces > 1 && spaces < text.Length && text[spaces] != '\t')
                smallest = Math.Min(smallest, spaces);
        }

        return smallest == 8 ? 2 : smallest;
    }
}
