namespace WorkflowStandar.Publishing.Charts;

/// <summary>How wide text is and where it breaks, from average advances of a sans-serif face: a browser may differ by a few percent, so callers leave room.</summary>
internal static class Lettering
{
    public const double LineHeight = 1.25;

    // Faces that stand in for the one asked for are wider.
    private const double Allowance = 1.04;

    /// <summary>The width of a line in the unit of <paramref name="size"/> (pixels).</summary>
    public static double Width(string line, double size)
    {
        var units = 0.0;
        foreach (var letter in line)
            units += Advance(letter);
        return units * size * Allowance;
    }

    /// <summary>Breaks at spaces (and slashes), and within a word only where the word alone is wider than the room.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double room)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Replace("/", "/\u200b").Split([' ', '\n', '\u200b'], StringSplitOptions.RemoveEmptyEntries))
        {
            var joined = line.Length == 0 ? word : line.EndsWith('/') ? line + word : $"{line} {word}";
            if (Width(joined, size) <= room)
            {
                line = joined;
                continue;
            }

            if (line.Length > 0)
                lines.Add(line);
            line = word;
            while (Width(line, size) > room && line.Length > 1)
            {
                var cut = line.Length - 1;
                while (cut > 1 && Width(line[..cut] + "-", size) > room)
                    cut--;
                lines.Add(line[..cut] + "-");
                line = line[cut..];
            }
        }

        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    /// <summary>The width of the widest word, which no wrapping can make narrower without breaking it.</summary>
    public static double WidestWord(string text, double size) =>
        text.Split([' ', '\n', '/'], StringSplitOptions.RemoveEmptyEntries).Select(word => Width(word, size)).DefaultIfEmpty(0).Max();

    /// <summary>The ways to write a label: as wide as <paramref name="room"/>, and half as wide where no word would be broken.</summary>
    public static IEnumerable<(IReadOnlyList<string> Lines, double Width, double Height)> Shapes(string label, double size, double room)
    {
        foreach (var width in (double[])[room, room / 2])
        {
            if (width < room && WidestWord(label, size) > width)
                yield break;
            var lines = Wrap(label, size, width);
            yield return (lines, lines.Max(line => Width(line, size)) + 2, lines.Count * size * LineHeight);
        }
    }

    private static double Advance(char letter) => letter switch
    {
        'i' or 'j' or 'l' or '\'' or '|' => 0.23,
        ' ' or '.' or ',' or ':' or ';' or 'f' or 't' or 'I' or '/' or '!' => 0.29,
        'r' or '-' or '(' or ')' or '"' => 0.35,
        'm' or 'w' or 'M' or 'W' or '@' or '—' => 0.86,
        'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' => 0.51,
        >= 'A' and <= 'Z' => 0.7,
        _ => 0.57,
    };
}
