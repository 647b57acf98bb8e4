using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using CultureInfo = System.Globalization.CultureInfo;

namespace WorkflowStandar.Compiler.Calendars;

/// <summary>A VEVENT, as its lines stand; alarms within it are left out.</summary>
internal sealed partial class IcsEvent(int line)
{
    private const int LongestDays = 60;
    private const int LongestName = 200;

    private static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private readonly Dictionary<string, IcsLine> lines = new(StringComparer.Ordinal);

    public int Line => line;

    public static List<IcsEvent> In(IEnumerable<IcsLine> lines)
    {
        var events = new List<IcsEvent>();
        IcsEvent? open = null;
        var within = 0;
        foreach (var one in lines)
        {
            if (open is null)
                open = one.IsBegin("VEVENT") ? new IcsEvent(one.Number) : null;
            else if (within == 0 && one.IsEnd("VEVENT"))
            {
                events.Add(open);
                open = null;
            }
            else if (one.Name is "BEGIN" or "END")
                within = Math.Max(0, within + (one.Name == "BEGIN" ? 1 : -1));
            else if (within == 0)
                open.lines.TryAdd(one.Name, one);
        }

        return events;
    }

    public IEnumerable<IcsDay> Days(List<IcsFinding> findings)
    {
        var name = Name();
        if (Value("STATUS").Equals("CANCELLED", StringComparison.OrdinalIgnoreCase))
            return Passed(findings, $"“{name}” dibatalkan dalam berkas ini dan dilewati.", $"'{name}' is cancelled in this file and was passed over.");
        if (!lines.TryGetValue("DTSTART", out var start) || WholeDay(start) is not { } from)
            return Passed(findings, $"“{name}” tidak berlangsung sehari penuh dan dilewati.", $"'{name}' does not take a whole day and was passed over.");
        if (End(from) is not { } end || end <= from)
            return Passed(findings, $"Akhir “{name}” tidak dapat dibaca atau mendahului awalnya; acara ini dilewati.", $"The end of '{name}' cannot be read or lies before its beginning; it was passed over.");
        var count = Period.DaysBetween(from, end);
        if (count > LongestDays || !Calendar.Counts(from) || !Calendar.Counts(end))
            return Passed(findings, $"“{name}” lebih dari {LongestDays} hari atau di luar tahun 1950–2149, dan dilewati.", $"'{name}' takes more than {LongestDays} days or lies outside of 1950–2149, and was passed over.");
        if (lines.ContainsKey("RRULE") || lines.ContainsKey("RDATE"))
            Passed(findings, $"“{name}” berulang dalam berkas; hanya tanggal {from:yyyy-MM-dd} yang diambil, karena libur tiap tahun ditetapkan tersendiri.", $"'{name}' recurs in the file; only {from:yyyy-MM-dd} is taken, since the holidays of each year are decreed.");
        return Enumerable.Range(0, count).Select(day => new IcsDay(from.PlusDays(day), name, line));
    }

    private IcsDay[] Passed(List<IcsFinding> findings, string id, string en)
    {
        findings.Add(new IcsFinding(line, new Text(id, en)));
        return [];
    }

    private LocalDate? End(LocalDate from)
    {
        if (lines.TryGetValue("DTEND", out var end))
            return WholeDay(end) is { } last ? (last == from ? from.PlusDays(1) : last) : null;
        if (!lines.TryGetValue("DURATION", out var duration))
            return from.PlusDays(1);
        return DurationInDays().Match(duration.Value.Trim()) is { Success: true } found && int.TryParse(found.Groups[1].Value, CultureInfo.InvariantCulture, out var count)
            ? from.PlusDays(Math.Min(count, LongestDays + 1) * (found.Groups[2].Value == "W" ? 7 : 1))
            : null;
    }

    // Some programs write whole days as midnights of the place: 20261225T000000.
    private static LocalDate? WholeDay(IcsLine line)
    {
        var value = line.Value.Trim();
        var date = value.EndsWith("T000000", StringComparison.Ordinal) && !line.Has("VALUE=DATE") ? value[..^7] : value;
        return DatePattern.Parse(date).TryGetValue(default, out var day) ? day : null;
    }

    private string Name()
    {
        var text = new StringBuilder();
        var written = Value("SUMMARY");
        for (var index = 0; index < written.Length && text.Length < LongestName; index++)
        {
            var letter = written[index];
            if (letter == '\\' && index + 1 < written.Length)
                letter = written[++index] is 'n' or 'N' ? ' ' : written[index];
            text.Append(char.IsControl(letter) ? ' ' : letter);
        }

        var name = Spaces().Replace(text.ToString(), " ").Trim();
        return name.Length == 0 ? "Hari libur" : name;
    }

    private string Value(string name) => lines.TryGetValue(name, out var found) ? found.Value : "";

    [GeneratedRegex(@"^\+?P(\d{1,4})([DW])$")]
    private static partial Regex DurationInDays();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
