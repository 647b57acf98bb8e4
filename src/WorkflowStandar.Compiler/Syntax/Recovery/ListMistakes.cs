using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Lists in places where none can begin.</summary>
internal static class ListMistakes
{
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
                    : SyntaxDiagnostics.KeyAmongItems(line.Key!.Value, above.Number, above.KeyColumn, new TextSpan(line.Span.Start, line.Indent))) with
                {
                    MayBeIndentation = true,
                };
        }

        return null;
    }
}
