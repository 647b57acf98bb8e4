using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Calendars;

/// <summary>A calendar as it is written, before it is known whether its parts fit together.</summary>
internal sealed record WrittenCalendar(
    Written<string>? Name,
    Written<string>? Edition,
    Written<Text>? Title,
    Written<DateTimeZone>? Zone,
    Written<LocalDate>? CoveredUntil,
    Written<WeekHours>? Week,
    ImmutableArray<Written<WrittenException>> Exceptions,
    ImmutableArray<Written<string>> Holidays,
    ImmutableArray<HolidayKind> ClosedOn)
{
    /// <summary>Null when something is missing that was reported.</summary>
    public CalendarDefinition? Definition() => this is
    {
        Name: { } name, Edition: { } edition, Title: { } title, Zone: { } zone, CoveredUntil: { } coveredUntil, Week: { } week,
    }
        ? new CalendarDefinition(
            name.Value, edition.Value, Words(title.Value), zone.Value, coveredUntil.Value, week.Value,
            [.. Exceptions.SelectMany(exception => exception.Value.Hours(week.Value))],
            [.. Holidays.Select(list => list.Value)],
            ClosedOn)
        : null;

    public static Words Words(Text text) => new(text.Id, text.En ?? text.Id);
}

/// <summary>An exception as it is written: what holds instead, and when.</summary>
/// <param name="Name">For explanations.</param>
/// <param name="DayHours">The same hours on each working day; null where a week is written or the office is closed.</param>
/// <param name="Week">Hours by day of the week; null as above.</param>
/// <param name="IsClosed">The office is closed.</param>
/// <param name="DespiteHolidays">Holds on holidays too.</param>
/// <param name="Decree">What it rests on.</param>
/// <param name="During">When it holds.</param>
internal sealed record WrittenException(
    Text Name,
    ImmutableArray<OpenInterval>? DayHours,
    WeekHours? Week,
    bool IsClosed,
    bool DespiteHolidays,
    string? Decree,
    ImmutableArray<Written<WrittenPeriod>> During)
{
    public IEnumerable<SpecialHours> Hours(WeekHours ordinary)
    {
        var week = Week ?? (DayHours is { } hours ? WrittenWeek.LikeOrdinary(ordinary, hours) : new WeekHours(ImmutableDictionary<IsoDayOfWeek, ImmutableArray<OpenInterval>>.Empty));
        return During.Select(period => new SpecialHours(
            WrittenCalendar.Words(period.Value.Name ?? Name), period.Value.From, period.Value.To, week, period.Value.Estimated, DespiteHolidays, period.Value.Decree ?? Decree));
    }
}

/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Estimated">A forecast.</param>
/// <param name="Name">Where it has a name of its own.</param>
/// <param name="Decree">Where it has a decree of its own.</param>
internal sealed record WrittenPeriod(LocalDate From, LocalDate To, bool Estimated, Text? Name, string? Decree);
