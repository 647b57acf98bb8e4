using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>An office calendar, compiled: every question is answered by binary search in sorted arrays.</summary>
public sealed class Calendar
{
    private Calendar(CalendarDefinition definition) => Definition = definition;

    public CalendarDefinition Definition { get; }

    public string Id => Definition.Id;

    public string Edition => Definition.Edition;

    public DateTimeZone Zone => Definition.Zone;

    public LocalDate CoveredUntil => Definition.CoveredUntil;

    public static Calendar Compile(CalendarDefinition definition, IEnumerable<HolidayList> lists) => throw new NotImplementedException();

    public LocalDate DateOf(Instant instant) => throw new NotImplementedException();

    public bool IsOpen(Instant instant) => throw new NotImplementedException();

    public bool IsWorkingDay(LocalDate date) => throw new NotImplementedException();

    public DayStatus StatusOf(LocalDate date) => throw new NotImplementedException();

    /// <summary>The instant itself while the office is open, else the next opening.</summary>
    public Instant NextOpening(Instant instant) => throw new NotImplementedException();

    /// <summary>The close of a working day; null on a day on which the office is closed.</summary>
    public Instant? CloseOf(LocalDate date) => throw new NotImplementedException();

    /// <summary>24:00 local time: the instant at which the next date begins.</summary>
    public Instant EndOf(LocalDate date) => throw new NotImplementedException();

    /// <summary>The first working day after the date.</summary>
    public LocalDate NextWorkingDay(LocalDate date) => throw new NotImplementedException();

    /// <summary>The last working day before the date.</summary>
    public LocalDate PreviousWorkingDay(LocalDate date) => throw new NotImplementedException();

    /// <summary>Open time from one instant to the other; negative when they are reversed.</summary>
    public Duration OfficeTimeBetween(Instant from, Instant to) => throw new NotImplementedException();

    /// <summary>How many working days lie after <paramref name="from"/> up to and including <paramref name="to"/>; negative when they are reversed.</summary>
    public int WorkingDaysBetween(LocalDate from, LocalDate to) => throw new NotImplementedException();

    /// <summary>When the term that starts here is due.</summary>
    public Instant Add(Term term, Instant start) => throw new NotImplementedException();

    /// <summary>The instant that lies a term before this one. An end at midnight belongs to the day that it ends.</summary>
    public Instant Subtract(Term term, Instant end) => throw new NotImplementedException();
}
