using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>The dates of a duty that returns every so often, counted from the day its edition is in force.</summary>
/// <remarks>
/// The first date lies one period after that day. Each is counted from the day itself and not from the date before: a monthly duty
/// of the 31st falls on the last day of a shorter month and on the 31st again in the next long one. A period in hours runs from the end
/// of that day, and falls on the date on which it ends.
/// </remarks>
public sealed record DutyDates(Calendar Calendar, LocalDate InForce, Term Every)
{
    private const int ShortestMonth = 28;

    private static readonly int LongestSpan = Period.DaysBetween(Calendar.FirstDate, Calendar.LastDate);

    /// <param name="ordinal">Of the period that ends on the date; from 1.</param>
    /// <returns>Null past the last date that calendars count.</returns>
    public LocalDate? this[int ordinal] => Every switch
    {
        Term.Months months => Within(ShortestMonth * (double)months.Count * ordinal, () => InForce.PlusMonths(months.Count * ordinal)),
        Term.CalendarDays days => Within((double)days.Count * ordinal, () => InForce.PlusDays(days.Count * ordinal)),
        Term.WorkingDays days => Within((double)days.Count * ordinal, () => Due(new Term.WorkingDays(days.Count * ordinal), InForce.PlusDays(-1))),
        Term.OfficeTime time => Within(time.Length.TotalDays * ordinal, () => Due(new Term.OfficeTime(time.Length * ordinal), InForce)),
        Term.ElapsedTime time => Within(time.Length.TotalDays * ordinal, () => Due(new Term.ElapsedTime(time.Length * ordinal), InForce)),
        _ => throw new InvalidOperationException($"No term is {Every.GetType().Name}."),
    };

    /// <summary>The ordinal of the first date later than this one.</summary>
    /// <returns>Null where no date is left that calendars count.</returns>
    public int? FirstAfter(LocalDate date)
    {
        var (before, at) = (0, 1);
        while (IsUpTo(at, date))
            (before, at) = (at, at * 2);
        while (at - before > 1)
        {
            var middle = before + (at - before) / 2;
            (before, at) = IsUpTo(middle, date) ? (middle, at) : (before, middle);
        }

        return this[at] is null ? null : at;
    }

    /// <summary>When the duty of a date begins: the office opens on that date or, where it is closed then, on the next working day.</summary>
    public static Instant Beginning(Calendar calendar, LocalDate date) => calendar.NextOpening(calendar.EndOf(date.PlusDays(-1)));

    private bool IsUpTo(int ordinal, LocalDate date) => this[ordinal] is { } found && found <= date;

    // Nothing is multiplied or added before it is known to stay among the dates.
    private static LocalDate? Within(double span, Func<LocalDate> date) =>
        span <= LongestSpan && date() is var found && found < Calendar.LastDate ? found : null;

    // What is due at midnight is due on the day that ends there.
    private LocalDate Due(Term term, LocalDate fromEndOf) => Calendar.DateOf(Calendar.Add(term, Calendar.EndOf(fromEndOf)) - Duration.Epsilon);
}
