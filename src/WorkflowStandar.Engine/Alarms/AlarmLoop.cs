using NodaTime;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Alarms;

/// <summary>Rings what is due through the engine, and sleeps until the earliest alarm that waits.</summary>
public sealed class AlarmLoop
{
    public AlarmLoop(IAlarmStore alarms, CaseEngine engine, IAlarmTimer timer, IClock clock, AlarmOptions? options = null) => throw new NotImplementedException();

    /// <summary>Looks again: an earlier alarm was committed, or the clock was moved.</summary>
    public void Wake() => throw new NotImplementedException();

    /// <summary>Runs until it is cancelled.</summary>
    public Task RunAsync(CancellationToken cancellation) => throw new NotImplementedException();
}

/// <param name="BatchSize">How many cases are rung at once.</param>
/// <param name="Attempts">After how many failures an alarm is parked.</param>
/// <param name="FirstBackoff">The wait after the first failure; doubles with each, up to an hour.</param>
public sealed record AlarmOptions(int BatchSize, int Attempts, Duration FirstBackoff)
{
    public static AlarmOptions Default { get; } = new(256, 8, Duration.FromSeconds(1));
}
