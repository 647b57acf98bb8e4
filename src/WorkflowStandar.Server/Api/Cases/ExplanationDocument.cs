using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>Why a deadline is when it is: one row per day, made by the code that computes the deadline.</summary>
/// <param name="Lines">In words, for people; neighbouring days that say the same share a line.</param>
/// <param name="Days">The same for programs, one row for each date.</param>
/// <param name="Totals">What the rows add up to: the term with its extensions.</param>
/// <param name="Due">Absent while the clock stands still.</param>
public sealed record ExplanationDocument(
    ClockDocument Clock,
    string Calendar,
    string CalendarEdition,
    string Zone,
    ImmutableArray<ExplanationLine> Lines,
    ImmutableArray<DayDocument> Days,
    ImmutableArray<AmountDocument> Totals,
    Instant? Due)
{
    public static ExplanationDocument Of(ClockReader reader, ClockRun run, Explanation explanation, Instant now) => new(
        ClockDocument.Of(reader, run, now),
        reader.Calendar.Id,
        reader.Calendar.Edition,
        reader.Calendar.Zone.Id,
        ExplanationWords.Lines(reader.Calendar, explanation, now),
        [.. explanation.Rows.Select(row => DayDocument.Of(row, reader.Calendar.Zone))],
        [.. explanation.Totals.Select(AmountDocument.Of)],
        explanation.Due?.At);
}

/// <param name="Hours">When the office was open; empty on a closed day.</param>
/// <param name="Closed">Why it was closed, and by which decree where one says so.</param>
/// <param name="Counting">How the day was treated: <c>day-zero</c>, <c>counted</c>, <c>closed</c>, <c>paused</c>, <c>outside-hours</c>, <c>moved</c>.</param>
/// <param name="StartsAt">Local time at which the clock started, on that day.</param>
/// <param name="DueAt">Local time at which it is due, on the last day.</param>
public sealed record DayDocument(
    LocalDate Date,
    Words Weekday,
    ImmutableArray<string> Hours,
    ClosedDocument? Closed,
    bool Provisional,
    DayCounting Counting,
    AmountDocument Counted,
    AmountDocument RunningTotal,
    LocalTime? StartsAt,
    ImmutableArray<StillDocument> Pauses,
    ImmutableArray<string> Extensions,
    LocalTime? DueAt)
{
    private static readonly Words[] Weekdays =
    [
        new("Senin", "Monday"), new("Selasa", "Tuesday"), new("Rabu", "Wednesday"), new("Kamis", "Thursday"),
        new("Jumat", "Friday"), new("Sabtu", "Saturday"), new("Minggu", "Sunday"),
    ];

    public static DayDocument Of(ExplanationRow row, DateTimeZone zone) => new(
        row.Date,
        Weekdays[(int)row.Date.DayOfWeek - 1],
        row.Day is DayStatus.Open open ? [.. open.Hours.Select(interval => interval.ToString())] : [],
        ClosedDocument.Of(row.Day),
        row.Day.Provisional,
        row.Counting,
        AmountDocument.Of(row.Counted),
        AmountDocument.Of(row.RunningTotal),
        row.StartsAt?.InZone(zone).TimeOfDay,
        [.. row.Pauses.Select(pause => new StillDocument(pause.From, pause.To))],
        [.. row.Extensions.Select(extension => TermText.Format(extension.Amount))],
        row.DueAt is { } due ? TimeOn(row.Date, due.InZone(zone).LocalDateTime) : null);

    // The end of a day is the first moment of the next one; on its own row it reads 00:00, with the date beside it.
    private static LocalTime TimeOn(LocalDate date, LocalDateTime due) => due.Date == date ? due.TimeOfDay : LocalTime.Midnight;
}

/// <param name="Why"><c>weekend</c>, <c>holiday</c> or <c>special</c>.</param>
public sealed record ClosedDocument(string Why, ImmutableArray<Words> Names, ImmutableArray<string> Decrees)
{
    public static ClosedDocument? Of(DayStatus day) => day switch
    {
        DayStatus.Weekend => new("weekend", [], []),
        DayStatus.OnHoliday holiday => new(
            "holiday",
            [.. holiday.Holidays.Select(one => one.Name)],
            [.. holiday.Holidays.Select(one => one.Decree).OfType<string>().Distinct()]),
        DayStatus.ClosedSpecially special => new("special", [special.Exception.Name], special.Exception.Decree is { } decree ? [decree] : []),
        _ => null,
    };
}

/// <summary>A stretch in which the clock stood still.</summary>
public sealed record StillDocument(Instant From, Instant? To);

/// <param name="Days">For working and calendar days.</param>
/// <param name="Minutes">For office and elapsed time; a part of a minute is a decimal.</param>
public sealed record AmountDocument(TermUnit Unit, int? Days, decimal? Minutes)
{
    public static AmountDocument Of(TermAmount amount) => amount.Unit is TermUnit.OfficeTime or TermUnit.ElapsedTime
        ? new(amount.Unit, null, Math.Round((decimal)amount.Time.TotalSeconds / 60, 3))
        : new(amount.Unit, amount.Days, null);
}
