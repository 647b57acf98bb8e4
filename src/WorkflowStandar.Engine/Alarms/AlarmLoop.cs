using System.Collections.Immutable;
using System.Diagnostics;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Observability;

namespace WorkflowStandar.Engine.Alarms;

/// <summary>Rings what is due through the engine, and sleeps until the earliest alarm that waits.</summary>
/// <remarks>
/// It remembers nothing: an alarm is gone from the store in the same transaction that holds what its ringing did, so a crash at
/// any point leaves it either done or still waiting. Several processes may run one each; a repeated ring decides to nothing.
/// </remarks>
/// <param name="report">Told of failures of the loop itself, as when the store cannot be read; it goes on by itself.</param>
public sealed class AlarmLoop(
    IAlarmStore alarms, CaseEngine engine, IAlarmTimer timer, IClock clock, AlarmOptions? options = null, Action<Exception>? report = null)
{
    private static readonly Duration AfterTrouble = Duration.FromSeconds(5);

    private readonly AlarmOptions options = options ?? AlarmOptions.Default;
    private readonly WakeSignal signal = new();

    // While awake anything new is worth another look; asleep, only what comes before the end of the sleep.
    private long wakeBefore = long.MaxValue;

    /// <summary>Looks again: the clock was moved, or parked alarms were told to ring again. New alarms are noticed without it.</summary>
    public void Wake() => signal.Set();

    /// <summary>Runs until it is cancelled; then what is being rung is finished first.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        engine.Committed += Heard;
        try
        {
            while (!cancellation.IsCancellationRequested)
                await RingOrSleepAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Asked to stop.
        }
        finally
        {
            engine.Committed -= Heard;
            timer.WakeAt(null, Wake);
        }
    }

    private async Task RingOrSleepAsync(CancellationToken cancellation)
    {
        try
        {
            Interlocked.Exchange(ref wakeBefore, long.MaxValue);
            var now = clock.GetCurrentInstant();
            var due = await alarms.DueAsync(now, options.BatchSize, cancellation);
            if (due.IsEmpty)
                await SleepAsync(await alarms.NextAsync(cancellation), cancellation);
            else
                await Task.WhenAll(due.Select(alarm => RingAsync(alarm, now)));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            report?.Invoke(exception);
            await RestAsync(cancellation);
        }
    }

    private async Task RestAsync(CancellationToken cancellation)
    {
        var until = clock.GetCurrentInstant() + AfterTrouble;
        while (clock.GetCurrentInstant() < until)
        {
            timer.WakeAt(until, Wake);
            await signal.WaitAsync(cancellation);
        }
    }

    private async Task SleepAsync(Instant? until, CancellationToken cancellation)
    {
        Interlocked.Exchange(ref wakeBefore, until?.ToUnixTimeMilliseconds() ?? long.MaxValue);
        timer.WakeAt(until, Wake);
        await signal.WaitAsync(cancellation);
    }

    private async Task RingAsync(DueAlarm alarm, Instant now)
    {
        using var span = EngineTelemetry.Source.StartActivity("alarm.ring");
        try
        {
            EngineTelemetry.AlarmLateness.Record((now - alarm.Due).TotalSeconds);
            var answer = await engine.ExecuteAsync(alarm.Case, new CaseCommand.Ring(), Actor.System);
            if (answer is CaseAnswer.Accepted accepted)
                span?.SetTag(EngineTelemetry.CaseTag, accepted.State.Number);
            if (await TroubleOfAsync(answer, alarm.Case, now) is { } trouble)
                await FailedAsync(alarm, now, trouble);
            else
                Count("rung");
        }
        catch (Exception exception) when (exception is not ObjectDisposedException)
        {
            await FailedAsync(alarm, now, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    // An alarm that rings without effect and stays would ring for ever.
    private async ValueTask<string?> TroubleOfAsync(CaseAnswer answer, CaseKey key, Instant now) => answer switch
    {
        CaseAnswer.Refused { Refusal: var refusal } => $"{refusal.Code}: {refusal.Message.In("en")}",
        CaseAnswer.Accepted { Events.IsEmpty: true } when Stays(await alarms.OfAsync(key), now) => "The alarm is due, and ringing it changes nothing.",
        _ => null,
    };

    private static bool Stays(ImmutableArray<WaitingAlarm> waiting, Instant now) =>
        waiting.Any(alarm => alarm.ParkedAt is null && alarm.Due <= now);

    private async Task FailedAsync(DueAlarm alarm, Instant now, string error)
    {
        var failures = alarm.Attempts + 1;
        Instant? nextTry = failures < options.Attempts ? clock.GetCurrentInstant() + Backoff.After(failures, options.FirstBackoff) : null;
        await alarms.FailedAsync(alarm.Case, now, nextTry, error);
        Activity.Current?.SetStatus(ActivityStatusCode.Error);
        Count(nextTry is null ? "parked" : "failed");
    }

    private static void Count(string outcome) => EngineTelemetry.Alarms.Add(1, new KeyValuePair<string, object?>(EngineTelemetry.OutcomeTag, outcome));

    private void Heard(IReadOnlyList<CommittedCase> cases)
    {
        var before = Interlocked.Read(ref wakeBefore);
        foreach (var committed in cases)
            if (committed.NextAlarm?.ToUnixTimeMilliseconds() < before)
            {
                Wake();
                return;
            }
    }
}

/// <param name="BatchSize">How many cases are rung at once.</param>
/// <param name="Attempts">After how many failures an alarm is parked.</param>
/// <param name="FirstBackoff">The wait after the first failure; doubles with each, up to an hour.</param>
public sealed record AlarmOptions(int BatchSize, int Attempts, Duration FirstBackoff)
{
    public static AlarmOptions Default { get; } = new(256, 8, Duration.FromSeconds(1));
}
