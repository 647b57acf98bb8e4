using WorkflowStandar.Engine.Alarms;

namespace WorkflowStandar.Server.Hosting;

/// <summary>Rings what is due for as long as the server runs.</summary>
public sealed class AlarmService(AlarmLoop loop, ILogger<AlarmService> logger) : Supervised("alarm", logger)
{
    protected override Task RunAsync(CancellationToken stopping) => loop.RunAsync(stopping);
}
