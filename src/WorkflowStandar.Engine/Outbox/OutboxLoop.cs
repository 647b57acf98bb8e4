using NodaTime;

namespace WorkflowStandar.Engine.Outbox;

/// <summary>Delivers notices: at least once, backing off, parking what keeps failing, none holding up another.</summary>
public sealed class OutboxLoop
{
    public OutboxLoop(IOutboxStore outbox, IDelivery delivery, IClock clock, OutboxOptions? options = null) => throw new NotImplementedException();

    /// <summary>Looks again: notices were committed or queued again, or the clock was moved.</summary>
    public void Wake() => throw new NotImplementedException();

    /// <summary>Runs until it is cancelled.</summary>
    public Task RunAsync(CancellationToken cancellation) => throw new NotImplementedException();
}

/// <param name="AtOnce">How many deliveries are under way at a time.</param>
/// <param name="Attempts">After how many failures a notice is parked.</param>
/// <param name="FirstBackoff">The wait after the first failure; doubles with each, up to an hour.</param>
public sealed record OutboxOptions(int AtOnce, int Attempts, Duration FirstBackoff)
{
    public static OutboxOptions Default { get; } = new(8, 12, Duration.FromSeconds(5));
}
