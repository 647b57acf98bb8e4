using NodaTime;

namespace WorkflowStandar.Engine.Alarms;

/// <summary>How long to leave alone what has failed: doubling from failure to failure, an hour at most.</summary>
internal static class Backoff
{
    private static readonly Duration Longest = Duration.FromHours(1);

    /// <param name="failures">How many there have been, this one included; from 1.</param>
    public static Duration After(int failures, Duration first) =>
        Duration.Min(Longest, first * Math.Pow(2, Math.Min(failures - 1, 30)));
}
