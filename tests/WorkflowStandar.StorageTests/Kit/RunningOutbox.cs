using WorkflowStandar.Engine.Outbox;

namespace WorkflowStandar.StorageTests.Kit;

/// <summary>The outbox loop at work on a house's virtual time.</summary>
internal sealed class RunningOutbox : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly VirtualTime time;
    private readonly OutboxLoop loop;
    private readonly Task running;

    private RunningOutbox(House house, IDelivery delivery, OutboxOptions options, IOutboxStore outbox)
    {
        time = house.Time;
        loop = new OutboxLoop(outbox, delivery, house.Engine, house.Time, house.Time, options);
        running = Task.Run(() => loop.RunAsync(stop.Token));
    }

    public static RunningOutbox Start(House house, IDelivery delivery, OutboxOptions options, IOutboxStore? outbox = null) =>
        new(house, delivery, options, outbox ?? house.Storage.Outbox);

    public void Wake() => loop.Wake();

    /// <summary>Looks each time that the loop has gone to sleep, until the condition holds.</summary>
    public Task UntilAsync(Func<Task<bool>> condition) => time.UntilAsync(condition);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }
}
