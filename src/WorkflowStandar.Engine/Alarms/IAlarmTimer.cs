using NodaTime;

namespace WorkflowStandar.Engine.Alarms;

/// <summary>The seam of waking: "wake the alarm loop at this instant". A scheduler of jobs can take its place.</summary>
/// <remarks>
/// Nothing depends on it but promptness: what is due stands in the store, and a wake-up that comes early, twice or after a
/// restart is harmless. One that is lost makes alarms late until the next one.
/// </remarks>
public interface IAlarmTimer
{
    /// <summary>Calls <paramref name="wake"/> at the instant or soon after, at once where it has passed. Replaces what was asked before.</summary>
    /// <param name="at">Null when no alarm is waiting.</param>
    void WakeAt(Instant? at, Action wake);
}
