using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>Instants as nanoseconds since the Unix epoch, kept within the dates that calendars count.</summary>
internal static class CalendarTime
{
    private static readonly Instant Earliest = Calendar.FirstDate.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
    private static readonly Instant Latest = Calendar.LastDate.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

    private static readonly long EarliestNanoseconds = Of(Earliest);
    private static readonly long LatestNanoseconds = Of(Latest) + NodaConstants.NanosecondsPerDay;

    public static long Of(Instant instant) =>
        (NodaTime.Instant.Min(Latest, NodaTime.Instant.Max(Earliest, instant)) - NodaConstants.UnixEpoch).ToInt64Nanoseconds();

    /// <summary>The way back; beyond the bounds, the nearest midnight in UTC inside of them.</summary>
    public static Instant Instant(long nanoseconds) =>
        NodaConstants.UnixEpoch + Duration.FromNanoseconds(Math.Clamp(nanoseconds, EarliestNanoseconds, LatestNanoseconds));

    public static LocalDate Within(LocalDate date) => LocalDate.Min(Calendar.LastDate, LocalDate.Max(Calendar.FirstDate, date));

    /// <summary>The date in UTC, counted from 1970-01-01; the local date is the same or a neighbour.</summary>
    public static int UtcDay(long nanoseconds) => (int)Math.Floor((double)nanoseconds / NodaConstants.NanosecondsPerDay);
}
