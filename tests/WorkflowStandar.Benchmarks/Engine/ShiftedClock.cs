using NodaTime;

namespace WorkflowStandar.Benchmarks.Engine;

/// <summary>The machine's clock, moved so that it begins at an office hour of the calendar, and movable from there.</summary>
internal sealed class ShiftedClock : IClock
{
    private static readonly DateTimeOffset Epoch = DateTimeOffset.UnixEpoch;
    private Duration shift;

    public ShiftedClock(Instant start) => shift = start - Machine;

    /// <summary>Stands still there until it is moved again; null: runs.</summary>
    public Instant? Frozen { get; set; }

    private static Instant Machine => Instant.FromUnixTimeTicks((DateTimeOffset.UtcNow - Epoch).Ticks);

    public Instant GetCurrentInstant() => Frozen ?? Machine + shift;

    public void MoveTo(Instant instant) => (shift, Frozen) = (instant - Machine, null);
}
