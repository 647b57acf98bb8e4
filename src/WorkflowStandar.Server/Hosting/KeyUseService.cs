using WorkflowStandar.Server.Dashboard.Administration;

namespace WorkflowStandar.Server.Hosting;

/// <summary>Keeps every few minutes, and at the end, when keys were last used.</summary>
public sealed class KeyUseService(KeyUses uses, ILogger<KeyUseService> logger) : Supervised("key-use", logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await uses.KeepAsync(cancellationToken);
    }

    protected override async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stopping))
            await uses.KeepAsync(stopping);
    }
}
