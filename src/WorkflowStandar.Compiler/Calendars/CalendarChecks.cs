using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Calendars;

/// <summary>Whether the parts of a calendar fit together, and with the holiday lists that it names.</summary>
internal static class CalendarChecks
{
    public static void Check(WrittenCalendar calendar, IReadOnlyCollection<HolidayList> lists, DiagnosticBag findings)
    {
        foreach (var name in calendar.Holidays)
        {
            if (!lists.Any(list => list.Id == name.Value))
                findings.Add(CalendarDiagnostics.UnknownHolidays((ScalarSyntax)name.Syntax, lists.Select(list => list.Id)));
        }

        CheckCoverage(calendar, [.. lists.Where(list => calendar.Holidays.Any(name => name.Value == list.Id))], findings);
        CheckOverlaps([.. calendar.Exceptions.SelectMany(exception => exception.Value.During)], findings);
        if (calendar.Week is { } week)
            CheckEffects(calendar, week.Value, findings);
    }

    private static void CheckCoverage(WrittenCalendar calendar, List<HolidayList> lists, DiagnosticBag findings)
    {
        if (calendar.CoveredUntil is not { } covered || lists.Count == 0)
            return;
        var decreed = lists.SelectMany(list => list.Days).Where(day => day.Status == HolidayStatus.Decreed).Select(day => day.Date).ToHashSet();
        if (!decreed.Any(date => date.Year == covered.Value.Year))
            findings.Add(CalendarDiagnostics.CoveredWithoutDecree(covered.Span, covered.Value.Year));
        else if (decreed.Max() is var last && last > covered.Value)
            findings.Add(CalendarDiagnostics.DecreedPastCoverage(covered.Span, last));
    }

    // A period may lie wholly inside an earlier one and then replaces it there: a day closed within Ramadan.
    private static void CheckOverlaps(List<Written<WrittenPeriod>> periods, DiagnosticBag findings)
    {
        for (var i = 0; i < periods.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (later, earlier) = (periods[i].Value, periods[j].Value);
                var overlap = later.From <= earlier.To && earlier.From <= later.To;
                var inside = earlier.From <= later.From && later.To <= earlier.To && (later.From, later.To) != (earlier.From, earlier.To);
                if (overlap && !inside)
                    findings.Add(CalendarDiagnostics.PeriodsOverlap(periods[i].Span, periods[j].Span));
            }
        }
    }

    private static void CheckEffects(WrittenCalendar calendar, WeekHours week, DiagnosticBag findings)
    {
        foreach (var exception in calendar.Exceptions.Where(exception => exception.Value.DayHours is not null))
        {
            foreach (var period in exception.Value.During)
            {
                var (date, any) = (period.Value.From, false);
                for (var days = 0; days < 7 && date <= period.Value.To; days++, date = date.PlusDays(1))
                    any |= !week[date.DayOfWeek].IsEmpty;
                if (!any)
                    findings.Add(CalendarDiagnostics.ChangesNothing(period.Span));
            }
        }
    }
}
