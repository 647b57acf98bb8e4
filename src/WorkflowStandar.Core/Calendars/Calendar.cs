using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>An office calendar, compiled: every question is answered by binary search in sorted arrays. Immutable to its users and safe to share between threads.</summary>
/// <remarks>
/// It counts from <see cref="FirstDate"/> to <see cref="LastDate"/>, both included. The years around its data are compiled at once,
/// the others when something first asks for them. What lies outside is taken as the nearest date inside, so that no date a person
/// types can break the arithmetic; a form should refuse such dates (<see cref="Counts"/>).
/// </remarks>
public sealed class Calendar
{
    private const int YearsAhead = 12;
    private const int GrowByDays = 16 * 366;

    public static readonly LocalDate FirstDate = new(1950, 1, 1);
    public static readonly LocalDate LastDate = new(2149, 12, 31);

    // A margin keeps every local date between the bounds inside of the table, whatever the zone.
    private static readonly int FirstDay = CalendarTable.EpochDay(FirstDate) - 3;
    private static readonly int LastDay = CalendarTable.EpochDay(LastDate) + 3;

    private readonly CalendarRules _rules;
    private readonly int _coveredUntil;
    private CalendarTable _table;

    private Calendar(CalendarDefinition definition, CalendarRules rules)
    {
        Definition = definition;
        _rules = rules;
        _coveredUntil = CalendarTable.EpochDay(CalendarTime.Within(definition.CoveredUntil));
        var (first, last) = rules.Years();
        _table = CalendarTable.Build(
            rules,
            definition.Zone,
            Math.Clamp(CalendarTable.EpochDay(new LocalDate(first - 1, 1, 1)), FirstDay, LastDay),
            Math.Clamp(CalendarTable.EpochDay(new LocalDate(last + YearsAhead, 12, 31)), FirstDay, LastDay));
    }

    public CalendarDefinition Definition { get; }

    public string Id => Definition.Id;

    public string Edition => Definition.Edition;

    public DateTimeZone Zone => Definition.Zone;

    /// <summary>The last day that a decree covers; what depends on later days is provisional.</summary>
    public LocalDate CoveredUntil => Definition.CoveredUntil;

    /// <exception cref="ArgumentException">The definition breaks its own rules (hours out of order, a week without hours, a holiday list missing); a definition read from a file has been checked for that.</exception>
    public static Calendar Compile(CalendarDefinition definition, IEnumerable<HolidayList> lists)
    {
        CalendarDefects.ThrowIfAny(definition);
        return new Calendar(definition, new CalendarRules(definition, lists));
    }

    /// <summary>Whether the date lies in what calendars count.</summary>
    public static bool Counts(LocalDate date) => FirstDate <= date && date <= LastDate;

    public LocalDate DateOf(Instant instant)
    {
        var at = CalendarTime.Of(instant);
        var table = Covering(at);
        return table.DateOf(table.DayOf(at));
    }

    /// <summary>Open from an opening (included) to a closing (excluded).</summary>
    public bool IsOpen(Instant instant)
    {
        var at = CalendarTime.Of(instant);
        return Covering(at).IsOpen(at);
    }

    public bool IsWorkingDay(LocalDate date)
    {
        var table = Covering(date, out var day);
        return table.IsWorkingDay(day);
    }

    public DayStatus StatusOf(LocalDate date) => _rules.StatusOf(date);

    /// <summary>The instant itself while the office is open, else the next opening.</summary>
    public Instant NextOpening(Instant instant)
    {
        var at = CalendarTime.Of(instant);
        for (var table = Covering(at); ;)
        {
            if (TermScale.OfficeTime.TryLast(table, table.OpenTimeAt(at), out var opening))
                return CalendarTime.Instant(Math.Max(at, opening.At));
            if (!TryGrow(ref table, AnchorDirection.After))
                return CalendarTime.Instant(table.End);
        }
    }

    /// <summary>The close of a working day; null on a day on which the office is closed.</summary>
    public Instant? CloseOf(LocalDate date)
    {
        var table = Covering(date, out var day);
        return table.IsWorkingDay(day) ? CalendarTime.Instant(table.CloseOf(table.WorkingDaysThrough(day))) : null;
    }

    /// <summary>24:00 local time of the date.</summary>
    public Instant EndOf(LocalDate date)
    {
        var table = Covering(date, out var day);
        return CalendarTime.Instant(table.EndOf(day));
    }

