using System.Collections.Immutable;
using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>An explanation in the language of officials, one line for each run of days that are alike.</summary>
public static class ExplanationWords
{
    /// <param name="calendar">The calendar that the explanation was made with.</param>
    /// <param name="explanation">The rows.</param>
    /// <param name="now">Tells what has been counted from what will be; null: all is told as counted, for a deadline that was only asked about.</param>
    public static ImmutableArray<ExplanationLine> Lines(Calendar calendar, Explanation explanation, Instant? now = null)
    {
        var year = now is { } instant ? calendar.DateOf(instant).Year : explanation.Rows[0].Date.Year;
        var today = now is { } at ? calendar.DateOf(at) : (LocalDate?)null;
        var lines = ImmutableArray.CreateBuilder<ExplanationLine>();
        for (var first = 0; first < explanation.Rows.Length;)
        {
            var notes = new ExplanationNote(calendar, today);
            var note = notes.Of(explanation.Rows[first]);
            var last = first;
            while (last + 1 < explanation.Rows.Length && Continues(explanation.Rows[first], note, explanation.Rows[last + 1], notes))
                last++;
            lines.Add(Line(explanation.Rows[first], explanation.Rows[last], note, year));
            first = last + 1;
        }

        return lines.ToImmutable();
    }

    private static bool Continues(ExplanationRow first, Words note, ExplanationRow next, ExplanationNote notes) =>
        first.Counting == next.Counting
        && first.Counted.Unit == next.Counted.Unit
        && (first.Counted.Unit is TermUnit.WorkingDays or TermUnit.CalendarDays || first.Counted.IsZero)
        && first.Day.Provisional == next.Day.Provisional
        && DateWords.Hours(first.Day) == DateWords.Hours(next.Day)
        && notes.Of(next) == note;

    private static ExplanationLine Line(ExplanationRow first, ExplanationRow last, Words note, int year)
    {
        var (from, to) = first.Date <= last.Date ? (first.Date, last.Date) : (last.Date, first.Date);
        return new ExplanationLine(first.Date, last.Date, DateWords.Range(from, to, year), DateWords.Hours(first.Day), note, Count(first, last), first.Day.Provisional);
    }

    private static Words Count(ExplanationRow first, ExplanationRow last)
    {
        if (first.Counting is DayCounting.Closed or DayCounting.OutsideHours or DayCounting.Moved)
            return new Words("", "");
        if (first.RunningTotal.Unit is TermUnit.OfficeTime or TermUnit.ElapsedTime)
            return first.RunningTotal.IsZero ? new Words("0", "0") : AmountWords.Of(last.RunningTotal);
        var days = first.RunningTotal.Days == last.RunningTotal.Days ? $"{first.RunningTotal.Days}" : $"{first.RunningTotal.Days}–{last.RunningTotal.Days}";
        return new Words(days, days);
    }
}
