using WorkflowStandar.Engine.Editions;

namespace WorkflowStandar.Server.Hosting;

/// <summary>Finishes what a stop or a crash left undone: moves open clocks that still stand on an older edition of their calendar.</summary>
public sealed class ReplanningService(IEditionStore editions, CalendarReplanning replanning, ILogger<ReplanningService> logger) : Supervised("replanning", logger)
{
    protected override async Task RunAsync(CancellationToken stopping)
    {
        foreach (var calendar in (await editions.CalendarsAsync(stopping)).Select(row => row.CalendarId).Distinct())
        {
            var result = await replanning.RunAsync(calendar, stopping);
            if (result.Replanned > 0)
                logger.LogInformation("Calendar {Calendar} {Edition}: re-planned {Count} cases", calendar, result.Edition, result.Replanned);
            foreach (var (key, error) in result.Failed)
                logger.LogError("Calendar {Calendar} {Edition}: case {Case} could not be re-planned: {Error}", calendar, result.Edition, key, error);
        }
    }
}
