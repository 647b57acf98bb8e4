using System.Buffers;

namespace WorkflowStandar.Compiler.Syntax.Recovery;

/// <summary>The marks that word processors put before the items of a list.</summary>
internal static class Bullets
{
    // Including the private-use characters of Symbol and Wingdings, which Word pastes as they are.
    private const string Marks = "•·▪▫●○◦■□►➢➤✓✔→–—−‣⁃*\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF02D";

    private static readonly SearchValues<char> RomanFigures = SearchValues.Create("ivxIVX");

    /// <summary>How long the bullet and the space after it are at the beginning of a text; 0 when it begins with none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || !Marks.Contains(text[0], StringComparison.Ordinal))
            return 0;
        var length = 1;
        while (length < text.Length && text[length] is ' ' or '\t' or '\u00A0')
            length++;
        return length > 1 || text[0] is not ('*' or '–' or '—' or '−' or '·') ? length : 0;
    }

    /// <summary>How long a number or letter of a numbered list is (<c>1. </c>, <c>a) </c>); 0 when there is none.</summary>
    public static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 3 && char.IsAsciiLetterOrDigit(text[length]))
            length++;
        return length > 0 && length + 1 < text.Length && text[length] is '.' or ')' && text[length + 1] is ' ' or '\t'
            && (length == 1 || char.IsAsciiDigit(text[0]) || IsRoman(text[..length]))
            ? length + 2
            : 0;
    }

    /// <summary>The same lines as a list of this language; lines without a bullet stay with the item above.</summary>
    public static string ToDashes(string block)
    {
        var lines = block.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var content = lines[i].TrimStart(' ', '\t');
            var indent = lines[i][..(lines[i].Length - content.Length)];
            var end = content.EndsWith('\r') ? "\r" : "";
            content = content.TrimEnd();
            var mark = Math.Max(Length(content), NumberLength(content));
            if (mark > 0)
                lines[i] = indent + "- " + Item(content[mark..].Trim()) + end;
            else if (content.Length > 0 && !content.StartsWith("- ", StringComparison.Ordinal))
                lines[i] = indent + "  " + content + end;
        }

        return string.Join('\n', lines);
    }

    // An item may hold what would need quotes on its own; 'task: verifikasi' is a key and keeps its colon.
    private static string Item(string text) =>
        text.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 && Keys.NameRule.IsName(text[..colon]) ? text
        : text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal) || text.EndsWith(':') ? Quoting.Quoted(text) : text;

    private static bool IsRoman(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(RomanFigures);
}
