using NodaTime;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>What goes onto paper is Indonesian, whatever language whoever prints it reads.</summary>
public static class PaperWords
{
    /// <summary>"Senin, 21 Desember 2026, pukul 10.20 WIB".</summary>
    public static string Moment(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone);
        return $"{DateWords.Long(local.Date).Id}, pukul {DateWords.Time(local.TimeOfDay).Id} {DateWords.Zone(zone)}";
    }

    /// <summary>"21 Desember 2026".</summary>
    public static string Date(Instant instant, DateTimeZone zone) => Date(instant.InZone(zone).Date);

    public static string Date(LocalDate date) => DateWords.Long(date).Id.Split(", ")[1];
}
