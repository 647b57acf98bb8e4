namespace WorkflowStandar.Compiler.Syntax;

/// <summary>Where each character of a scalar's value stands in the text that it was written with.</summary>
internal static class ScalarOffsets
{
    /// <returns>For every character of the value, and for its end, the offset in <paramref name="written"/>.</returns>
    public static int[] Of(ReadOnlySpan<char> written, string value, ScalarStyle style)
    {
        var offsets = new int[value.Length + 1];
        var at = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (style == ScalarStyle.DoubleQuoted)
                at = AfterEscapedLineBreak(written, at);
            if (char.IsWhiteSpace(value[i]))
            {
                offsets[i] = Math.Min(at, written.Length);
                at += WidthOfSpace(written, at, style);
                continue;
            }

            // Indentation and line breaks that folding took away.
            while (at < written.Length && char.IsWhiteSpace(written[at]))
                at++;
            if (style == ScalarStyle.DoubleQuoted)
                at = AfterEscapedLineBreak(written, at);
            offsets[i] = Math.Min(at, written.Length);
            at += WidthOfCharacter(written, at, style);
        }

        offsets[value.Length] = Math.Min(at, written.Length);
        return offsets;
    }

    // A backslash at the end of a line joins it with the next one, without its indentation.
    private static int AfterEscapedLineBreak(ReadOnlySpan<char> written, int at)
    {
        if (at + 1 >= written.Length || written[at] != '\\' || written[at + 1] is not ('\r' or '\n'))
            return at;
        at++;
        while (at < written.Length && char.IsWhiteSpace(written[at]))
            at++;
        return at;
    }

    private static int WidthOfSpace(ReadOnlySpan<char> written, int at, ScalarStyle style) =>
        at >= written.Length ? 0
        : char.IsWhiteSpace(written[at]) ? 1
        : style == ScalarStyle.DoubleQuoted && written[at] == '\\' ? WidthOfEscape(written, at)
        : 0;

    private static int WidthOfCharacter(ReadOnlySpan<char> written, int at, ScalarStyle style)
    {
        if (at >= written.Length)
            return 0;
        if (style == ScalarStyle.SingleQuoted && written[at] == '\'')
            return 2;
        return style == ScalarStyle.DoubleQuoted && written[at] == '\\' ? WidthOfEscape(written, at) : 1;
    }

    private static int WidthOfEscape(ReadOnlySpan<char> written, int at) =>
        at + 1 >= written.Length ? 1 : written[at + 1] switch
        {
            'x' => 4,
            'u' => 6,
            'U' => 10,
            _ => 2,
        };
}
