using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Mistakes between '[' and ']' or '{' and '}'.</summary>
internal static class BracketMistakes
{
    public static Explanation? StrayOrUnclosed(Trouble trouble)
    {
        // A bracket that is only in the working copy, put there by a repair, explains nothing.
        if (trouble.OpenBracket is not { } open || open >= trouble.Source.Content.Length || trouble.Source.Content[open] is not ('[' or '{'))
            return Stray(trouble);

        var line = SourceLine.Of(trouble.Source, trouble.Source.LineOf(open));
        var rest = TextSpan.FromBounds(open, Math.Max(open + 1, line.Value.End));
        var closing = trouble.Source.Content[open] == '[' ? ']' : '}';
        var close = MatchingClose(trouble.Source[rest]);
        if (close is null)
            return Explanation.Of(SyntaxDiagnostics.BracketNotClosed(new TextSpan(open, 1), rest.End, trouble.Source.Content[open], closing));

        return new Explanation(
            SyntaxDiagnostics.InsideBrackets(new TextSpan(open, close.Value + 1), trouble.Source.Content[open]),
            Repair: null);
    }

    private static Explanation? Stray(Trouble trouble)
    {
        if (trouble.Start >= trouble.Source.Content.Length || trouble.Source.Content[trouble.Start] is not (']' or '}'))
            return null;
        return Explanation.Of(SyntaxDiagnostics.StrayBracket(new TextSpan(trouble.Start, 1), trouble.Source.Content[trouble.Start]));
    }

    private static int? MatchingClose(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '[' or '{' ? 1 : text[i] is ']' or '}' ? -1 : 0;
            if (depth == 0)
                return i;
        }

        return null;
    }
}
