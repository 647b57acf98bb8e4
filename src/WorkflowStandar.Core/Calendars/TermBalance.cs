using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>The unit in which a promise is counted and spoken.</summary>
public enum TermUnit
{
    OfficeTime,
    WorkingDays,
    CalendarDays,
    ElapsedTime,
}

/// <summary>An amount of one unit, zero included.</summary>
/// <param name="Unit">Months are counted in calendar days.</param>
/// <param name="Time">For office and elapsed time, else zero.</param>
/// <param name="Days">For working and calendar days, else zero.</param>
public readonly record struct TermAmount(TermUnit Unit, Duration Time, int Days)
{
    public bool IsZero => Time == Duration.Zero && Days == 0;
}

/// <summary>How a term stands at an instant, in the unit of the promise.</summary>
/// <param name="Used">Counted so far, pauses left out.</param>
/// <param name="Left">Until the due instant; zero when overdue. While paused: what remains for when it goes on.</param>
/// <param name="Over">Past the due instant; zero while there is time. A miss within the same day is less than a day: zero, with <see cref="IsOver"/> set.</param>
/// <param name="IsOver">The instant is later than the due instant.</param>
/// <param name="IsPaused">The clock stands still at the instant.</param>
public sealed record TermBalance(TermAmount Used, TermAmount Left, TermAmount Over, bool IsOver, bool IsPaused);
