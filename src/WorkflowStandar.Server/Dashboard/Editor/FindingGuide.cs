using System.Collections.Immutable;
using System.Reflection;

namespace WorkflowStandar.Server.Dashboard.Editor;

/// <summary>The page that explains a kind of finding, read from definitions/diagnostics.</summary>
/// <param name="Title">Without the code.</param>
/// <param name="Parts">Headings, paragraphs and examples in order.</param>
public sealed record FindingGuide(string Code, string Title, ImmutableArray<GuidePart> Parts)
{
    private const string Resource = "Diagnostics.";
    private const string Indonesian = "Bahasa Indonesia";

    /// <returns>Null when no finding has the code.</returns>
    public static FindingGuide? Find(string code, bool english)
    {
        if (code.Length != 6 || Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource + code) is not { } stream)
            return null;
        using var reader = new StreamReader(stream);
        var all = Read(reader.ReadToEnd()).ToList();
        var title = all[0].Text[(all[0].Text.IndexOf(':') + 1)..].Trim();
        var own = all.FindIndex(part => part is { Kind: GuideKind.Heading, Text: Indonesian });
        var (first, second) = own < 0 ? (all[1..], []) : (all[1..own], all[(own + 1)..]);
        if (english || second.Count == 0)
            return new FindingGuide(code, title, [.. first]);
        // The Indonesian part begins with the title in bold; the example stands in the English part only.
        var (own2, rest) = Titled(second[0].Text);
        var example = first.Where(part => part.Kind == GuideKind.Example);
        return new FindingGuide(code, own2 ?? title, [second[0] with { Text = rest }, .. example, .. second.Skip(1)]);
    }

    private static (string? Title, string Words) Titled(string paragraph) =>
        paragraph.StartsWith("**", StringComparison.Ordinal) && paragraph.IndexOf("**", 2, StringComparison.Ordinal) is > 0 and var end
            ? (paragraph[2..end].TrimEnd('.'), paragraph[(end + 2)..].Trim())
            : (null, paragraph);

    private static IEnumerable<GuidePart> Read(string markdown)
    {
        var paragraph = new List<string>();
        var example = (List<string>?)null;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            if (example is not null && !isFence)
            {
                example.Add(line);
                continue;
            }

            if (paragraph.Count > 0 && (line.Length == 0 || isFence || line.StartsWith('#')))
            {
                yield return new GuidePart(GuideKind.Paragraph, string.Join(' ', paragraph));
                paragraph.Clear();
            }

            if (isFence && example is not null)
                yield return new GuidePart(GuideKind.Example, string.Join('\n', example));
            if (isFence)
                example = example is null ? [] : null;
            else if (line.StartsWith('#'))
                yield return new GuidePart(GuideKind.Heading, line.TrimStart('#').Trim());
            else if (line.Length > 0)
                paragraph.Add(line);
        }
    }
}

/// <param name="Text">With <c>`code`</c> and <c>**bold**</c> as in Markdown.</param>
public sealed record GuidePart(GuideKind Kind, string Text)
{
    /// <summary>Every second piece is what stood between backticks.</summary>
    public string[] Pieces => Text.Replace("**", "", StringComparison.Ordinal).Split('`');
}

public enum GuideKind
{
    Heading,
    Paragraph,
    Example,
}
