using NodaTime;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>Instants of a case on the office's clock.</summary>
public static class Moments
{
    /// <summary>"Sen 21 Des, 10.20"; an end of day is 24.00 of that day.</summary>
    public static Words Short(StaffCase opened, Instant instant)
    {
        var local = instant.InZone(opened.Calendar.Zone);
        var isMidnight = local.TimeOfDay == LocalTime.Midnight;
        var (day, time) = (Day(opened, isMidnight ? local.Date.PlusDays(-1) : local.Date), DateWords.Time(isMidnight ? null : local.TimeOfDay));
        return new Words($"{day.Id}, {time.Id}", $"{day.En}, {time.En}");
    }

    public static Words Day(StaffCase opened, LocalDate date) => DateWords.Short(date, opened.Today.Year);

    /// <summary>"10.20".</summary>
    public static Words Time(StaffCase opened, Instant instant) => DateWords.Time(instant.InZone(opened.Calendar.Zone).TimeOfDay);

    /// <summary>For the <c>datetime</c> of a time element.</summary>
    public static string Machine(Instant instant, DateTimeZone zone) => instant.InZone(zone).ToString("uuuu'-'MM'-'dd'T'HH':'mmo<m>", null);
}
