using WorkflowStandar.Engine.Alarms;

namespace WorkflowStandar.StorageTests.Kit;

/// <summary>The alarm loop at work on a house's virtual time.</summary>
internal sealed class RunningAlarms : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly VirtualTime time;
    private readonly AlarmLoop loop;
    private readonly Task running;

    private RunningAlarms(House house, AlarmOptions? options)
    {
        time = house.Time;
        loop = new AlarmLoop(house.Storage.Alarms, house.Engine, house.Time, house.Time, options);
        running = Task.Run(() => loop.RunAsync(stop.Token));
    }

    public static RunningAlarms Start(House house, AlarmOptions? options = null) => new(house, options);

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
