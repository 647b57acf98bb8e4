using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Lines that should be 'key: value' and are not.</summary>
internal static class KeyMistakes
{
    /// <summary>The parser looks for a colon only so far.</summary>
    public static Explanation? TooLong(Trouble trouble)
    {
        var text = trouble.Source.Content.AsSpan(trouble.Line.Span.Start, trouble.Line.Span.Length);
        var colon = text.IndexOf(": ");
        colon = colon < 0 && text.EndsWith(":") ? text.Length - 1 : colon;
        return trouble.Line.Key is null && colon > SyntaxTreeBuilder.MaximumKeyLength && trouble.Start < trouble.Line.Span.Start + colon + 2
            ? Explanation.Of(SyntaxDiagnostics.KeyTooLong(TextSpan.FromBounds(trouble.Line.ContentStart, trouble.Line.Span.Start + colon)))
            : null;
    }

    /// <summary>The parser joined a line without a colon with the next one, and stumbled over the colon there.</summary>
    public static Explanation? NoColonAbove(Trouble trouble)
    {
        if (!trouble.Says("multiline plain scalar", "invalid mapping", "did not find expected"))
            return null;
        var (first, above) = (trouble.Above, trouble.Above);
        // What the parser took for one text began on the line that stands in the column of this one.
        while (first is not null && first.Indent > trouble.Line.Indent)
            first = trouble.LineAbove(first);
        if (first is not { Key: null } || above is null)
            return null;
        // A line that is refused for itself is no witness against the one above it.
        if (trouble.Says("did not find expected") && (trouble.Line.Key is null || first != above || first.HasDash || first.Indent != trouble.Line.Indent))
            return null;
        if (first != above)
            return WithoutColon(trouble.Source, first, hasLinesBelow: true);

        while (trouble.LineAbove(first) is { Key: null, HasDash: false } further && further.Indent == first.Indent && !first.HasDash)
            first = further;
        return first == above
            ? WithoutColon(trouble.Source, above, hasLinesBelow: false)
            : Explanation.Of(SyntaxDiagnostics.TextAmongKeys(TextSpan.FromBounds(first.ContentStart, above.Value.End), null));
    }

    /// <summary><c>ketua = { id: … }</c>: the colon is there, but later, within the value.</summary>
    public static Explanation? AnotherSign(Trouble trouble)
    {
        var line = trouble.Line;
        return line.Key is null && !line.IsBlank && trouble.Start <= line.Span.End && Colon(trouble.Source[line.Value], line.Value) is { } finding
            ? Explanation.Of(finding)
            : null;
    }

    public static Explanation? NoColonHere(Trouble trouble)
    {
        var line = trouble.Line;
        return line.Key is not null || line.HasDash || line.IsBlank || trouble.Start > line.ContentStart || !trouble.Says("did not find expected", "simple key")
            ? null
            : WithoutColon(trouble.Source, line, hasLinesBelow: false);
    }

    private static Explanation WithoutColon(SourceText source, SourceLine line, bool hasLinesBelow)
    {
        var text = source[line.Value];
        var content = line.Value;
        if (Colon(text, content) is { } misplaced)
            return Explanation.Of(misplaced);

        if (text.StartsWith("//", StringComparison.Ordinal))
            return Explanation.Of(SyntaxDiagnostics.RemarkOfAnotherLanguage(content, new TextSpan(content.Start, 2)));

        var word = text.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0 ? space : text.Length;
        var looksLikeKey = Keys.NameRule.IsName(text[..word])
            ? hasLinesBelow || text.Count(c => c == ' ') <= 1
            : hasLinesBelow && word > 0 && text[..word].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
        return looksLikeKey
            ? Explanation.Of(SyntaxDiagnostics.ColonMissing(new TextSpan(content.Start, word), text[..word], new Fix(
                new Message($"Write '{text[..word]}:'", $"Tulis '{text[..word]}:'"), new TextSpan(content.Start + word, 0), ":")))
            : Explanation.Of(SyntaxDiagnostics.TextAmongKeys(content, line.HasDash ? null : new TextSpan(line.Span.Start, 0)));
    }

    // A colon is there, but not as YAML wants it: no space after it, an equals sign, a full-width colon of an input method.
    private static Diagnostic? Colon(string text, TextSpan content)
    {
        var name = 0;
        while (name < text.Length && (char.IsAsciiLetterOrDigit(text[name]) || text[name] is '-' or '_' or '"'))
            name++;
        if (name == 0)
            return null;
        var sign = name;
        while (sign < text.Length && text[sign] == ' ')
            sign++;
        if (sign == text.Length)
            return null;

        var after = sign + 1;
        while (after < text.Length && text[after] == ' ')
            after++;
        var between = TextSpan.FromBounds(content.Start + name, content.Start + after);
        return text[sign] switch
        {
            ':' => SyntaxDiagnostics.NoSpaceAfterColon(new TextSpan(content.Start, sign + 1), text[..name], between),
            '=' or '：' or '﹕' or ';' => SyntaxDiagnostics.AnotherSignForColon(new TextSpan(content.Start + sign, 1), text[sign], between),
            _ => null,
        };
    }
}
