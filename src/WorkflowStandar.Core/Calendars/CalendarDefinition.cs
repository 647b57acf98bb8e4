using System.Collections.Immutable;
using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>An office calendar as an agency publishes it.</summary>
/// <param name="Id">The name that standards refer to.</param>
/// <param name="Edition">The edition of this calendar; publishing another one re-plans open clocks.</param>
/// <param name="Title">Its name for readers.</param>
/// <param name="Zone">The zone in which all of its local times are read.</param>
/// <param name="CoveredUntil">The last day that a decree covers. Later days follow the week and the known holidays, and what depends on them is provisional.</param>
/// <param name="Week">The ordinary week.</param>
/// <param name="Exceptions">What replaces it between dates; a later entry replaces an earlier one.</param>
/// <param name="Holidays">The holiday lists that it takes closed days from.</param>
/// <param name="ClosedOn">The kinds of those holidays on which this office is closed.</param>
public sealed record CalendarDefinition(
    string Id,
    string Edition,
    Words Title,
    DateTimeZone Zone,
    LocalDate CoveredUntil,
    WeekHours Week,
    ImmutableArray<SpecialHours> Exceptions,
    ImmutableArray<string> Holidays,
    ImmutableArray<HolidayKind> ClosedOn);

/// <summary>A part of a day in which the office is open, in local time.</summary>
/// <param name="Opens">Inclusive.</param>
/// <param name="Closes">Exclusive for being open, inclusive for being on time; null: 24:00.</param>
public readonly record struct OpenInterval(LocalTime Opens, LocalTime? Closes)
{
    public override string ToString() => $"{Opens:HH\\:mm}-{(Closes is { } closes ? closes.ToString("HH':'mm", null) : "24:00")}";
}

/// <summary>The open intervals of each day of the week, in order and without overlap; a day without any is a weekend day.</summary>
public sealed record WeekHours(ImmutableDictionary<IsoDayOfWeek, ImmutableArray<OpenInterval>> Days)
{
    public ImmutableArray<OpenInterval> this[IsoDayOfWeek day] => Days.TryGetValue(day, out var hours) ? hours : [];
}

/// <summary>Hours that replace the ordinary week between two dates, both included: Ramadan hours, a half day, a day closed for a move.</summary>
/// <param name="Name">What it is, for explanations.</param>
/// <param name="From">Its first date.</param>
/// <param name="To">Its last date.</param>
/// <param name="Hours">The week that holds instead; a day without hours is closed.</param>
/// <param name="Estimated">Its dates or hours are not decided yet.</param>
/// <param name="DespiteHolidays">The office opens even on dates that a holiday list would close.</param>
/// <param name="Decree">What it rests on, when known.</param>
public sealed record SpecialHours(
    Words Name,
    LocalDate From,
    LocalDate To,
    WeekHours Hours,
    bool Estimated = false,
    bool DespiteHolidays = false,
    string? Decree = null);
