using NodaTime;

namespace WorkflowStandar.Engine.Alarms;

/// <summary>Wakes from a timer of this process.</summary>
/// <remarks>Never sleeps longer than half a minute, so that a system clock that is set, or a machine that was suspended, is noticed.</remarks>
public sealed class ProcessAlarmTimer : IAlarmTimer, IDisposable
{
    private static readonly Duration LongestSleep = Duration.FromSeconds(30);

    // A timer may go off within the millisecond before; waking then would find nothing due.
    private static readonly Duration Late = Duration.FromMilliseconds(1);

    private readonly IClock clock;
    private readonly Timer timer;
    private volatile Action? wake;

    public ProcessAlarmTimer(IClock clock)
    {
        this.clock = clock;
        timer = new Timer(_ => wake?.Invoke());
    }

    public void WakeAt(Instant? at, Action wake)
    {
        this.wake = wake;
        timer.Change(at is { } instant ? SleepUntil(instant) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => timer.Dispose();

    private TimeSpan SleepUntil(Instant instant) =>
        Duration.Max(Duration.Zero, Duration.Min(LongestSleep, instant - clock.GetCurrentInstant() + Late)).ToTimeSpan();
}
