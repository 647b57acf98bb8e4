using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>What the words of calendars are to a reader.</summary>
public static class CalendarWords
{
    public static Text Of(HolidayKind kind) => kind switch
    {
        HolidayKind.JointLeave => new("cuti bersama", "joint leave"),
        HolidayKind.Local => new("libur daerah", "local holiday"),
        _ => new("libur nasional", "national holiday"),
    };

    public static Text Of(HolidayStatus status) => status switch
    {
        HolidayStatus.FixedDate => new("tanggal tetap, keputusan belum terbit", "fixed date, no decree yet"),
        HolidayStatus.Estimated => new("perkiraan", "estimated"),
        _ => new("ditetapkan", "decreed"),
    };

    /// <summary>"Januari 2026".</summary>
    public static Text Month(LocalDate first)
    {
        var words = DateWords.Long(first);
        return new Text(After(words.Id), After(words.En));
        static string After(string date) => date[(date.IndexOf(" 1 ", StringComparison.Ordinal) + 3)..];
    }

    /// <summary>The class of a day's cell, and its words for whoever cannot see it.</summary>
    public static (string Class, Text Words) Of(DayStatus day)
    {
        var (look, words) = day switch
        {
            DayStatus.OnHoliday holiday => (
                holiday.Holidays.All(one => one.Kind == HolidayKind.JointLeave) ? "leave" : "holiday",
                new Text(string.Join(", ", holiday.Holidays.Select(one => one.Name.Id)), string.Join(", ", holiday.Holidays.Select(one => one.Name.En)))),
            DayStatus.ClosedSpecially special => ("holiday", new Text(special.Exception.Name.Id, special.Exception.Name.En)),
            DayStatus.Weekend => ("shut", new Text("kantor tutup", "office closed")),
            DayStatus.Open { Exception: { } exception } open => ("special", new Text($"{exception.Name.Id}: {DateWords.Hours(open).Id}", $"{exception.Name.En}: {DateWords.Hours(open).En}")),
            _ => ("", new Text(DateWords.Hours(day).Id, DateWords.Hours(day).En)),
        };
        return day.Provisional ? (look + " unsure", new Text(words.Id + " (sementara)", words.En + " (provisional)")) : (look, words);
    }
}
