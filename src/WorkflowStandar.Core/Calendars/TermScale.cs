using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>Where a count begins or ends: an instant, and the day that is day 0 for what is counted from there.</summary>
internal readonly record struct Cursor(long At, int Day);

/// <summary>What a kind of term counts, as a reading that only grows: open time, working days closed, days ended, time.</summary>
/// <remarks>A reading means something within one table only. All four kinds share the arithmetic in <see cref="TermCount"/>.</remarks>
internal abstract class TermScale
{
    private const int CenturyInDays = 36_525;
    private const int CenturyInMonths = 1_200;
    private static readonly Duration Century = Duration.FromDays(CenturyInDays);

    public static readonly TermScale OfficeTime = new OfficeTimeScale();
    public static readonly TermScale WorkingDays = new WorkingDaysScale();
    public static readonly TermScale CalendarDays = new CalendarDaysScale();
    public static readonly TermScale ElapsedTime = new ElapsedTimeScale();

    public abstract TermUnit Unit { get; }

    public bool CountsDays => Unit is TermUnit.WorkingDays or TermUnit.CalendarDays;

    /// <summary>The reading from which a term that starts here counts; for days, day 0 is left out.</summary>
    public abstract long Origin(CalendarTable table, Cursor start);

    /// <summary>The reading from which a term that is measured back from here counts; for days, day 0 is left out.</summary>
    public abstract long OriginBack(CalendarTable table, Cursor end);

    /// <summary>What is completed strictly before the instant.</summary>
    public abstract long Before(CalendarTable table, long instant);

    /// <summary>What is completed at the instant.</summary>
    public abstract long By(CalendarTable table, long instant);

    /// <summary>The earliest instant with this reading; false when it lies outside of the table.</summary>
    public abstract bool TryFirst(CalendarTable table, long reading, out Cursor at);

    /// <summary>The latest instant with this reading (for days: the instant at which it was completed); false when it lies outside of the table.</summary>
    public abstract bool TryLast(CalendarTable table, long reading, out Cursor at);

    public TermAmount Amount(long count) => CountsDays
        ? new TermAmount(Unit, Duration.Zero, (int)count)
        : new TermAmount(Unit, Duration.FromNanoseconds(count), 0);

    /// <summary>The scale of a term and how much of it there is to count. Months are the calendar days to the same date.</summary>
    /// <remarks>A century is as good as for ever: what extensions add up to beyond that is cut, so that no sum overflows.</remarks>
    public static TermScale Of(CalendarTable table, Term term, int dayZero, AnchorDirection direction, out long amount)
    {
        switch (term)
        {
            case Term.OfficeTime office:
                amount = Nanoseconds(office.Length);
                return OfficeTime;
            case Term.WorkingDays days:
                amount = Math.Min(days.Count, CenturyInDays);
                return WorkingDays;
            case Term.CalendarDays days:
                amount = Math.Min(days.Count, CenturyInDays);
                return CalendarDays;
            case Term.ElapsedTime elapsed:
                amount = Nanoseconds(elapsed.Length);
                return ElapsedTime;
            case Term.Months months:
                var date = table.DateOf(dayZero);
                var count = Math.Min(months.Count, CenturyInMonths);
                amount = direction == AnchorDirection.After
                    ? Period.DaysBetween(date, date.PlusMonths(count))
                    : Period.DaysBetween(date.PlusMonths(-count), date);
                return CalendarDays;
            default:
                throw new ArgumentOutOfRangeException(nameof(term), term, "A term of a kind that has no scale.");
        }
    }

    private static long Nanoseconds(Duration length) => Duration.Min(length, Century).ToInt64Nanoseconds();

    private sealed class OfficeTimeScale : TermScale
    {
        public override TermUnit Unit => TermUnit.OfficeTime;

        public override long Origin(CalendarTable table, Cursor start) => table.OpenTimeAt(start.At);

        public override long OriginBack(CalendarTable table, Cursor end) => table.OpenTimeAt(end.At);

        public override long Before(CalendarTable table, long instant) => table.OpenTimeAt(instant);

        public override long By(CalendarTable table, long instant) => table.OpenTimeAt(instant);

        public override bool TryFirst(CalendarTable table, long reading, out Cursor at)
        {
            at = default;
            if (reading <= 0 || reading > table.OpenTimeInAll)
                return false;
            var instant = table.EarliestWithOpenTime(reading);
            at = new Cursor(instant, table.DaysEndedBefore(instant));
            return true;
        }

        public override bool TryLast(CalendarTable table, long reading, out Cursor at)
        {
            at = default;
            if (reading < 0 || reading >= table.OpenTimeInAll)
                return false;
            var instant = table.LatestWithOpenTime(reading);
            at = new Cursor(instant, table.DayOf(instant));
            return true;
        }
    }

    private sealed class WorkingDaysScale : TermScale
    {
        public override TermUnit Unit => TermUnit.WorkingDays;

        public override long Origin(CalendarTable table, Cursor start) => table.WorkingDaysThrough(start.Day);

        public override long OriginBack(CalendarTable table, Cursor end) => table.WorkingDaysThrough(end.Day - 1) + 1;

        public override long Before(CalendarTable table, long instant) => table.WorkingDaysClosedBefore(instant);

        public override long By(CalendarTable table, long instant) => table.WorkingDaysClosedBy(instant);

        public override bool TryFirst(CalendarTable table, long reading, out Cursor at)
        {
            var inside = reading > 0 && reading <= table.WorkingDayCount;
            at = inside ? new Cursor(table.CloseOf((int)reading), table.DayOfWorkingDay((int)reading)) : default;
            return inside;
        }

        public override bool TryLast(CalendarTable table, long reading, out Cursor at) => TryFirst(table, reading, out at);
    }

    private sealed class CalendarDaysScale : TermScale
    {
        public override TermUnit Unit => TermUnit.CalendarDays;

        public override long Origin(CalendarTable table, Cursor start) => start.Day + 1;

        public override long OriginBack(CalendarTable table, Cursor end) => end.Day + 1;

        public override long Before(CalendarTable table, long instant) => table.DaysEndedBefore(instant);

        public override long By(CalendarTable table, long instant) => table.DaysEndedBy(instant);

        public override bool TryFirst(CalendarTable table, long reading, out Cursor at)
        {
            var inside = reading > 0 && reading <= table.DayCount;
            at = inside ? new Cursor(table.EndOf((int)reading - 1), (int)reading - 1) : default;
            return inside;
        }

        public override bool TryLast(CalendarTable table, long reading, out Cursor at) => TryFirst(table, reading, out at);
    }

    private sealed class ElapsedTimeScale : TermScale
    {
        public override TermUnit Unit => TermUnit.ElapsedTime;

        public override long Origin(CalendarTable table, Cursor start) => start.At;

        public override long OriginBack(CalendarTable table, Cursor end) => end.At;

        public override long Before(CalendarTable table, long instant) => instant;

        public override long By(CalendarTable table, long instant) => instant;

        public override bool TryFirst(CalendarTable table, long reading, out Cursor at)
        {
            var inside = reading >= table.Start && reading < table.End;
            at = inside ? new Cursor(reading, table.DaysEndedBefore(reading)) : default;
            return inside;
        }

        public override bool TryLast(CalendarTable table, long reading, out Cursor at) => TryFirst(table, reading, out at);
    }
}
