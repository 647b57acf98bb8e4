using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>Instants as scenarios write them: local time of the calendar, to the minute, the end of a day as 24:00.</summary>
public static class ScenarioTime
{
    private static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");
    private static readonly LocalTimePattern MinutePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern ExactPattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss.FFF");

    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

    /// <summary>One that a zone change skips moves forward; of one that occurs twice, the later.</summary>
    public static Instant InstantOf(Calendar calendar, LocalDateTime local) => calendar.Zone.ResolveLocal(local, Resolver).ToInstant();

    /// <summary>Midnight is written as 24:00 of the day that it ends, as terms in days are due.</summary>
    public static string Format(Calendar calendar, Instant instant)
    {
        var local = instant.InZone(calendar.Zone).LocalDateTime;
        if (local.TimeOfDay == LocalTime.Midnight)
            return $"{DatePattern.Format(local.Date.PlusDays(-1))} 24:00";
        var pattern = local is { Second: 0, Millisecond: 0 } ? MinutePattern : ExactPattern;
        return $"{DatePattern.Format(local.Date)} {pattern.Format(local.TimeOfDay)}";
    }
}
