using System.Collections.Concurrent;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Alarms;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Duties;

/// <summary>Begins the case of each duty when its time has come, and sleeps until the next.</summary>
/// <remarks>
/// A case is begun exactly once: the store keeps the answer to its idempotency key, in the case's own transaction and for good.
/// What this loop remembers only spares it the asking; after a start it asks again for every date since publication, and makes up
/// for those that passed meanwhile. Several processes may run one each.
/// </remarks>
/// <param name="report">Told of duties that cannot be carried out; they are tried again, and hold up no others.</param>
public sealed class DutyLoop(DutyRoster roster, CaseEngine engine, IAlarmTimer timer, IClock clock, Action<Exception>? report = null) : IDisposable
{
    // What another process publishes is noticed by then at the latest; its first duty is a day away at least.
    private static readonly Duration LongestSleep = Duration.FromHours(1);
    private static readonly Duration FirstBackoff = Duration.FromSeconds(5);

    private readonly ConcurrentDictionary<DutySeries, int> reached = new();
    private readonly Dictionary<Duty, (int Failures, Instant NextTry)> failed = [];
    private readonly HashSet<string> told = [];
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly WakeSignal signal = new();

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                timer.WakeAt(await RoundAsync(cancellation), signal.Set);
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

    /// <summary>When the next duty begins that has not been tried; null when none is owed.</summary>
    public async Task<Instant?> NextAsync(CancellationToken cancellation = default)
    {
        var next = await roster.NextAsync(Reached, cancellation: cancellation);
        return next.IsEmpty ? null : next.Min(duty => duty.At);
    }

    /// <summary>Begins what is due by now. Returns when it is durable, or has failed and been reported.</summary>
    public async Task CarryOutDueAsync(CancellationToken cancellation = default)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            var now = clock.GetCurrentInstant();
            foreach (var again in failed.Where(entry => entry.Value.NextTry <= now).Select(entry => entry.Key).ToList())
                await CarryOutAsync(again);
            while ((await roster.NextAsync(Reached, TellOnce, cancellation)).Where(duty => duty.At <= now).ToList() is { Count: > 0 } due)
            {
                foreach (var duty in due.OrderBy(duty => duty.At))
                {
                    await CarryOutAsync(duty);
                    reached[duty.Series] = duty.Ordinal;
                }
            }
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private int Reached(DutySeries series) => reached.GetValueOrDefault(series);

    // An edition that this release cannot read stays so, and is met on every round.
    private void TellOnce(Exception trouble)
    {
        if (told.Add(trouble.Message))
            report?.Invoke(trouble);
    }

    private async Task<Instant> RoundAsync(CancellationToken cancellation)
    {
        try
        {
            await CarryOutDueAsync(cancellation);
            var latest = clock.GetCurrentInstant() + LongestSleep;
            var retry = failed.Count == 0 ? latest : failed.Values.Min(entry => entry.NextTry);
            return Instant.Min(Instant.Min(retry, latest), await NextAsync(cancellation) ?? latest);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            report?.Invoke(exception);
            return clock.GetCurrentInstant() + FirstBackoff;
        }
    }

    private async Task CarryOutAsync(Duty duty)
    {
        try
        {
            if (await engine.SubmitAsync(duty.Submission, Actor.System, duty.IdempotencyKey) is CaseAnswer.Refused { Refusal: var refusal })
                Failed(duty, new InvalidOperationException($"{refusal.Code}: {refusal.Message.In("en")}"));
            else
                failed.Remove(duty);
        }
        catch (Exception exception) when (exception is not ObjectDisposedException)
        {
            Failed(duty, exception);
        }
    }

    private void Failed(Duty duty, Exception reason)
    {
        var failures = failed.GetValueOrDefault(duty).Failures + 1;
        failed[duty] = (failures, clock.GetCurrentInstant() + Backoff.After(failures, FirstBackoff));
        var (series, date) = (duty.Series, duty.Date);
        report?.Invoke(new InvalidOperationException(
            $"The duty {series.Procedure} of {series.Standard}, edition {series.Edition}, of {date:uuuu-MM-dd} could not begin and is tried again: {reason.Message}", reason));
    }
}
