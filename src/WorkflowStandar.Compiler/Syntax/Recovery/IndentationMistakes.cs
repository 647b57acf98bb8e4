using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Lines that begin in a column where nothing can begin.</summary>
internal static class IndentationMistakes
{
    /// <summary>A line is indented under a key that already has its value.</summary>
    public static Explanation? DeeperUnderValue(Trouble trouble)
    {
        var line = trouble.Line;
        if (trouble.Above is not { IsKeyWithValue: true } above || line.Indent <= above.KeyColumn || (line.Key is null && !line.HasDash))
            return null;
        var (block, shifted) = Shifted(trouble.Source, line, above.KeyColumn);
        return Explanation.Of(SyntaxDiagnostics.DeeperUnderValue(
            Head(line), trouble.Source[above.Key!.Value], above.Number, above.KeyColumn, block, shifted)) with
        {
            MayBeIndentation = true,
        };
    }

    /// <summary>A line of a text after '|' or '&gt;' that is indented less than the text's first line.</summary>
    public static Explanation? ShortOfItsBlock(Trouble trouble)
    {
        var line = trouble.Line;
        SourceLine? first = null;
        for (var above = trouble.Above; above is not null; first = above, above = trouble.LineAbove(above))
        {
            if (above.Indent >= line.Indent)
                continue;
            if (first is null || above.Key is null || above.Value.Length == 0 || trouble.Source.Content[above.Value.Start] is not ('|' or '>'))
                return null;
            return Explanation.Of(SyntaxDiagnostics.ShortOfItsBlock(
                line.Value, trouble.Source[above.Key.Value], first.Indent, new TextSpan(line.Span.Start, line.Indent)));
        }

        return null;
    }

    /// <summary>The indentation lies between two levels, or belongs to none.</summary>
    public static Explanation? FitsNoLevel(Trouble trouble)
    {
        var line = trouble.Line;
        if (!trouble.Says("did not find expected") || (line.Key is null && !line.HasDash))
            return null;
        var levels = LevelsFor(trouble, line);
        if (levels.Count == 0 || levels.Contains(line.Indent))
            return null;
        // The one to the left and the one to the right are enough to choose from.
        levels.RemoveAll(level => levels.Any(other => (level < other && other < line.Indent) || (level > other && other > line.Indent)));
        var nearest = levels.OrderBy(level => Math.Abs(level - line.Indent)).ThenByDescending(level => level).First();
        var (block, shifted) = Shifted(trouble.Source, line, nearest);
        return Explanation.Of(SyntaxDiagnostics.FitsNoLevel(Head(line), line.Indent, levels, nearest, block, shifted)) with
        {
            MayBeIndentation = true,
        };
    }

    /// <summary>The columns, outermost first, at which lines of this sort (items, or keys) stand open above it.</summary>
    private static List<int> LevelsFor(Trouble trouble, SourceLine line)
    {
        var levels = new SortedSet<int>();
        var limit = int.MaxValue;
        for (var above = trouble.Above; above is not null && limit > 0; above = trouble.LineAbove(above))
        {
            if (above.HasDash && above.KeyColumn < limit && !line.HasDash && above.Key is not null)
                levels.Add(above.KeyColumn);
            if (above.Indent < limit && above.HasDash == line.HasDash)
                levels.Add(above.Indent);
            limit = Math.Min(limit, above.Indent);
        }

        return [.. levels];
    }

    /// <summary>The key or dash that the line begins with.</summary>
    public static TextSpan Head(SourceLine line) => line.HasDash || line.Key is null
        ? new TextSpan(line.Span.Start + line.Indent, Math.Min(1, line.Span.Length - line.Indent))
        : line.Key.Value;

    /// <summary>The line and what is indented at least as far below it, moved to a column.</summary>
    private static (TextSpan Block, string Shifted) Shifted(SourceText source, SourceLine line, int column)
    {
        var last = line.Number;
        var keyColumn = column + line.KeyColumn - line.Indent;
        for (var number = line.Number + 1; number <= source.LineCount; number++)
        {
            if (SourceLine.IsEmpty(source, number))
                continue;
            var indent = SourceLine.Of(source, number).Indent;
            // Only the dash was out of place: the keys below it stand right already.
            if (indent < line.Indent || (line.HasDash && indent == keyColumn && last == line.Number))
                break;
            last = number;
        }

        var lines = Enumerable.Range(line.Number, last - line.Number + 1).Select(number => source.Line(number)).Select(text =>
            column >= line.Indent ? new string(' ', column - line.Indent) + text
            : text.Length >= line.Indent - column && string.IsNullOrWhiteSpace(text[..(line.Indent - column)]) ? text[(line.Indent - column)..]
            : text);
        return (TextSpan.FromBounds(line.Span.Start, source.LineSpan(last).End), string.Join(source.LineBreak, lines));
    }
}
