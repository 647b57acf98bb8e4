using NodaTime;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Server.Hosting;

/// <summary>Once a day forgets answers that were kept for repeats: after a week nobody repeats a request any more. Those given to the system itself stay.</summary>
public sealed class ForgettingService(ICaseStore cases, IClock clock, ILogger<ForgettingService> logger) : Supervised("forgetting", logger)
{
    private static readonly Duration Kept = Duration.FromDays(7);
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    protected override async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Interval);
        do
        {
            var count = await cases.ForgetAnswersAsync(clock.GetCurrentInstant() - Kept, stopping);
            if (count > 0)
                logger.LogInformation("Forgot {Count} answers kept for repeats", count);
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }
}
