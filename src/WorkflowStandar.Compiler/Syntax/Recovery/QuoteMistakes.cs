using System.Text.RegularExpressions;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>Mistakes with quotes: not closed, missing, or closed too early.</summary>
internal static partial class QuoteMistakes
{
    private const string NeedQuotesAtStart = ",]}@`%*&!?:#-";

    public static Explanation? UnclosedQuote(Trouble trouble)
    {
        if (!trouble.Says("quoted scalar") || !trouble.Says("wrong indentation", "end of stream", "document indicator"))
            return null;
        if (trouble.Start >= trouble.Source.Content.Length || trouble.Source.Content[trouble.Start] is not ('"' or '\''))
            return null;

        var line = SourceLine.Of(trouble.Source, trouble.Source.LineOf(trouble.Start));
        var quote = trouble.Source.Content[trouble.Start];
        if (GoesOn(trouble.Source, line, quote) is { } next)
            return Explanation.Of(SyntaxDiagnostics.QuotedTextGoesOn(next.Value, next.Number, line.KeyColumn + 2, new TextSpan(next.Span.Start, next.Indent)));
        return Explanation.Of(SyntaxDiagnostics.QuoteNotClosed(TextSpan.FromBounds(trouble.Start, EndOfText(trouble.Source, line, trouble.Start)), quote));
    }

    public static Explanation? UnknownEscape(Trouble trouble)
    {
        if (!trouble.Says("escape", "hexadecimal", "UTF32", "Unicode character"))
            return null;
        var backslash = trouble.Source.Content.AsSpan(trouble.Start).IndexOf('\\');
        while (backslash >= 0 && IsKnownEscape(trouble.Source.Content, trouble.Start + backslash))
        {
            var next = trouble.Source.Content.AsSpan(trouble.Start + backslash + 2).IndexOf('\\');
            backslash = next < 0 ? -1 : backslash + 2 + next;
        }

        if (backslash < 0)
            return null;
        var line = SourceLine.Of(trouble.Source, trouble.Source.LineOf(trouble.Start + backslash));
        var path = TextSpan.FromBounds(Math.Max(trouble.Start, line.Span.Start), line.Span.End);
        // Whoever writes one backslash as itself (a path) means all of them so.
        return Explanation.Of(SyntaxDiagnostics.UnknownEscape(
            new TextSpan(trouble.Start + backslash, 1), path, Backslash().Replace(trouble.Source[path], pair => pair.Length == 2 ? pair.Value : "\\\\")));
    }

    /// <summary>A text that begins with a character that means something else to YAML.</summary>
    public static Explanation? TextNeedsQuotes(Trouble trouble)
    {
        var (line, content) = (trouble.Line, trouble.Source.Content);
        if (line.Key is { } key && trouble.Start == key.Start && NeedQuotesAtStart.Contains(content[key.Start], StringComparison.Ordinal))
            return Explanation.Of(SyntaxDiagnostics.KeyStartsWithSign(key, trouble.Source[key]));
        if (line.Value.Length == 0 || trouble.Start < line.Value.Start)
            return null;

        var sign = content[line.Value.Start];
        // The parser gets past '*name' and '&name' before it stumbles; past the others it does not.
        var refused = trouble.Start == line.Value.Start ? NeedQuotesAtStart : "*&";
        return refused.Contains(sign, StringComparison.Ordinal)
            ? Explanation.Of(SyntaxDiagnostics.TextNeedsQuotes(line.Value, trouble.Source[line.Value]))
            : null;
    }

    /// <summary><c>title: Surat: pengaduan</c>.</summary>
    public static Explanation? ColonInText(Trouble trouble)
    {
        if (!trouble.Says("invalid mapping") || trouble.Line.Key is null || trouble.Start < trouble.Line.Value.Start)
            return null;
        return Explanation.Of(SyntaxDiagnostics.ColonInText(trouble.Line.Value, trouble.Source[trouble.Line.Value]));
    }

    /// <summary><c>title: "Data" dan informasi</c>: the quotes are part of the text.</summary>
    public static Explanation? MoreAfterQuote(Trouble trouble)
    {
        var value = trouble.Line.Value;
        if (value.Length == 0 || trouble.Start <= value.Start || trouble.Source.Content[value.Start] is not ('"' or '\'' or '['))
            return null;
        return Explanation.Of(SyntaxDiagnostics.MoreAfterQuote(value, trouble.Source[value]));
    }

    /// <summary><c>note: | text</c>: the text of a block begins on the line below.</summary>
    public static Explanation? TextBesideBlockSign(Trouble trouble)
    {
        var (value, content) = (trouble.Line.Value, trouble.Source.Content);
        if (value.Length < 2 || trouble.Start != value.Start || content[value.Start] is not ('|' or '>'))
            return null;
        var text = value.Start + 1;
        while (text < value.End && content[text] == ' ')
            text++;
        var lineBreak = trouble.Source.LineBreak + new string(' ', trouble.Line.KeyColumn + 2);
        return Explanation.Of(SyntaxDiagnostics.TextBesideBlockSign(value, content[value.Start], TextSpan.FromBounds(value.Start + 1, text), lineBreak));
    }

    // The line on which a quoted text closes that was not indented enough; null when the quote is simply never closed.
    private static SourceLine? GoesOn(SourceText source, SourceLine line, char quote)
    {
        if (line.Number == source.LineCount || SourceLine.IsEmpty(source, line.Number + 1))
            return null;
        var next = SourceLine.Of(source, line.Number + 1);
        return next.Key is null && !next.HasDash && source[next.Span].Count(c => c == quote) % 2 == 1 ? next : null;
    }

    // With the quote or second backslash that it already escapes.
    [GeneratedRegex("""\\[\\"]?""")]
    private static partial Regex Backslash();

    // To the end of the line; within brackets not over what closes them.
    private static int EndOfText(SourceText source, SourceLine line, int start)
    {
        var isInBrackets = source.Content.AsSpan(line.ContentStart, Math.Max(0, start - line.ContentStart)).ContainsAny('[', '{');
        var end = line.Span.End;
        while (end > start + 1 && (source.Content[end - 1] == ' ' || (isInBrackets && source.Content[end - 1] is ']' or '}')))
            end--;
        return end;
    }

    private static bool IsKnownEscape(string content, int backslash)
    {
        if (backslash + 1 >= content.Length)
            return false;
        var digits = content[backslash + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0)
            return "0abt\tnvfre \"/\\N_LP\r\n".Contains(content[backslash + 1], StringComparison.Ordinal);
        var hex = content.AsSpan(backslash + 2, Math.Min(digits, content.Length - backslash - 2));
        return hex.Length == digits && uint.TryParse(hex, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code)
            && code <= 0x10FFFF && code is < 0xD800 or > 0xDFFF;
    }
}
