using WorkflowStandar.Engine.Duties;

namespace WorkflowStandar.Server.Hosting;

/// <summary>Begins the cases of scheduled duties for as long as the server runs.</summary>
public sealed class DutyService(DutyLoop loop, ILogger<DutyService> logger) : Supervised("duty", logger)
{
    protected override Task RunAsync(CancellationToken stopping) => loop.RunAsync(stopping);
}
