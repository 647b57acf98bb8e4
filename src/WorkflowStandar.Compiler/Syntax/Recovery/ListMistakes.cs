using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Mistakes with lists: bullets of a word processor, lists in places where none can begin.</summary>
internal static class ListMistakes
{
    public static Explanation? PastedBullets(Trouble trouble)
    {
        if (Bullets.Length(trouble.Source.Content.AsSpan(trouble.Line.Span.Start + trouble.Line.Indent, trouble.Line.Span.Length - trouble.Line.Indent)) == 0)
            return null;

        var (first, last) = (trouble.Line.Number, trouble.Line.Number);
        while (first > 1 && StartsWithBullet(trouble.Source, first - 1))
            first--;
        while (last < trouble.Source.LineCount && StartsWithBullet(trouble.Source, last + 1))
            last++;
        var start = SourceLine.Of(trouble.Source, first);
        var block = TextSpan.FromBounds(start.Span.Start + start.Indent, trouble.Source.LineSpan(last).End);
        return Explanation.Of(SyntaxDiagnostics.PastedList(block, Bullets.ToDashes(trouble.Source[block])));
    }

    /// <summary><c>requirements: - KTP</c>.</summary>
    public static Explanation? ListOnTheLineOfItsKey(Trouble trouble)
    {
        if (!trouble.Says("sequence entries are not allowed") || trouble.Line.Key is null)
            return null;
        var indent = new string(' ', trouble.Line.KeyColumn + 2);
        return Explanation.Of(SyntaxDiagnostics.ListOnTheLineOfItsKey(
            trouble.Line.Value,
            TextSpan.FromBounds(trouble.Line.Key.Value.End + 1, trouble.Line.Value.Start),
            trouble.Source.LineBreak + indent));
    }

    /// <summary>A list item on the level of keys, or a key on the level of list items.</summary>
    public static Explanation? ListAmongKeys(Trouble trouble)
    {
        var line = trouble.Line;
        if (!trouble.Says("did not find expected") || trouble.Start > line.ContentStart || (line.Key is null && !line.HasDash))
            return null;

        for (var above = trouble.Above; above is not null; above = trouble.LineAbove(above))
        {
            if (above.Indent < line.Indent)
                return null;
            if (above.Indent == line.Indent && above.HasDash != line.HasDash)
                return Explanation.Of(line.HasDash
                    ? SyntaxDiagnostics.ItemAmongKeys(trouble.Source.LineSpan(line.Number), above.Number)
                    : SyntaxDiagnostics.KeyAmongItems(line.Key!.Value, above.Number, above.KeyColumn, new TextSpan(line.Span.Start, line.Indent)));
        }

        return null;
    }

    private static bool StartsWithBullet(SourceText source, int line)
    {
        var span = source.LineSpan(line);
        return Bullets.Length(source.Content.AsSpan(span.Start, span.Length).TrimStart(' ')) > 0;
    }
}
