using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Calendars;

/// <summary>Writes a holiday list as the file that says it: what <see cref="HolidayFile"/> reads out of it is the same list.</summary>
public static partial class HolidayListText
{
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(HolidayList list, Text title)
    {
        var text = new StringBuilder();
        text.Append($"holidays: {list.Id}\n").Append($"edition: {Quote(list.Edition)}\n").Append($"title: {Words(title.Id, title.En)}\n");
        var decrees = Names(list.Days);
        if (decrees.Count > 0)
            text.Append("\ndecrees:\n");
        foreach (var (decree, name) in decrees)
            text.Append($"  {name}: {Quote(decree)}\n");
        text.Append(list.Days.IsEmpty ? "\ndays: []\n" : "\ndays:\n");
        foreach (var year in list.Days.OrderBy(day => day.Date).GroupBy(day => day.Date.Year))
        {
            text.Append($"  # {year.Key}\n");
            foreach (var day in year)
                text.Append(Line(day, decrees)).Append('\n');
        }

        return text.ToString();
    }

    private static string Line(Holiday day, Dictionary<string, string> decrees)
    {
        var status = day.Status switch { HolidayStatus.FixedDate => ", status: fixed-date", HolidayStatus.Estimated => ", status: estimated", _ => "" };
        var decree = day.Decree is { } known ? $", decree: {decrees[known]}" : "";
        return $"  - {{ date: {day.Date:yyyy-MM-dd}, kind: {KindOf(day.Kind)}, name: {Words(day.Name.Id, day.Name.En == day.Name.Id ? null : day.Name.En)}{status}{decree} }}";
    }

    private static string KindOf(HolidayKind kind) => kind switch { HolidayKind.JointLeave => "joint-leave", HolidayKind.Local => "local", _ => "national" };

    private static string Words(string id, string? en) => en is null ? Quote(id) : $"{{ id: {Quote(id)}, en: {Quote(en)} }}";

    // What JSON quotes, YAML reads the same way.
    private static string Quote(string text) => JsonSerializer.Serialize(text, Quoting);

    // A short name for each decree, from its citation.
    private static Dictionary<string, string> Names(IEnumerable<Holiday> days)
    {
        var (names, taken) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var decree in days.Select(day => day.Decree).OfType<string>().Distinct())
        {
            var name = NotInNames().Replace(decree.ToLowerInvariant(), "-").Trim('-');
            name = name is [>= 'a' and <= 'z', ..] ? name : "dasar-" + name;
            name = (name.Length > 50 ? name[..50] : name).Trim('-');
            for (var (plain, number) = (name, 2); !taken.Add(name); number++)
                name = $"{plain}-{number}";
            names.Add(decree, name);
        }

        return names;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInNames();
}
