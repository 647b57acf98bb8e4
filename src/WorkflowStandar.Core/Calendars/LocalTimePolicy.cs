using NodaTime;
using NodaTime.TimeZones;

namespace WorkflowStandar.Core.Calendars;

/// <summary>How local times become instants: one that a zone change skips moves forward by the length of the gap, one that occurs twice is the later. Nobody loses time.</summary>
internal static class LocalTimePolicy
{
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

    public static Instant At(DateTimeZone zone, LocalDate date, LocalTime time) =>
        zone.ResolveLocal(date + time, Resolver).ToInstant();

    /// <summary>The first instant of the date.</summary>
    public static Instant StartOf(DateTimeZone zone, LocalDate date)
    {
        var midnight = zone.MapLocal(date.AtMidnight());
        return midnight.Count == 0 ? midnight.LateInterval.Start : midnight.First().ToInstant();
    }

    /// <summary>24:00 of the date.</summary>
    public static Instant EndOf(DateTimeZone zone, LocalDate date) => At(zone, date.PlusDays(1), LocalTime.Midnight);

    /// <summary>A zone that crosses the date line leaves out a whole date; on such a date no office is open.</summary>
    public static bool Skips(DateTimeZone zone, LocalDate date) => StartOf(zone, date) >= StartOf(zone, date.PlusDays(1));
}
