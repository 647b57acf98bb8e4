using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>Writes beside each cell of a table of figures or facts which column it is of. On a phone, where a row becomes a card, that is what the cell is called; it is taken from the head, so that a page says it once.</summary>
[HtmlTargetElement("table", Attributes = "class")]
public sealed partial class CellLabels : TagHelper
{
    private static readonly string[] Tables = ["data", "leader-five", "leader-list"];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var classes = context.AllAttributes["class"].Value?.ToString() ?? "";
        if (!classes.Split(' ').Intersect(Tables).Any())
            return;
        output.Attributes.SetAttribute("class", $"{classes} labelled");
        output.Content.SetHtmlContent(Labelled((await output.GetChildContentAsync()).GetContent()));
    }

    /// <summary>What stands in a table, with <c>data-label</c> on every cell under a heading; cells across several columns have none.</summary>
    public static string Labelled(string table)
    {
        var head = Head().Match(table);
        var labels = Heading().Matches(head.Value).Select(heading => WordsOf(heading.Groups[1].Value)).ToList();
        var column = 0;
        return Part().Replace(table, part =>
        {
            if (part.Index < head.Index + head.Length)
                return part.Value;
            if (part.Groups[1].Value == "tr")
            {
                column = 0;
                return part.Value;
            }

            var (here, span) = (column, Span().Match(part.Value) is { Success: true } wide ? int.Parse(wide.Groups[1].Value) : 1);
            column += span;
            return part.Groups[1].Value == "td" && span == 1 && labels.ElementAtOrDefault(here) is { Length: > 0 } label
                ? part.Value.Insert("<td".Length, $" data-label=\"{WebUtility.HtmlEncode(label)}\"")
                : part.Value;
        });
    }

    // The small print below a heading is no part of the label.
    private static string WordsOf(string html) => WebUtility.HtmlDecode(Space().Replace(Tag().Replace(SmallPrint().Replace(html, " "), " "), " ")).Trim();

    [GeneratedRegex("<thead.*?</thead>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex(@"<th\b[^>]*>(.*?)</th>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"<(tr|th|td)\b[^>]*>")]
    private static partial Regex Part();

    [GeneratedRegex("colspan=\"([0-9]{1,3})\"")]
    private static partial Regex Span();

    [GeneratedRegex("<(span class=\"sub\"|small)[^>]*>.*?</(span|small)>", RegexOptions.Singleline)]
    private static partial Regex SmallPrint();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
