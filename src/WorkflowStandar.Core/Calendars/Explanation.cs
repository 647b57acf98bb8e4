using System.Collections.Immutable;
using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>The working of a due instant, day by day, in the order in which an official would count it.</summary>
/// <param name="Rows">One row per date from the start to the due date (or to the open pause), both included.</param>
/// <param name="Total">The term with its extensions; the last row's running total, unless the clock stands still.</param>
/// <param name="Due">The same as <see cref="Deadline"/> tells; null while the clock stands still.</param>
public sealed record Explanation(ImmutableArray<ExplanationRow> Rows, TermAmount Total, DueInstant? Due);

/// <param name="Date">The date.</param>
/// <param name="Day">Its open hours, or why the office was closed and by which decree.</param>
/// <param name="Counting">How this date was treated.</param>
/// <param name="Counted">What this date added.</param>
/// <param name="RunningTotal">What had been counted at the end of this date.</param>
/// <param name="Pauses">The parts of pauses that lie in this date.</param>
/// <param name="Extensions">Extensions granted on this date.</param>
/// <param name="DueAt">The due instant, on the last row.</param>
public sealed record ExplanationRow(
    LocalDate Date,
    DayStatus Day,
    DayCounting Counting,
    TermAmount Counted,
    TermAmount RunningTotal,
    ImmutableArray<Pause> Pauses,
    ImmutableArray<Extension> Extensions,
    Instant? DueAt);

/// <summary>How a date was treated in counting a term.</summary>
public enum DayCounting
{
    /// <summary>The day of the start, which a term in days does not count.</summary>
    DayZero,

    Counted,

    /// <summary>The office is closed, and the term counts open days or hours only.</summary>
    Closed,

    /// <summary>The clock stood still at the close of the day (for time: the whole open day).</summary>
    Paused,
}
