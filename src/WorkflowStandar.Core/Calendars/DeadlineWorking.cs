using System.Collections.Immutable;
using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>One term counted in one direction.</summary>
/// <param name="Term">The term.</param>
/// <param name="Direction">Counted forward from its start or back from a date.</param>
/// <param name="Start">Where counting begins.</param>
/// <param name="Full">Where the last unit was counted.</param>
/// <param name="End">Where it is due.</param>
/// <param name="StandsStill">It was not used up before a pause that is still open; <paramref name="Full"/> and <paramref name="End"/> say nothing.</param>
internal readonly record struct CountedPart(Term Term, AnchorDirection Direction, Cursor Start, Cursor Full, Cursor End, bool StandsStill);

/// <summary>A deadline with its working: the due instant, its explanation and its balance are all read from here, so that they cannot disagree.</summary>
internal sealed class DeadlineWorking
{
    private DeadlineWorking(Calendar calendar, CalendarTable table, PauseSpans pauses, Cursor clockStart, ImmutableArray<CountedPart> parts)
    {
        Calendar = calendar;
        Table = table;
        Pauses = pauses;
        ClockStart = clockStart;
        Parts = parts;
    }

    public Calendar Calendar { get; }

    public CalendarTable Table { get; }

    public PauseSpans Pauses { get; }

    public Cursor ClockStart { get; }

    public ImmutableArray<CountedPart> Parts { get; }

    public bool StandsStill => Parts[^1].StandsStill;

    public Cursor End => Parts[^1].End;

    public DueInstant? Due => StandsStill ? null : new DueInstant(CalendarTime.Instant(End.At), IsProvisional());

    public TermScale Scale => TermScale.Of(Table, Parts[0].Term, Parts[0].Start.Day, Parts[0].Direction, out _);

    /// <param name="calendar">The calendar.</param>
    /// <param name="term">The term, without its extensions.</param>
    /// <param name="history">Start, pauses, extensions.</param>
    /// <param name="knownAt">Leave out what was not known yet at this instant; null: use all.</param>
    public static DeadlineWorking FromStart(Calendar calendar, Term term, ClockHistory history, long? knownAt = null)
    {
        var start = CalendarTime.Of(history.Start);
        var pauses = PauseSpans.Of(history.Pauses, start);
        if (knownAt is { } instant)
            pauses = pauses.KnownAt(instant);
        var table = calendar.Covering(start, LastInstant(pauses, Math.Max(start, knownAt ?? start)));
        return Count(calendar, table, pauses, start, TermSum.Of(term, history.Extensions), AnchorDirection.After, null);
    }

    /// <summary>Measured from a date, which does not wait: pauses leave such a deadline where it is.</summary>
    public static DeadlineWorking FromDate(Calendar calendar, TermPromise anchored, LocalDate date, ClockHistory history, long? knownAt = null)
    {
        var direction = anchored.Anchor?.Direction ?? AnchorDirection.After;
        var start = CalendarTime.Of(history.Start);
        date = CalendarTime.Within(date);
        var middle = CalendarTime.Of(date.AtMidnight().InUtc().ToInstant());
        var table = calendar.Covering(Math.Min(start, middle), Math.Max(Math.Max(start, middle), knownAt ?? start));
        var terms = direction == AnchorDirection.After
            ? TermSum.Of(anchored.Term, history.Extensions)
            : [anchored.Term, .. ExtensionsAlone(history.Extensions)];
        return Count(calendar, table, PauseSpans.None, start, terms, direction, date);
    }

    private static ImmutableArray<Term> ExtensionsAlone(ImmutableArray<Extension> extensions) =>
        extensions.IsDefaultOrEmpty ? [] : TermSum.Of(extensions[0].Amount, extensions.RemoveAt(0));

    private static long LastInstant(PauseSpans pauses, long start)
    {
        if (pauses.Count == 0)
            return start;
        var last = pauses[pauses.Count - 1];
        return Math.Max(start, last.IsOpen ? last.From : last.To);
    }

    private static DeadlineWorking Count(
        Calendar calendar, CalendarTable table, PauseSpans pauses, long start, ImmutableArray<Term> terms, AnchorDirection direction, LocalDate? anchor)
    {
        while (true)
        {
            var clockStart = new Cursor(start, table.DayOf(start));
            var first = anchor is { } date ? AtDate(table, date, direction) : clockStart;
            if (TryCount(table, pauses, first, terms, direction, out var parts, out var missing))
                return new DeadlineWorking(calendar, table, pauses, clockStart, parts);
            if (!calendar.TryGrow(ref table, missing))
                return new DeadlineWorking(calendar, table, pauses, clockStart, AtTheBound(table, parts, missing));
        }
    }

    private static Cursor AtDate(CalendarTable table, LocalDate date, AnchorDirection direction)
    {
        var day = table.DayOf(date);
        return new Cursor(direction == AnchorDirection.After ? table.EndOf(day) : table.StartOf(day), day);
    }

    private static bool TryCount(
        CalendarTable table, PauseSpans pauses, Cursor cursor, ImmutableArray<Term> terms, AnchorDirection direction,
        out ImmutableArray<CountedPart> parts, out AnchorDirection missing)
    {
        var counted = ImmutableArray.CreateBuilder<CountedPart>(terms.Length);
        missing = direction;
        foreach (var term in terms)
        {
            missing = counted.Count == 0 ? direction : AnchorDirection.After;
            var reached = missing == AnchorDirection.After
                ? TermCount.Forward(table, term, cursor, pauses, out var full, out var end)
                : TermCount.Back(table, term, cursor, pauses, out full, out end);
            counted.Add(new CountedPart(term, missing, cursor, full, end, reached == Reached.StandsStill));
            if (reached != Reached.Yes)
            {
                parts = counted.ToImmutable();
                return reached == Reached.StandsStill;
            }

            cursor = end;
        }

        parts = counted.ToImmutable();
        return true;
    }

    private static ImmutableArray<CountedPart> AtTheBound(CalendarTable table, ImmutableArray<CountedPart> parts, AnchorDirection missing)
    {
        var bound = missing == AnchorDirection.After ? new Cursor(table.End, table.DayCount - 1) : new Cursor(table.Start, 0);
        return parts.SetItem(parts.Length - 1, parts[^1] with { Full = bound, End = bound });
    }

    private bool IsProvisional()
    {
        foreach (var part in Parts)
        {
            if (DependsOnDoubt(part))
                return true;
        }

        return false;
    }

    private bool DependsOnDoubt(CountedPart part)
    {
        // The days whose opening the term looked at: after day 0 up to the due day, or from the due day to the day before the date.
        var (after, through) = part.Direction == AnchorDirection.After ? (part.Start.Day, part.End.Day) : (part.End.Day - 1, part.Start.Day - 1);
        if (part.Term is Term.CalendarDays { RollToWorkingDay: true })
            (after, through) = (Math.Min(part.Full.Day, part.End.Day) - 1, Math.Max(part.Full.Day, part.End.Day));
        return part.Term switch
        {
            Term.OfficeTime => IsPastCoverage(part.End.Day) || Table.AreHoursInDoubt(Math.Min(part.Start.Day, part.End.Day) - 1, Math.Max(part.Start.Day, part.End.Day)),
            Term.WorkingDays or Term.CalendarDays { RollToWorkingDay: true } =>
                IsPastCoverage(through) || Table.IsOpenOrClosedInDoubt(after, through) || Table.AreHoursInDoubt(part.End.Day - 1, part.End.Day),
            _ => false,
        };
    }

    private bool IsPastCoverage(int day) => Calendar.IsPastCoverage(Table.FirstDay + day);
}