    /// <summary>The first working day after the date.</summary>
    public LocalDate NextWorkingDay(LocalDate date) => Working(date, AnchorDirection.After);

    /// <summary>The last working day before the date.</summary>
    public LocalDate PreviousWorkingDay(LocalDate date) => Working(date, AnchorDirection.Before);

    /// <summary>Open time from one instant to the other; negative when they are reversed.</summary>
    public Duration OfficeTimeBetween(Instant from, Instant to)
    {
        var (first, second) = (CalendarTime.Of(from), CalendarTime.Of(to));
        var table = Covering(Math.Min(first, second), Math.Max(first, second));
        return Duration.FromNanoseconds(table.OpenTimeAt(second) - table.OpenTimeAt(first));
    }

    /// <summary>How many working days lie after <paramref name="from"/> up to and including <paramref name="to"/>; negative when they are reversed.</summary>
    public int WorkingDaysBetween(LocalDate from, LocalDate to)
    {
        var (first, second) = (CalendarTable.EpochDay(CalendarTime.Within(from)), CalendarTable.EpochDay(CalendarTime.Within(to)));
        var table = Covering(Math.Min(first, second), Math.Max(first, second));
        return table.WorkingDaysThrough(second - table.FirstDay) - table.WorkingDaysThrough(first - table.FirstDay);
    }

    /// <summary>When a term that starts here and never stands still is due (inclusive). The day of the start is day 0.</summary>
    public Instant Add(Term term, Instant start) => Deadline.Due(this, term, ClockHistory.From(start))!.At;

    /// <summary>The instant that lies a term before this one; for terms in days the end of a day that many days earlier.</summary>
    /// <remarks>An end at midnight belongs to the day that it ends. Office time that ends at an opening gives the opening, not the close before it.</remarks>
    public Instant Subtract(Term term, Instant end) => Deadline.RungAt(this, end, term, AnchorDirection.Before, [])!.Value;

    /// <param name="day">Counted from 1970-01-01.</param>
    internal bool IsPastCoverage(int day) => day > _coveredUntil;

    internal CalendarTable Covering(long instant) => Covering(instant, instant);

    internal CalendarTable Covering(long from, long to) => Covering(CalendarTime.UtcDay(from) - 2, CalendarTime.UtcDay(to) + 2);

    /// <summary>A table that reaches further than this one; false at the bounds of what calendars count.</summary>
    internal bool TryGrow(ref CalendarTable table, AnchorDirection direction)
    {
        if (direction == AnchorDirection.After ? table.LastDay >= LastDay : table.FirstDay <= FirstDay)
            return false;
        table = direction == AnchorDirection.After
            ? Covering(table.FirstDay + 1, table.LastDay + GrowByDays)
            : Covering(table.FirstDay - GrowByDays, table.LastDay - 1);
        return true;
    }

    private LocalDate Working(LocalDate date, AnchorDirection direction)
    {
        for (var table = Covering(date, out var day); ; day = table.DayOf(CalendarTime.Within(date)))
        {
            var ordinal = direction == AnchorDirection.After ? table.WorkingDaysThrough(day) + 1 : table.WorkingDaysThrough(day - 1);
            if (ordinal > 0 && ordinal <= table.WorkingDayCount)
                return table.DateOf(table.DayOfWorkingDay(ordinal));
            if (!TryGrow(ref table, direction))
                return direction == AnchorDirection.After ? LastDate : FirstDate;
        }
    }

    private CalendarTable Covering(LocalDate date, out int day)
    {
        var epochDay = CalendarTable.EpochDay(CalendarTime.Within(date));
        var table = Covering(epochDay, epochDay);
        day = epochDay - table.FirstDay;
        return table;
    }

    // Two threads that grow at once both build a right table; the next question uses whichever was kept.
    private CalendarTable Covering(int firstDay, int lastDay)
    {
        var table = Volatile.Read(ref _table);
        if (table.FirstDay < firstDay && lastDay < table.LastDay)
            return table;
        var first = Math.Max(FirstDay, Math.Min(table.FirstDay, firstDay - 1));
        var last = Math.Min(LastDay, Math.Max(table.LastDay, lastDay + 1));
        if (first == table.FirstDay && last == table.LastDay)
            return table;
        table = CalendarTable.Build(_rules, Zone, first, last);
        Volatile.Write(ref _table, table);
        return table;
    }
}
