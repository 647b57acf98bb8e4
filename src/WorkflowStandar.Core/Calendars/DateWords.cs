using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>Dates and times as officials write them: days in three letters, 16.00, the end of a day as 24.00, the year only when it is not this one.</summary>
public static class DateWords
{
    private static readonly Words[] Days =
    [
        new("Senin", "Monday"), new("Selasa", "Tuesday"), new("Rabu", "Wednesday"), new("Kamis", "Thursday"),
        new("Jumat", "Friday"), new("Sabtu", "Saturday"), new("Minggu", "Sunday"),
    ];

    private static readonly Words[] Months =
    [
        new("Januari", "January"), new("Februari", "February"), new("Maret", "March"), new("April", "April"), new("Mei", "May"), new("Juni", "June"),
        new("Juli", "July"), new("Agustus", "August"), new("September", "September"), new("Oktober", "October"), new("November", "November"), new("Desember", "December"),
    ];

    /// <summary>"Kam 31 Des", or "Kam 7 Jan 2027" when this is another year.</summary>
    public static Words Short(LocalDate date, int thisYear) =>
        Both(date, (day, month) => $"{day[..3]} {date.Day} {month[..3]}{(date.Year == thisYear ? "" : $" {date.Year}")}");

    /// <summary>"Rabu, 23 Desember 2026" (English: "Wednesday, 23 December 2026").</summary>
    public static Words Long(LocalDate date) => Both(date, (day, month) => $"{day}, {date.Day} {month} {date.Year}");

    /// <summary>"Desember 2026".</summary>
    public static Words Month(YearMonth month) => new($"{Months[month.Month - 1].Id} {month.Year}", $"{Months[month.Month - 1].En} {month.Year}");

    /// <summary>"Sab–Min 26–27 Des", "Kam–Jum 31 Des–1 Jan"; a single date as <see cref="Short"/>.</summary>
    public static Words Range(LocalDate from, LocalDate to, int thisYear)
    {
        if (from == to)
            return Short(from, thisYear);
        var (first, last) = (Both(from, (day, _) => day[..3]), Both(to, (day, _) => day[..3]));
        var dates = Span(from, to, thisYear);
        return new Words($"{first.Id}–{last.Id} {dates.Id}", $"{first.En}–{last.En} {dates.En}");
    }

    /// <summary>"24–27 Des", "31 Des–3 Jan".</summary>
    public static Words Span(LocalDate from, LocalDate to, int thisYear)
    {
        var (first, last) = (Months[from.Month - 1], Months[to.Month - 1]);
        var year = to.Year == thisYear ? "" : $" {to.Year}";
        return from.Month == to.Month && from.Year == to.Year
            ? new Words($"{from.Day}–{to.Day} {last.Id[..3]}{year}", $"{from.Day}–{to.Day} {last.En[..3]}{year}")
            : new Words($"{from.Day} {first.Id[..3]}–{to.Day} {last.Id[..3]}{year}", $"{from.Day} {first.En[..3]}–{to.Day} {last.En[..3]}{year}");
    }

    /// <summary>16.00 in Indonesian, 16:00 in English; no time is 24.00. Seconds are cut.</summary>
    public static Words Time(LocalTime? time) => time is { } at
        ? new Words($"{at.Hour:00}.{at.Minute:00}", $"{at.Hour:00}:{at.Minute:00}")
        : new Words("24.00", "24:00");

    /// <summary>WIB, WITA or WIT for the zones of Indonesia, else the zone's own name.</summary>
    public static string Zone(DateTimeZone zone) => zone.Id switch
    {
        "Asia/Jakarta" or "Asia/Pontianak" => "WIB",
        "Asia/Makassar" => "WITA",
        "Asia/Jayapura" => "WIT",
        var id => id,
    };

    /// <summary>"07.30–12.00, 13.00–16.00", or "tutup".</summary>
    public static Words Hours(DayStatus day)
    {
        if (day is not DayStatus.Open open)
            return new Words("tutup", "closed");
        var intervals = open.Hours.Select(hours => (Opens: Time(hours.Opens), Closes: Time(hours.Closes))).ToList();
        return new Words(
            string.Join(", ", intervals.Select(interval => $"{interval.Opens.Id}–{interval.Closes.Id}")),
            string.Join(", ", intervals.Select(interval => $"{interval.Opens.En}–{interval.Closes.En}")));
    }

    private static Words Both(LocalDate date, Func<string, string, string> write)
    {
        var (day, month) = (Days[(int)date.DayOfWeek - 1], Months[date.Month - 1]);
        return new Words(write(day.Id, month.Id), write(day.En, month.En));
    }
}
