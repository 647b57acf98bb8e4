using System.Collections.Immutable;
using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>Due instants, their working, and how much of a term is left. Everything is derived from a calendar, a term and a history.</summary>
public static class Deadline
{
    /// <summary>When the clock is due; null while it stands still before its term is used up, because then no instant can be told.</summary>
    public static DueInstant? Due(Calendar calendar, Term term, ClockHistory history) => throw new NotImplementedException();

    /// <summary>When a term that is measured from a date field is due. Pauses do not move it: the date does not wait. Extensions do.</summary>
    public static DueInstant Due(Calendar calendar, TermPromise anchored, LocalDate anchorDate, ClockHistory history) => throw new NotImplementedException();

    /// <summary>When a rung is reached: a length before or after the due instant, skipping pauses. Null when a pause that is still open comes first.</summary>
    /// <remarks>May lie before the start of the clock; it is then reached at the start.</remarks>
    public static Instant? RungAt(Calendar calendar, Instant due, Term offset, AnchorDirection direction, ImmutableArray<Pause> pauses) =>
        throw new NotImplementedException();

    public static Explanation Explain(Calendar calendar, Term term, ClockHistory history) => throw new NotImplementedException();

    public static Explanation Explain(Calendar calendar, TermPromise anchored, LocalDate anchorDate, ClockHistory history) =>
        throw new NotImplementedException();

    /// <summary>How much of the term (with its extensions) was used at an instant, and how much is left or overrun.</summary>
    public static TermBalance Balance(Calendar calendar, Term term, ClockHistory history, Instant now) => throw new NotImplementedException();

    public static TermBalance Balance(Calendar calendar, TermPromise anchored, LocalDate anchorDate, ClockHistory history, Instant now) =>
        throw new NotImplementedException();
}
