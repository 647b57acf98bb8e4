using NodaTime;

namespace WorkflowStandar.Engine.Accounts;

/// <summary>How long a login is closed after wrong passwords: not at all for the first four, then longer each time.</summary>
public static class Lockout
{
    public const int Allowed = 5;

    private static readonly Duration Longest = Duration.FromHours(8);

    /// <summary>After so long without another failure they are forgotten.</summary>
    public static Duration Memory { get; } = Duration.FromHours(24);

    /// <returns>Null while more attempts are allowed.</returns>
    public static Instant? Until(int failures, Instant now)
    {
        if (failures < Allowed)
            return null;
        var doublings = Math.Min(failures - Allowed, 10);
        return now + Duration.Min(Duration.FromMinutes(1 << doublings), Longest);
    }
}
