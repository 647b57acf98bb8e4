using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>A length of time as a published standard promises it. The unit is the type: an amount without its unit cannot be said.</summary>
/// <remarks>
/// The day on which a term starts is day 0. A due instant is inclusive: finishing at it is on time.
/// Amounts are above zero. <see cref="TermText"/> refuses those longer than <see cref="TermLimits"/>.
/// </remarks>
public abstract record Term
{
    private Term()
    {
    }

    /// <summary>Runs only while the office is open: "15 office minutes", "3 office hours".</summary>
    public sealed record OfficeTime(Duration Length) : Term
    {
        public Duration Length { get; } = Positive(Length);
    }

    /// <summary>Due at the close of the <paramref name="Count"/>-th working day after the day of the start.</summary>
    public sealed record WorkingDays(int Count) : Term
    {
        public int Count { get; } = Positive(Count);
    }

    /// <summary>Due at 24:00 local time of the <paramref name="Count"/>-th date after the day of the start.</summary>
    /// <param name="Count">How many dates.</param>
    /// <param name="RollToWorkingDay">A last day on which the office is closed moves to the close of the next working day
    /// (for a term measured back from a date: of the previous one, so that it stays before that date); if the clock stands still at that
    /// close and runs again before the day is over, to its 24:00.</param>
    public sealed record CalendarDays(int Count, bool RollToWorkingDay = false) : Term
    {
        public int Count { get; } = Positive(Count);
    }

    /// <summary>Wall-clock time, office open or not: "72 elapsed hours".</summary>
    public sealed record ElapsedTime(Duration Length) : Term
    {
        public Duration Length { get; } = Positive(Length);
    }

    /// <summary>Due at 24:00 local time of the same date <paramref name="Count"/> months on, or of the last day of that month if it has no such date. A year is twelve months.</summary>
    public sealed record Months(int Count) : Term
    {
        public int Count { get; } = Positive(Count);
    }

    private static int Positive(int count) =>
        count > 0 ? count : throw new ArgumentOutOfRangeException(nameof(count), count, "A term is longer than nothing.");

    private static Duration Positive(Duration length) =>
        length > Duration.Zero ? length : throw new ArgumentOutOfRangeException(nameof(length), length, "A term is longer than nothing.");
}

/// <summary>Which way a term is measured from its anchor.</summary>
public enum AnchorDirection
{
    Before,
    After,
}

/// <summary>A date field from which a term is measured instead of from the start of its clock: "3 working days before visit-date".</summary>
public sealed record TermAnchor(string Field, AnchorDirection Direction);

/// <summary>A term as it is written in a definition.</summary>
/// <param name="Term">The term that binds; of a range, the upper bound.</param>
/// <param name="AtLeast">The lower bound of a range, for information only.</param>
/// <param name="IsTarget">Written with "~": reported against, never missed.</param>
/// <param name="Anchor">The date field it is measured from; null: from the start of the clock.</param>
public sealed record TermPromise(Term Term, Term? AtLeast = null, bool IsTarget = false, TermAnchor? Anchor = null);
