using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Engine.Reports;
using Calendar = WorkflowStandar.Core.Calendars.Calendar;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>The period that a page reports on, as it stands in the address: <c>2026-12</c>, <c>2026-T4</c>, <c>2026</c>, or two dates.</summary>
/// <param name="Key">Null for two dates.</param>
/// <param name="Title">"Triwulan IV 2026".</param>
public sealed record PeriodChoice(string? Key, Words Title, ReportPeriod Period)
{
    private const int MonthsBack = 12;
    private const int QuartersBack = 5;
    private const int YearsBack = 3;
    private const int LongestInYears = 5;

    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    /// <summary>What stands in the address for this period.</summary>
    public string Query => Key is null ? $"dari={Iso(Period.From)}&sampai={Iso(Period.To)}" : $"masa={Key}";

    /// <summary>The period of the same kind before it; of two dates, as many days before.</summary>
    public ReportPeriod Before => Key switch
    {
        null => Period with { From = Period.From.PlusDays(-NodaTime.Period.DaysBetween(Period.From, Period.To) - 1), To = Period.From.PlusDays(-1) },
        { Length: 4 } => Period with { From = Period.From.PlusYears(-1), To = Period.From.PlusDays(-1) },
        { Length: 7 } key when key[5] == 'T' => Period with { From = Period.From.PlusMonths(-3), To = Period.From.PlusDays(-1) },
        _ => Period with { From = Period.From.PlusMonths(-1), To = Period.From.PlusDays(-1) },
    };

    /// <summary>What an address asks for; what it should not be falls back to <paramref name="otherwise"/>.</summary>
    public static PeriodChoice Read(string? key, string? from, string? to, LocalDate today, DateTimeZone zone, Func<LocalDate, PeriodChoice>? otherwise = null)
    {
        if (Date(from) is { } first && (Date(to) ?? today) is var last && first <= last && last <= first.PlusYears(LongestInYears))
            return new PeriodChoice(null, DateWords.Span(first, last, 0), new ReportPeriod(first, last, zone));
        return Of(key, zone) ?? otherwise?.Invoke(today) ?? Quarter(today, zone);
    }

    public static PeriodChoice Month(LocalDate day, DateTimeZone zone) => new(
        day.ToYearMonth().ToString("uuuu-MM", CultureInfo.InvariantCulture), DateWords.Month(day.ToYearMonth()), ReportPeriod.Month(day.ToYearMonth(), zone));

    public static PeriodChoice Quarter(LocalDate day, DateTimeZone zone)
    {
        var number = (day.Month - 1) / 3;
        var from = new LocalDate(day.Year, number * 3 + 1, 1);
        return new PeriodChoice(
            string.Create(CultureInfo.InvariantCulture, $"{day.Year}-T{number + 1}"),
            new Words($"Triwulan {Quarters[number]} {day.Year}", $"Quarter {number + 1} of {day.Year}"),
            new ReportPeriod(from, from.PlusMonths(3).PlusDays(-1), zone));
    }

    public static PeriodChoice Year(LocalDate day, DateTimeZone zone) => new(
        day.Year.ToString(CultureInfo.InvariantCulture), new Words($"Tahun {day.Year}", $"Year {day.Year}"), new ReportPeriod(new LocalDate(day.Year, 1, 1), new LocalDate(day.Year, 12, 31), zone));

    /// <summary>What the page offers to choose from, the latest first.</summary>
    public static ImmutableArray<PeriodChoice> Offered(LocalDate today, DateTimeZone zone) =>
    [
        .. Enumerable.Range(0, QuartersBack).Select(back => Quarter(today.PlusMonths(-3 * back), zone)),
        .. Enumerable.Range(0, MonthsBack).Select(back => Month(today.PlusMonths(-back), zone)),
        .. Enumerable.Range(0, YearsBack).Select(back => Year(today.PlusYears(-back), zone)),
    ];

    private static PeriodChoice? Of(string? key, DateTimeZone zone) => key switch
    {
        { Length: 4 } when IsYear(key, out var year) => Year(new LocalDate(year, 1, 1), zone),
        [_, _, _, _, '-', 'T', var quarter] when quarter is >= '1' and <= '4' && IsYear(key[..4], out var year) => Quarter(new LocalDate(year, (quarter - '0') * 3, 1), zone),
        { Length: 7 } when Date(key + "-01") is { } first => Month(first, zone),
        _ => null,
    };

    private static bool IsYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && Calendar.Counts(new LocalDate(Math.Clamp(year, 1, 9998), 1, 1));

    private static LocalDate? Date(string? text) =>
        text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true } parsed && Calendar.Counts(parsed.Value) ? parsed.Value : null;

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
