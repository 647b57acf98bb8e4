using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Api.Cases;

namespace WorkflowStandar.Server.Hosting;

/// <summary>Logs what has become durable: number, version and kinds of events. Values, names and texts of people stay out.</summary>
public sealed class CaseLog : IHostedService
{
    private readonly CaseEngine engine;
    private readonly ILogger<CaseLog> logger;

    public CaseLog(CaseEngine engine, ILogger<CaseLog> logger) => (this.engine, this.logger) = (engine, logger);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        engine.Committed += Write;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        engine.Committed -= Write;
        return Task.CompletedTask;
    }

    private void Write(IReadOnlyList<CommittedCase> committed)
    {
        if (!logger.IsEnabled(LogLevel.Information))
            return;
        foreach (var one in committed.Where(one => !one.Events.IsEmpty))
        {
            logger.LogInformation(
                "Case {Case} v{Version}: {Events}", one.State.Number, one.State.Version, string.Join(' ', one.Events.Select(recorded => EventNames.Of(recorded.Event))));
            foreach (var missed in one.Events.Select(recorded => recorded.Event).OfType<CaseEvent.RungFired>())
                logger.LogInformation("Case {Case}: clock {Clock} {Rung}, due {Due}", one.State.Number, missed.Clock, missed.Rung, missed.Due);
        }
    }
}
