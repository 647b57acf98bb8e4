using NodaTime;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Server.Hosting;

/// <summary>Once a day forgets what nobody comes back to: answers kept for repeats after a week (those given to the system itself stay), drafts after thirty days.</summary>
public sealed class ForgettingService(ICaseStore cases, IDeskStore desk, IClock clock, ILogger<ForgettingService> logger) : Supervised("forgetting", logger)
{
    private static readonly Duration AnswersKept = Duration.FromDays(7);
    private static readonly Duration DraftsKept = Duration.FromDays(30);
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    protected override async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Interval);
        do
        {
            var now = clock.GetCurrentInstant();
            var answers = await cases.ForgetAnswersAsync(now - AnswersKept, stopping);
            var drafts = await desk.ForgetDraftsAsync(now - DraftsKept, stopping);
            if (answers + drafts > 0)
                logger.LogInformation("Forgot {Answers} answers kept for repeats and {Drafts} drafts", answers, drafts);
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }
}
