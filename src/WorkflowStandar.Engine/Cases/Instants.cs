using NodaTime;

namespace WorkflowStandar.Engine.Cases;

/// <summary>The instants that rows hold: whole milliseconds.</summary>
internal static class Instants
{
    public static Instant Floor(this Instant instant) => Instant.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());

    /// <summary>For alarms, which may ring late and never early.</summary>
    public static Instant Ceiling(this Instant instant)
    {
        var floor = instant.Floor();
        return floor == instant ? floor : floor + Duration.FromMilliseconds(1);
    }
}
