using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Tells the lines that can only be text from those that have structure, before anything is parsed.</summary>
/// <remarks>Text are the lines below '|' or '&gt;', of a quoted text that goes on, and those indented under a value.</remarks>
internal static class TextLines
{
    /// <summary>The lines that may hold keys or items, in order. Blank lines and remarks are left out.</summary>
    public static IEnumerable<SourceLine> Structural(SourceText source)
    {
        SourceLine? above = null;
        for (var number = 1; number <= source.LineCount; number++)
        {
            if (SourceLine.IsEmpty(source, number))
                continue;
            var line = SourceLine.Of(source, number);
            if (above is not null && IsBelowValue(source, above, line))
                continue;
            yield return above = line;
            number = EndOfQuoted(source, line);
        }
    }

    // Whatever is deeper than the key belongs to its value, where one has begun beside it.
    private static bool IsBelowValue(SourceText source, SourceLine above, SourceLine line)
    {
        if (above.Value.Length == 0 || IsBullet(source, above))
            return false;
        var first = source.Content[above.Value.Start];
        var column = above.Key is null ? above.Indent : above.KeyColumn;
        return line.Indent > column && (first is '|' or '>' || (line.Key is null && !line.HasDash && first is not ('[' or '{' or '"' or '\'')));
    }

    private static bool IsBullet(SourceText source, SourceLine line) =>
        Bullets.Length(source.Content.AsSpan(line.Span.Start + line.Indent, line.Span.Length - line.Indent)) > 0;

    private static int EndOfQuoted(SourceText source, SourceLine line)
    {
        if (line.Value.Length == 0 || source.Content[line.Value.Start] is not ('"' or '\'') || !IsOpen(source, line.Value, source.Content[line.Value.Start]))
            return line.Number;
        // A quote that is closed nowhere near is simply not closed, and says nothing about the lines below.
        for (var number = line.Number + 1; number <= Math.Min(source.LineCount, line.Number + 30); number++)
        {
            var next = SourceLine.Of(source, number);
            if (next.Key is not null || next.HasDash)
                return line.Number;
            if (IsOpen(source, next.Span, source.Content[line.Value.Start]))
                return number;
        }

        return line.Number;
    }

    private static bool IsOpen(SourceText source, TextSpan span, char quote) =>
        source.Content.AsSpan(span.Start, span.Length).Count(quote) % 2 == 1;
}
