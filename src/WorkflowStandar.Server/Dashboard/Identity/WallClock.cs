using NodaTime;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>The time by which sessions end and locks open: real time, also where the clock of cases is virtual.</summary>
public sealed class WallClock(IClock clock)
{
    public Instant Now => clock.GetCurrentInstant();
}
