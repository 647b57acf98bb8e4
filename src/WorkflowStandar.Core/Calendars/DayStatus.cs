using System.Collections.Immutable;
using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>What a calendar says about one date: its open hours, or why the office is closed.</summary>
/// <param name="Date">The date.</param>
/// <param name="Provisional">Past the last day that a decree covers, or resting on a forecast.</param>
public abstract record DayStatus(LocalDate Date, bool Provisional)
{
    /// <param name="Date">The date.</param>
    /// <param name="Provisional">As above.</param>
    /// <param name="Hours">At least one interval, in order.</param>
    /// <param name="Exception">The exception whose hours these are; null: the ordinary week.</param>
    public sealed record Open(LocalDate Date, bool Provisional, ImmutableArray<OpenInterval> Hours, SpecialHours? Exception)
        : DayStatus(Date, Provisional);

    /// <summary>The ordinary week has no hours on this day, or the zone leaves the date out.</summary>
    public sealed record Weekend(LocalDate Date, bool Provisional) : DayStatus(Date, Provisional);

    /// <summary>A holiday closes the office.</summary>
    /// <param name="Date">The date.</param>
    /// <param name="Provisional">As above.</param>
    /// <param name="Holidays">At least one; more where lists or names coincide.</param>
    /// <param name="OnWeekend">The office would have been closed anyway.</param>
    public sealed record OnHoliday(LocalDate Date, bool Provisional, ImmutableArray<Holiday> Holidays, bool OnWeekend)
        : DayStatus(Date, Provisional);

    /// <summary>An exception gives this date no hours.</summary>
    public sealed record ClosedSpecially(LocalDate Date, bool Provisional, SpecialHours Exception) : DayStatus(Date, Provisional);

    public bool IsOpen => this is Open;
}
