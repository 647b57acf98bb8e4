using System.Text;

namespace WorkflowStandar.Server.Api.Attachments;

/// <summary>What a sent file may be called: only the last part of a path, and nothing that a terminal, a page or a file system would take for more than a name.</summary>
public static class FileName
{
    private const int Longest = 200;

    /// <summary>Null when nothing of the name is left.</summary>
    public static string? Of(string given)
    {
        var name = string.Concat(given.Split('/', '\\')[^1].EnumerateRunes().Where(IsPlain)).Trim().TrimStart('.');
        var ending = Path.GetExtension(name);
        return name.Length switch
        {
            0 => null,
            > Longest => WithoutHalf(name[..(Longest - 8)]) + ending[..Math.Min(8, ending.Length)],
            _ => name,
        };
    }

    // Marks that turn the direction of writing make "gpj.exe" of "exe.jpg".
    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator
            or System.Globalization.UnicodeCategory.Surrogate or System.Globalization.UnicodeCategory.PrivateUse)
        && rune.Value != 0xFFFD;

    private static string WithoutHalf(string text) => char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
}
