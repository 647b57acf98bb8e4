using System.Collections.Immutable;
using System.Text;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Server.Publication;

/// <summary>A calendar with the holiday lists that it takes closed days from, as one text: what is published stays whole, whatever becomes of the files it came from.</summary>
/// <remarks>YAML documents divided by lines of <c>---</c>, the calendar first.</remarks>
public sealed record CalendarBundle(SourceText Calendar, ImmutableArray<SourceText> Lists)
{
    private const string Divider = "---";

    public static CalendarBundle Split(SourceText text)
    {
        var documents = DocumentsIn(text.Content);
        return documents is [var calendar, .. var lists]
            ? new CalendarBundle(SourceText.From(text.FileName, calendar), [.. lists.Select((list, index) => SourceText.From($"{text.FileName} ({index + 2})", list))])
            : new CalendarBundle(text, []);
    }

    /// <summary>With the lists that the calendar names and does not bring along, taken from <paramref name="known"/>; without those that it does not name.</summary>
    public CalendarBundle With(IEnumerable<SourceText> known)
    {
        var brought = Lists.Concat(known).Select(HolidayFile.Read).DistinctBy(list => list.Name?.Value ?? list.Source.FileName).ToList();
        var all = CalendarFile.Read(Calendar, [.. brought.Select(list => list.List).OfType<HolidayList>()]);
        var named = all.Definition?.Holidays ?? [];
        // While the calendar has mistakes nothing is left out, so that none of them is told twice as a missing list.
        return this with { Lists = [.. brought.Where(list => all.Definition is null || list.List is null || named.Contains(list.List.Id)).Select(list => list.Source)] };
    }

    public override string ToString() => string.Join(Divider + "\n", Lists.Prepend(Calendar).Select(source => source.Content.TrimEnd('\n') + "\n"));

    private static List<string> DocumentsIn(string content)
    {
        var documents = new List<string>();
        var document = new StringBuilder();
        foreach (var line in content.Split('\n').Append(Divider))
        {
            if (line.TrimEnd() != Divider)
            {
                document.Append(line).Append('\n');
                continue;
            }

            if (!string.IsNullOrWhiteSpace(document.ToString()))
                documents.Add(document.ToString().TrimEnd('\n') + "\n");
            document.Clear();
        }

        return documents;
    }
}
