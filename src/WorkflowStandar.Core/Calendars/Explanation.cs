using System.Collections.Immutable;
using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>The working of a due instant, day by day, in the order in which an official would count it.</summary>
/// <param name="Rows">
/// One row per date from the start to the due date (or to the pause that is still open), both included. Where an extension of another
/// unit runs on from the end of the term, its own rows follow, and their running total begins again.
/// </param>
/// <param name="Totals">The term with its extensions; one amount, unless an extension has another unit. The last row's running total, unless the clock stands still.</param>
/// <param name="Due">The same as <see cref="Deadline"/> tells; null while the clock stands still.</param>
public sealed record Explanation(ImmutableArray<ExplanationRow> Rows, ImmutableArray<TermAmount> Totals, DueInstant? Due);

/// <param name="Date">The date.</param>
/// <param name="Day">Its open hours, or why the office was closed and by which decree.</param>
/// <param name="Counting">How this date was treated.</param>
/// <param name="Counted">What this date added.</param>
/// <param name="RunningTotal">What had been counted at the end of this date.</param>
/// <param name="StartsAt">The start of the clock, on its date.</param>
/// <param name="Pauses">The pauses that touch this date, whole.</param>
/// <param name="Extensions">Extensions granted on this date; one granted before the first or after the last row stands there.</param>
/// <param name="DueAt">The due instant, on the last row.</param>
public sealed record ExplanationRow(
    LocalDate Date,
    DayStatus Day,
    DayCounting Counting,
    TermAmount Counted,
    TermAmount RunningTotal,
    Instant? StartsAt,
    ImmutableArray<Pause> Pauses,
    ImmutableArray<Extension> Extensions,
    Instant? DueAt);

/// <summary>How a date was treated in counting a term.</summary>
public enum DayCounting
{
    /// <summary>The day of the start (or the date measured from), which a term in days does not count.</summary>
    DayZero,

    Counted,

    /// <summary>The office is closed, and the term counts open days or hours only.</summary>
    Closed,

    /// <summary>The clock stood still: at the close of the day, or for time the whole open day.</summary>
    Paused,

    /// <summary>For office time: the office was open that day, but not while the clock ran (a start after closing).</summary>
    OutsideHours,

    /// <summary>The term was used up on a day on which the office is closed and moves on to the next working day.</summary>
    Moved,
}
