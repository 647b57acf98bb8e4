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
/// <param name="Used">Counted so far, pauses left out, no more than up to the due instant.</param>
/// <param name="Left">
/// Until the due instant; zero when overdue. Days are those after today, so that 0 means due today.
/// While the clock stands still: what will remain when it goes on.
/// </param>
/// <param name="Over">Past the due instant, pauses left out; zero while there is time. A working day that is missed after its close and finished on the same day is over by 0.</param>
/// <param name="IsOver">The instant is later than the due instant.</param>
/// <param name="StandsStill">A pause holds the clock before its term is used up.</param>
public sealed record TermBalance(TermAmount Used, TermAmount Left, TermAmount Over, bool IsOver, bool StandsStill);

internal static class Balances
{
    public static TermBalance Of(DeadlineWorking working, long now)
    {
        now = Math.Max(now, working.ClockStart.At);
        return working.StandsStill ? StandingStill(working, now) : Running(working, now);
    }

    private static TermBalance StandingStill(DeadlineWorking working, long now)
    {
        var (table, scale, part) = (working.Table, working.Scale, working.Parts[^1]);
        var used = TermCount.Counted(table, scale, working.ClockStart, working.Pauses, now);
        var partScale = TermScale.Of(table, part.Term, part.Start.Day, part.Direction, out var amount);
        var left = amount - TermCount.Counted(table, partScale, part.Start, working.Pauses, now);
        return new TermBalance(scale.Amount(used), partScale.Amount(left), scale.Amount(0), IsOver: false, StandsStill: true);
    }

    private static TermBalance Running(DeadlineWorking working, long now)
    {
        var (table, scale, due) = (working.Table, working.Scale, working.End);
        var today = table.DayOf(now);
        var used = TermCount.Counted(table, scale, working.ClockStart, working.Pauses, Math.Min(now, due.At));
        var dueReading = Reading(table, scale, due);
        var nowReading = Reading(table, scale, new Cursor(now, today));
        if (now <= due.At)
            return new TermBalance(scale.Amount(used), scale.Amount(Math.Max(0, dueReading - nowReading)), scale.Amount(0), IsOver: false, StandsStill: false);
        var over = Math.Max(0, nowReading - dueReading) - LeftOut(table, scale, working.Pauses, dueReading, nowReading);
        return new TermBalance(scale.Amount(used), scale.Amount(0), scale.Amount(over), IsOver: true, StandsStill: false);
    }

    // Days are told apart by date, not by whether their close has passed: tomorrow is 1 all day long.
    private static long Reading(CalendarTable table, TermScale scale, Cursor at) =>
        scale.CountsDays ? scale.Origin(table, at) : scale.By(table, at.At);

    private static long LeftOut(CalendarTable table, TermScale scale, PauseSpans pauses, long from, long to)
    {
        var sum = 0L;
        for (var i = 0; i < pauses.Count && from < to; i++)
        {
            var begins = Math.Clamp(scale.Before(table, pauses[i].From), from, to);
            var ends = pauses[i].IsOpen ? to : Math.Clamp(scale.Before(table, pauses[i].To), from, to);
            sum += ends - begins;
        }

        return sum;
    }
}
