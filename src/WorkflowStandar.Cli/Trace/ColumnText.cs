namespace WorkflowStandar.Cli.Trace;

/// <summary>Breaks text into lines that keep to a width.</summary>
internal static class ColumnText
{
    public static IEnumerable<string> Wrap(string text, int width)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width)))
            {
                if (line.Length > 0 && line.Length + 1 + word.Length > width)
                {
                    yield return line;
                    line = "";
                }

                line = line.Length == 0 ? word : $"{line} {word}";
            }

            if (line.Length > 0)
                yield return line;
        }
    }

    private static IEnumerable<string> Pieces(string word, int width)
    {
        for (var at = 0; at < word.Length; at += width)
            yield return word.Substring(at, Math.Min(width, word.Length - at));
    }
}
