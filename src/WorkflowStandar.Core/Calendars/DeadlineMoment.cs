using NodaTime;

namespace WorkflowStandar.Core.Calendars;

/// <summary>A due instant as people say it: midnight is 24.00 of the date that it ends.</summary>
/// <param name="Date">The date.</param>
/// <param name="Time">The local time; null: 24.00.</param>
internal readonly record struct DeadlineMoment(LocalDate Date, LocalTime? Time)
{
    public static DeadlineMoment Of(Calendar calendar, Instant instant)
    {
        var date = calendar.DateOf(instant - Duration.Epsilon);
        return calendar.EndOf(date) == instant
            ? new DeadlineMoment(date, null)
            : new DeadlineMoment(calendar.DateOf(instant), instant.InZone(calendar.Zone).TimeOfDay);
    }

    /// <summary>"Kam 31 Des, 16.00".</summary>
    public Words Absolute(LocalDate today) => With(DateWords.Short(Date, today.Year));

    /// <summary>"hari ini, 10.42", "besok, 08.10", else as <see cref="Absolute"/>.</summary>
    public Words Near(LocalDate today)
    {
        if (Date == today)
            return With(new Words("hari ini", "today"));
        return Date == today.PlusDays(1) ? With(new Words("besok", "tomorrow")) : Absolute(today);
    }

    private Words With(Words day)
    {
        var time = DateWords.Time(Time);
        return new Words($"{day.Id}, {time.Id}", $"{day.En}, {time.En}");
    }
}
