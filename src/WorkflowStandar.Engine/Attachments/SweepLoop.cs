using NodaTime;
using WorkflowStandar.Engine.Alarms;

namespace WorkflowStandar.Engine.Attachments;

/// <summary>Removes files that were uploaded for forms which were never handed in, once an hour.</summary>
/// <param name="swept">Told how many files went, where any did.</param>
/// <param name="report">Told of what went wrong; it is tried again in the next round.</param>
public sealed class SweepLoop(IAttachmentStore store, IAlarmTimer timer, IClock clock, Action<int>? swept = null, Action<Exception>? report = null)
{
    /// <summary>How long an unclaimed file is kept after a form last held it.</summary>
    public static readonly Duration Kept = Duration.FromHours(24);

    private const int AtOnce = 200;

    private static readonly Duration Interval = Duration.FromHours(1);

    private readonly WakeSignal signal = new();
    private Instant? bytesLookedAt;

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                await RoundAsync(cancellation);
                timer.WakeAt(clock.GetCurrentInstant() + Interval, signal.Set);
                await signal.WaitAsync(cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Asked to stop.
        }
        finally
        {
            timer.WakeAt(null, signal.Set);
        }
    }

    /// <summary>Removes what is due by now. Returns when it is gone.</summary>
    public async Task SweepDueAsync(CancellationToken cancellation = default)
    {
        var (now, gone) = (clock.GetCurrentInstant(), 0);
        int round;
        do
        {
            round = await store.SweepAsync(now - Kept, AtOnce, cancellation);
            gone += round;
        }
        while (round == AtOnce);
        if (bytesLookedAt is not { } before || now - before >= Kept)
        {
            gone += await store.SweepBytesAsync(cancellation);
            bytesLookedAt = now;
        }

        if (gone > 0)
            swept?.Invoke(gone);
    }

    private async Task RoundAsync(CancellationToken cancellation)
    {
        try
        {
            await SweepDueAsync(cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            report?.Invoke(exception);
        }
    }
}
