using System.Collections.Immutable;
using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>Due instants, their working, and how much of a term is left. Everything is derived from a calendar, a term and a history; nothing reads a clock.</summary>
/// <remarks>
/// <para>A due instant is inclusive. Office and elapsed time accumulate while the clock is not paused; a working day counts when the
/// clock is running at the close of that day, a calendar day when it is running at its 24:00. Months are counted as the calendar days
/// to the same date. Extensions of the term's own unit lengthen it; those of another unit run on from where it ends.</para>
/// <para>A deadline beyond <see cref="Calendar.LastDate"/> is told as the end of that date in UTC.</para>
/// </remarks>
public static class Deadline
{
    /// <summary>When the clock is due; null while it stands still before its term is used up, because then no instant can be told.</summary>
    public static DueInstant? Due(Calendar calendar, Term term, ClockHistory history) =>
        DeadlineWorking.FromStart(calendar, term, history).Due;

    /// <summary>When a term that is measured from a date field is due. The date is day 0. Pauses do not move it: the date does not wait. Extensions do, to later.</summary>
    /// <remarks>Time in hours is measured back from the beginning of the date, and on from its end.</remarks>
    public static DueInstant Due(Calendar calendar, TermPromise anchored, LocalDate anchorDate, ClockHistory history) =>
        DeadlineWorking.FromDate(calendar, anchored, anchorDate, history).Due!;

    /// <summary>When a rung is reached: a length before or after the due instant, skipping pauses. Null when a pause that is still open comes first.</summary>
    /// <remarks>
    /// A due instant at midnight belongs to the day that it ends. "1 working day before" is the close of the working day before the due day.
    /// The result may lie before the start of the clock; the rung is then reached at the start.
    /// </remarks>
    public static Instant? RungAt(Calendar calendar, Instant due, Term offset, AnchorDirection direction, ImmutableArray<Pause> pauses)
    {
        var at = CalendarTime.Of(due);
        var spans = PauseSpans.Of(pauses, CalendarTime.Of(Instant.MinValue));
        var (first, last) = (at, at);
        for (var i = 0; i < spans.Count; i++)
            (first, last) = (Math.Min(first, spans[i].From), Math.Max(last, spans[i].IsOpen ? spans[i].From : spans[i].To));
        for (var table = calendar.Covering(first, last); ;)
        {
            var cursor = new Cursor(at, table.DaysEndedBefore(at));
            var reached = direction == AnchorDirection.Before
                ? TermCount.Back(table, offset, cursor, spans, out _, out var rung)
                : TermCount.Forward(table, offset, cursor, spans, out _, out rung);
            if (reached != Reached.OutsideTable)
                return reached == Reached.Yes ? CalendarTime.Instant(rung.At) : null;
            if (!calendar.TryGrow(ref table, direction))
                return CalendarTime.Instant(direction == AnchorDirection.Before ? table.Start : table.End);
        }
    }

    /// <summary>The working of <see cref="Due(Calendar, Term, ClockHistory)"/>, a row per day.</summary>
    public static Explanation Explain(Calendar calendar, Term term, ClockHistory history) =>
        ExplanationRows.Of(DeadlineWorking.FromStart(calendar, term, history), history);

    /// <summary>The working of a deadline that is measured from a date, in the order of counting: back from the date when it lies before it.</summary>
    public static Explanation Explain(Calendar calendar, TermPromise anchored, LocalDate anchorDate, ClockHistory history) =>
        ExplanationRows.Of(DeadlineWorking.FromDate(calendar, anchored, anchorDate, history), history with { Pauses = [] });

    /// <summary>How much of the term (with its extensions) was used at an instant, and how much is left or overrun, as the history was known then.</summary>
    public static TermBalance Balance(Calendar calendar, Term term, ClockHistory history, Instant now) =>
        Balances.Of(DeadlineWorking.FromStart(calendar, term, history, CalendarTime.Of(now)), CalendarTime.Of(now));

    /// <summary>The same for a term that is measured from a date; used is what passed since the start of the clock.</summary>
    public static TermBalance Balance(Calendar calendar, TermPromise anchored, LocalDate anchorDate, ClockHistory history, Instant now) =>
        Balances.Of(DeadlineWorking.FromDate(calendar, anchored, anchorDate, history, CalendarTime.Of(now)), CalendarTime.Of(now));
}
