using WorkflowStandar.Engine.Attachments;

namespace WorkflowStandar.Server.Hosting;

/// <summary>Removes files of forms that were never handed in for as long as the server runs.</summary>
public sealed class SweepService(SweepLoop loop, ILogger<SweepService> logger) : Supervised("sweep", logger)
{
    protected override Task RunAsync(CancellationToken stopping) => loop.RunAsync(stopping);
}
