using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Mistakes between '[' and ']' or '{' and '}'.</summary>
internal static class BracketMistakes
{
    public static Explanation? StrayOrUnclosed(Trouble trouble)
    {
        if (Unclosed(trouble.Source, trouble.Line) is { } here)
            return here;
        // A bracket that is only in the working copy, put there by a repair, explains nothing.
        if (trouble.OpenBracket is not { } open || open >= trouble.Source.Content.Length || trouble.Source.Content[open] is not ('[' or '{'))
            return Stray(trouble);

        var line = SourceLine.Of(trouble.Source, trouble.Source.LineOf(open));
        if (Unclosed(trouble.Source, line) is { } above)
            return above;
        var close = trouble.Source.Content.AsSpan(open, Math.Max(1, line.Value.End - open)).LastIndexOfAny(']', '}');
        return new Explanation(
            SyntaxDiagnostics.InsideBrackets(new TextSpan(open, Math.Max(close, 0) + 1), trouble.Source.Content[open]),
            Repair: null);
    }

    // The first bracket of the line's value that is not closed, or closed by the other kind.
    private static Explanation? Unclosed(SourceText source, SourceLine line)
    {
        if (line.Value.Length == 0 || source.Content[line.Value.Start] is not ('[' or '{'))
            return null;

        var open = new Stack<int>();
        var quote = '\0';
        for (var at = line.Value.Start; at < line.Value.End; at++)
        {
            var c = source.Content[at];
            if (quote != '\0' || (c is '"' or '\'' && source.Content[at - 1] is ' ' or '[' or '{' or ','))
                quote = quote == '\0' ? c : c == quote ? '\0' : quote;
            else if (c is '[' or '{')
                open.Push(at);
            else if (c is ']' or '}' && open.TryPeek(out var last) && source.Content[last] != Opening(c))
                return NotClosed(source, last, at);
            else if (c is ']' or '}')
                open.TryPop(out _);
        }

        return open.TryPeek(out var unclosed) && quote == '\0' ? NotClosed(source, unclosed, line.Value.End) : null;
    }

    private static Explanation NotClosed(SourceText source, int open, int end) => Explanation.Of(
        SyntaxDiagnostics.BracketNotClosed(new TextSpan(open, 1), end, source.Content[open], source.Content[open] == '[' ? ']' : '}'));

    private static char Opening(char closing) => closing == ']' ? '[' : '{';

    private static Explanation? Stray(Trouble trouble)
    {
        if (trouble.Start >= trouble.Source.Content.Length || trouble.Source.Content[trouble.Start] is not (']' or '}'))
            return null;
        return Explanation.Of(SyntaxDiagnostics.StrayBracket(new TextSpan(trouble.Start, 1), trouble.Source.Content[trouble.Start]));
    }
}
