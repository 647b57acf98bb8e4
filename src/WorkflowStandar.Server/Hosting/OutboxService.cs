using WorkflowStandar.Engine.Outbox;

namespace WorkflowStandar.Server.Hosting;

/// <summary>Carries notices out for as long as the server runs.</summary>
public sealed class OutboxService(OutboxLoop loop, ILogger<OutboxService> logger) : Supervised("outbox", logger)
{
    protected override Task RunAsync(CancellationToken stopping) => loop.RunAsync(stopping);
}
