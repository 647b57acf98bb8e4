namespace WorkflowStandar.Core.Calendars;

internal enum Reached
{
    Yes,

    /// <summary>A pause that is still open comes before the end of the term.</summary>
    StandsStill,

    OutsideTable,
}

/// <summary>The arithmetic that all kinds of terms share: a reading at the start, the term on top, what pauses left out on top of that, and the instant with that reading.</summary>
internal static class TermCount
{
    /// <param name="table">The calendar.</param>
    /// <param name="term">What to count.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="pauses">When the clock stands still.</param>
    /// <param name="full">Where the last unit was counted.</param>
    /// <param name="end">Where the term is due: the same, unless a closed last day moved it on.</param>
    public static Reached Forward(CalendarTable table, Term term, Cursor start, PauseSpans pauses, out Cursor full, out Cursor end)
    {
        var scale = TermScale.Of(table, term, start.Day, AnchorDirection.After, out var amount);
        var reached = Forward(table, scale, amount, start, pauses, out full);
        end = full;
        if (reached != Reached.Yes || !Rolls(table, term, full))
            return reached;
        return RollForward(table, full.Day, pauses, out end);
    }

    /// <summary>The other direction. Of the instants that have the same reading, the latest.</summary>
    public static Reached Back(CalendarTable table, Term term, Cursor end, PauseSpans pauses, out Cursor full, out Cursor start)
    {
        var scale = TermScale.Of(table, term, end.Day, AnchorDirection.Before, out var amount);
        var reached = Back(table, scale, amount, end, pauses, out full);
        start = full;
        if (reached != Reached.Yes || !Rolls(table, term, full))
            return reached;
        return Back(table, TermScale.WorkingDays, 1, full, pauses, out start);
    }

    /// <summary>What was counted from the start up to the instant.</summary>
    public static long Counted(CalendarTable table, TermScale scale, Cursor start, PauseSpans pauses, long instant)
    {
        var origin = scale.Origin(table, start);
        var reading = Math.Max(origin, scale.By(table, instant));
        var counted = reading - origin;
        for (var i = 0; i < pauses.Count && pauses[i].From <= instant; i++)
        {
            var to = pauses[i].To > instant ? reading : Math.Max(origin, scale.Before(table, pauses[i].To));
            counted -= to - Math.Max(origin, scale.Before(table, pauses[i].From));
        }

        return counted;
    }

    // The close of the next working day, if the clock runs then; if it runs only at the end of that day, that is when. Whoever reads
    // "the next working day" first and lets pauses push it afterwards makes some pauses shorten a deadline.
    private static Reached RollForward(CalendarTable table, int day, PauseSpans pauses, out Cursor end)
    {
        end = default;
        for (var ordinal = table.WorkingDaysThrough(day) + 1; ordinal <= table.WorkingDayCount;)
        {
            day = table.DayOfWorkingDay(ordinal);
            end = new Cursor(table.CloseOf(ordinal), day);
            if (pauses.Holding(end.At) is null)
                return Reached.Yes;
            end = new Cursor(table.EndOf(day), day);
            if (pauses.Holding(end.At) is not { } pause)
                return Reached.Yes;
            if (pause.IsOpen)
                return Reached.StandsStill;
            ordinal = Math.Max(ordinal + 1, table.WorkingDaysClosedBefore(pause.To));
        }

        return Reached.OutsideTable;
    }

    private static bool Rolls(CalendarTable table, Term term, Cursor at) =>
        term is Term.CalendarDays { RollToWorkingDay: true } && !table.IsWorkingDay(at.Day);

    private static Reached Forward(CalendarTable table, TermScale scale, long amount, Cursor start, PauseSpans pauses, out Cursor end)
    {
        end = default;
        var origin = scale.Origin(table, start);
        var target = origin + amount;
        for (var i = 0; i < pauses.Count; i++)
        {
            var before = Math.Max(origin, scale.Before(table, pauses[i].From));
            if (before >= target)
                break;
            if (pauses[i].IsOpen)
                return Reached.StandsStill;
            target += Math.Max(origin, scale.Before(table, pauses[i].To)) - before;
        }

        return scale.TryFirst(table, target, out end) ? Reached.Yes : Reached.OutsideTable;
    }

    private static Reached Back(CalendarTable table, TermScale scale, long amount, Cursor end, PauseSpans pauses, out Cursor start)
    {
        var origin = scale.OriginBack(table, end);
        var target = origin - amount;
        var newest = scale.CountsDays ? origin - 1 : origin;
        for (var i = pauses.Count - 1; i >= 0; i--)
        {
            if (pauses[i].From >= end.At)
                continue;
            var before = Math.Min(newest, scale.Before(table, pauses[i].From));
            var after = Math.Min(newest, scale.Before(table, Math.Min(pauses[i].To, end.At)));
            if (scale.CountsDays ? after < target : after <= target)
                break;
            target -= after - before;
        }

        return scale.TryLast(table, target, out start) ? Reached.Yes : Reached.OutsideTable;
    }
}
