using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>One line read on its own, without knowing what surrounds it: where it begins, its dashes, its key, its value.</summary>
/// <remarks>Used only to explain a line that the parser has refused, so it may guess where a parser may not.</remarks>
internal sealed record SourceLine(int Number, TextSpan Span, int ContentStart, TextSpan? Key, TextSpan Value)
{
    /// <summary>Longest name that is taken for a key.</summary>
    private const int LongestKey = 64;

    /// <summary>Spaces before the first character.</summary>
    public required int Indent { get; init; }

    /// <summary>Whether it is an item of a list.</summary>
    public required bool HasDash { get; init; }

    /// <summary>The column (from 0) at which the keys of this line's mapping stand: after the dashes.</summary>
    public int KeyColumn => ContentStart - Span.Start;

    public bool IsBlank => Indent == Span.Length;

    public bool IsKeyWithValue => Key is not null && Value.Length > 0;

    public static SourceLine Of(SourceText source, int number)
    {
        var span = source.LineSpan(number);
        var text = source.Content.AsSpan(span.Start, span.Length);
        var indent = text.Length - text.TrimStart(' ').Length;
        var content = indent;
        while (content + 1 < text.Length && text[content] == '-' && text[content + 1] == ' ')
        {
            content++;
            while (content < text.Length && text[content] == ' ')
                content++;
        }

        var end = Math.Max(content, EndOfContent(text, content));
        var keyLength = LengthOfKey(text[content..end]);
        var value = content + (keyLength ?? -1) + 1;
        while (value < end && text[value] == ' ')
            value++;
        return new SourceLine(
            number,
            span,
            span.Start + content,
            keyLength is { } length ? new TextSpan(span.Start + content, length) : null,
            TextSpan.FromBounds(span.Start + Math.Min(value, end), span.Start + end))
        {
            Indent = indent,
            HasDash = content > indent || (indent < text.Length && text[indent..].SequenceEqual("-")),
        };
    }

    /// <summary>Blank, or nothing but a comment.</summary>
    public static bool IsEmpty(SourceText source, int number)
    {
        var span = source.LineSpan(number);
        var text = source.Content.AsSpan(span.Start, span.Length).TrimStart(' ');
        return text.IsEmpty || text[0] == '#';
    }

    // Without a comment at the end, and without the space before it.
    private static int EndOfContent(ReadOnlySpan<char> text, int start)
    {
        var quote = '\0';
        for (var i = start; i < text.Length; i++)
        {
            if (quote != '\0')
                quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '"' or '\'' && (i == start || text[i - 1] is ' ' or '[' or '{' or ','))
                quote = text[i];
            else if (text[i] == '#' && (i == start || text[i - 1] == ' '))
                return Math.Max(start, text[..i].TrimEnd(' ').Length);
        }

        return Math.Max(start, text.TrimEnd(' ').Length);
    }

    private static int? LengthOfKey(ReadOnlySpan<char> content)
    {
        if (!content.IsEmpty && content[0] is '[' or '{')
            return null;
        for (var i = 0; i < content.Length && i <= LongestKey; i++)
        {
            if (content[i] is '{' or '[' or '=')
                return null;
            if (content[i] == ':' && i > 0 && (i + 1 == content.Length || content[i + 1] == ' '))
                return i;
        }

        return null;
    }
}
