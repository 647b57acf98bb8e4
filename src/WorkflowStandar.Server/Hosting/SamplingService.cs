using WorkflowStandar.Server.Observability;

namespace WorkflowStandar.Server.Hosting;

/// <summary>Takes the figures of the store from time to time, for a receiver that does not ask for them.</summary>
public sealed class SamplingService(StoreFigures figures, ILogger<SamplingService> logger) : Supervised("sampling", logger)
{
    protected override async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(StoreFigures.Interval);
        do
            await figures.TakeAsync(stopping);
        while (await timer.WaitForNextTickAsync(stopping));
    }
}
