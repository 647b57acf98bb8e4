using NodaTime;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Tests.Core.Calendars;

/// <summary>Terms counted as a patient clerk would, minute by minute and day by day, from nothing but what the calendar says about each date.</summary>
internal static class Walk
{
    public static Instant OfficeTime(ClockCase clock)
    {
        var left = ((Term.OfficeTime)clock.Term).Length;
        for (var minute = clock.Start; ; minute += Duration.FromMinutes(1))
        {
            if (left == Duration.Zero)
                return minute;
            if (IsOpen(clock.Calendar, minute) && !IsPaused(clock, minute))
                left -= Duration.FromMinutes(1);
        }
    }

    public static Instant Days(ClockCase clock)
    {
        var (working, left, rolls) = clock.Term switch
        {
            Term.WorkingDays days => (true, days.Count, false),
            Term.CalendarDays days => (false, days.Count, days.RollToWorkingDay),
            _ => throw new ArgumentOutOfRangeException(nameof(clock)),
        };
        var date = clock.Start.InZone(clock.Calendar.Zone).Date;
        while (left > 0)
        {
            date = date.PlusDays(1);
            if (Ends(clock.Calendar, date, working) is { } end && !IsPaused(clock, end))
                left--;
        }

        if (!rolls || clock.Calendar.StatusOf(date).IsOpen)
            return Ends(clock.Calendar, date, working)!.Value;
        while (true)
        {
            date = date.PlusDays(1);
            if (Ends(clock.Calendar, date, true) is not { } close)
                continue;
            if (!IsPaused(clock, close))
                return close;
            if (Ends(clock.Calendar, date, false) is { } midnight && !IsPaused(clock, midnight))
                return midnight;
        }
    }

    private static Instant? Ends(Calendar calendar, LocalDate date, bool working) => (working, calendar.StatusOf(date)) switch
    {
        (true, DayStatus.Open { Hours: [.., { Closes: { } closes }] }) => (date + closes).InZoneLeniently(calendar.Zone).ToInstant(),
        (true, not DayStatus.Open) => null,
        _ => date.PlusDays(1).AtStartOfDayInZone(calendar.Zone).ToInstant(),
    };

    private static bool IsOpen(Calendar calendar, Instant instant)
    {
        var local = instant.InZone(calendar.Zone).LocalDateTime;
        return calendar.StatusOf(local.Date) is DayStatus.Open open
            && open.Hours.Any(hours => hours.Opens <= local.TimeOfDay && (hours.Closes is not { } closes || local.TimeOfDay < closes));
    }

    private static bool IsPaused(ClockCase clock, Instant instant) =>
        clock.Pauses.Any(pause => pause.From <= instant && instant < pause.To);
}
