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

    public static string Date(LocalDate date) => DateOf(date).Id;

    /// <summary>"1 Desember 2026 – 31 Desember 2026", a single day but once; in both languages, for what stands on the screen as well.</summary>
    public static Words Period(LocalDate from, LocalDate until)
    {
        var (first, last) = (DateOf(from), DateOf(until));
        return from == until ? first : new Words($"{first.Id} – {last.Id}", $"{first.En} – {last.En}");
    }

    private static Words DateOf(LocalDate date)
    {
        var words = DateWords.Long(date);
        return new Words(words.Id.Split(", ")[1], words.En.Split(", ")[1]);
    }
}
