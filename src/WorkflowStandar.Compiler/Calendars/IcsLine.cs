using System.Text;

namespace WorkflowStandar.Compiler.Calendars;

/// <summary>A content line: <c>NAME;PARAMETER=VALUE:VALUE</c>, its folded parts put together.</summary>
/// <param name="Number">Of its first part, counted from 1.</param>
internal sealed record IcsLine(int Number, string Name, string Parameters, string Value)
{
    private const int LongestLine = 8 * 1024;

    public bool IsBegin(string component) => Is("BEGIN", component);

    public bool IsEnd(string component) => Is("END", component);

    /// <summary>Whether one of the parameters is this, as in <c>VALUE=DATE</c>.</summary>
    public bool Has(string parameter) => Parameters.Split(';').Any(one => one.Equals(parameter, StringComparison.OrdinalIgnoreCase));

    public static List<IcsLine> In(string text)
    {
        var lines = new List<IcsLine>();
        var (number, first, unfolded) = (0, 0, new StringBuilder());
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var part = raw.TrimEnd('\r');
            if (part is [' ' or '\t', ..])
            {
                // A line that never ends is cut, not put together.
                if (unfolded.Length < LongestLine)
                    unfolded.Append(part.AsSpan(1, Math.Min(part.Length, LongestLine) - 1));
                continue;
            }

            Add(lines, first, unfolded.ToString());
            first = number;
            unfolded.Clear().Append(part.AsSpan(0, Math.Min(part.Length, LongestLine)));
        }

        Add(lines, first, unfolded.ToString());
        return lines;
    }

    private static void Add(List<IcsLine> lines, int number, string text)
    {
        if (ValueStart(text) is not { } colon)
            return;
        var name = text[..colon];
        var semicolon = name.IndexOf(';');
        lines.Add(semicolon < 0
            ? new IcsLine(number, name.ToUpperInvariant(), "", text[(colon + 1)..])
            : new IcsLine(number, name[..semicolon].ToUpperInvariant(), name[(semicolon + 1)..], text[(colon + 1)..]));
    }

    // A colon within quotes belongs to a parameter.
    private static int? ValueStart(string text)
    {
        var quoted = false;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '"')
                quoted = !quoted;
            else if (text[index] == ':' && !quoted)
                return index;
        }

        return null;
    }

    private bool Is(string name, string value) => Name == name && Value.Trim().Equals(value, StringComparison.OrdinalIgnoreCase);
}
