using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>What a definition and its holiday lists say about a single date. The compiled arrays are made from these answers.</summary>
internal sealed class CalendarRules
{
    private readonly CalendarDefinition _definition;
    private readonly FrozenDictionary<LocalDate, ImmutableArray<Holiday>> _closing;

    public CalendarRules(CalendarDefinition definition, IEnumerable<HolidayList> lists)
    {
        var byId = lists.ToDictionary(list => list.Id, StringComparer.Ordinal);
        _definition = definition;
        _closing = definition.Holidays
            .SelectMany(id => byId.TryGetValue(id, out var list)
                ? list.Days
                : throw new ArgumentException($"Calendar '{definition.Id}' needs the holiday list '{id}'.", nameof(lists)))
            .Where(holiday => definition.ClosedOn.Contains(holiday.Kind))
            .GroupBy(holiday => holiday.Date)
            .ToFrozenDictionary(day => day.Key, day => day.OrderBy(holiday => holiday.Kind).ToImmutableArray());
    }

    /// <summary>The years in which the data says anything, to choose how much to compile at first.</summary>
    public (int First, int Last) Years()
    {
        var years = _closing.Keys.Select(date => date.Year)
            .Concat(_definition.Exceptions.Select(special => special.From.Year))
            .Append(_definition.CoveredUntil.Year)
            .ToList();
        return (years.Min(), years.Max());
    }

    public DayStatus StatusOf(LocalDate date)
    {
        var special = SpecialOn(date);
        var provisional = date > _definition.CoveredUntil || UncertaintyOf(date) != Uncertainty.None;
        var ordinary = _definition.Week[date.DayOfWeek];
        if (special is not { DespiteHolidays: true } && _closing.TryGetValue(date, out var holidays))
            return new DayStatus.OnHoliday(date, provisional, holidays, ordinary.IsEmpty);
        if (LocalTimePolicy.Skips(_definition.Zone, date))
            return new DayStatus.Weekend(date, provisional);
        if (special is null)
            return ordinary.IsEmpty ? new DayStatus.Weekend(date, provisional) : new DayStatus.Open(date, provisional, ordinary, null);

        var hours = special.Hours[date.DayOfWeek];
        return hours switch
        {
            { IsEmpty: false } => new DayStatus.Open(date, provisional, hours, special),
            _ when ordinary.IsEmpty => new DayStatus.Weekend(date, provisional),
            _ => new DayStatus.ClosedSpecially(date, provisional, special),
        };
    }

    /// <summary>What about this date rests on a forecast, coverage left aside.</summary>
    public Uncertainty UncertaintyOf(LocalDate date)
    {
        var special = SpecialOn(date);
        if (special is not { DespiteHolidays: true } && _closing.TryGetValue(date, out var holidays))
            return holidays.All(holiday => holiday.Status == HolidayStatus.Estimated) ? Uncertainty.OpenOrClosed : Uncertainty.None;
        if (special is not { Estimated: true })
            return Uncertainty.None;
        return special.Hours[date.DayOfWeek].IsEmpty == _definition.Week[date.DayOfWeek].IsEmpty
            ? Uncertainty.Hours
            : Uncertainty.OpenOrClosed;
    }

    private SpecialHours? SpecialOn(LocalDate date)
    {
        for (var i = _definition.Exceptions.Length - 1; i >= 0; i--)
        {
            var special = _definition.Exceptions[i];
            if (special.From <= date && date <= special.To)
                return special;
        }

        return null;
    }
}

internal enum Uncertainty
{
    None,

    /// <summary>Surely open, its hours may differ.</summary>
    Hours,

    /// <summary>May turn out to be open instead of closed, or the reverse.</summary>
    OpenOrClosed,
}
