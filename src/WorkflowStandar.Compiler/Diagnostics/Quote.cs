using System.Text;

namespace WorkflowStandar.Compiler.Diagnostics;

/// <summary>Words of the file inside a message: short, on one line, without characters that a terminal would obey.</summary>
public static class Quote
{
    private const int Longest = 60;

    public static string Of(string text) => $"'{Shorten(text)}'";

    public static string List(IEnumerable<string> words) => string.Join(", ", words.Select(Of));

    private static string Shorten(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, 4 * Longest)).Trim().EnumerateRunes())
        {
            if (shown.Length >= Longest)
                return shown.Append('…').ToString();
            if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
                shown.Append(' ');
            else
                shown.Append(rune);
        }

        return shown.ToString();
    }
}
