using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Semantics.Clocks;

/// <summary>Compares lengths of time without a calendar: exactly within one unit, and between units only where the answer is beyond doubt.</summary>
internal static class TermLengths
{
    private const double HoursOfAWorkingDay = 7.5;
    private const double WorkingDaysOfADay = 5.0 / 7;
    private const double BeyondDoubt = 2;

    public static bool IsAtLeast(Term one, Term other) => (one, other) switch
    {
        (Term.OfficeTime a, Term.OfficeTime b) => a.Length >= b.Length,
        (Term.ElapsedTime a, Term.ElapsedTime b) => a.Length >= b.Length,
        (Term.WorkingDays a, Term.WorkingDays b) => a.Count >= b.Count,
        (Term.CalendarDays a, Term.CalendarDays b) => a.Count >= b.Count,
        (Term.Months a, Term.Months b) => a.Count >= b.Count,
        _ => WorkingDays(one) > WorkingDays(other) * BeyondDoubt,
    };

    private static double WorkingDays(Term term) => term switch
    {
        Term.OfficeTime time => time.Length.TotalHours / HoursOfAWorkingDay,
        Term.WorkingDays days => days.Count,
        Term.CalendarDays days => days.Count * WorkingDaysOfADay,
        Term.ElapsedTime time => time.Length.TotalDays * WorkingDaysOfADay,
        Term.Months months => months.Count * 30 * WorkingDaysOfADay,
        _ => throw new ArgumentOutOfRangeException(nameof(term), "The family of terms is closed."),
    };
}
