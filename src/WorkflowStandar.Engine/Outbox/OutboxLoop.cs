using System.Diagnostics;
using NodaTime;
using WorkflowStandar.Engine.Alarms;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Observability;

namespace WorkflowStandar.Engine.Outbox;

/// <summary>Delivers notices: at least once, backing off, parking what keeps failing, none holding up another.</summary>
/// <param name="timer">One of its own, not the alarms'.</param>
/// <param name="report">Told of failures of the loop itself, as when the store cannot be read; it goes on by itself.</param>
public sealed class OutboxLoop(
    IOutboxStore outbox, IDelivery delivery, CaseEngine engine, IAlarmTimer timer, IClock clock, OutboxOptions? options = null, Action<Exception>? report = null)
{
    private static readonly Duration AfterTrouble = Duration.FromSeconds(5);

    private readonly OutboxOptions options = options ?? OutboxOptions.Default;
    private readonly WakeSignal signal = new();
    private readonly Dictionary<long, Task> underWay = [];

    // A delivery that cannot be recorded would be made again at once, and again.
    private volatile bool isTroubled;

    /// <summary>Looks again: notices were queued again, or the clock was moved. New notices are noticed without it.</summary>
    public void Wake() => signal.Set();

    /// <summary>Runs until it is cancelled; deliveries under way are then given up, to be made again.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        engine.Committed += Heard;
        try
        {
            while (!cancellation.IsCancellationRequested)
                await DeliverOrSleepAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Asked to stop.
        }
        finally
        {
            engine.Committed -= Heard;
            timer.WakeAt(null, Wake);
            await Task.WhenAll(underWay.Values);
        }
    }

    private async Task DeliverOrSleepAsync(CancellationToken cancellation)
    {
        try
        {
            if (isTroubled)
            {
                isTroubled = false;
                await RestAsync(cancellation);
            }
            foreach (var done in underWay.Where(pair => pair.Value.IsCompleted).Select(pair => pair.Key).ToList())
                underWay.Remove(done);
            var now = clock.GetCurrentInstant();
            // Those under way are due still: asking for as many more leaves room for the others.
            var due = await outbox.DueAsync(now, options.AtOnce * 2, cancellation);
            foreach (var notice in due.Where(notice => !underWay.ContainsKey(notice.Id)).Take(options.AtOnce - underWay.Count).ToList())
                underWay[notice.Id] = DeliverAsync(notice, cancellation);
            await SleepAsync(now, cancellation);
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

    // Each delivery that ends wakes the loop, so what is due already needs no timer.
    private async Task SleepAsync(Instant now, CancellationToken cancellation)
    {
        var next = underWay.Count < options.AtOnce ? await outbox.NextAsync(cancellation) : null;
        timer.WakeAt(next > now ? next : null, Wake);
        await signal.WaitAsync(cancellation);
    }

    private async Task DeliverAsync(OutboxNotice notice, CancellationToken cancellation)
    {
        try
        {
            var result = await WatchedAsync(notice, cancellation);
            await outbox.RecordAsync([result], CancellationToken.None);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Not recorded: it is delivered again at the next start.
        }
        catch (Exception exception)
        {
            isTroubled = true;
            report?.Invoke(exception);
        }
        finally
        {
            Wake();
        }
    }

    private async Task<DeliveryResult> WatchedAsync(OutboxNotice notice, CancellationToken cancellation)
    {
        using var span = EngineTelemetry.Source.StartActivity("notice.deliver", ActivityKind.Producer);
        span?.SetTag(EngineTelemetry.CaseTag, notice.Number);
        var watch = Stopwatch.StartNew();
        var result = await TryAsync(notice, cancellation);
        var outcome = result switch { { Error: null } => "delivered", { NextTry: null } => "parked", _ => "failed" };
        span?.SetTag(EngineTelemetry.OutcomeTag, outcome).SetStatus(result.Error is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        EngineTelemetry.Deliveries.Add(1, new KeyValuePair<string, object?>(EngineTelemetry.OutcomeTag, outcome));
        EngineTelemetry.DeliveryDuration.Record(watch.Elapsed.TotalSeconds);
        return result;
    }

    private async Task<DeliveryResult> TryAsync(OutboxNotice notice, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.Patience.ToTimeSpan());
        try
        {
            await delivery.DeliverAsync(notice, patience.Token);
            return new DeliveryResult(notice.Id, clock.GetCurrentInstant());
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            var failures = notice.Attempts + 1;
            var at = clock.GetCurrentInstant();
            var error = patience.IsCancellationRequested ? $"No answer within {options.Patience.TotalSeconds:0} s." : $"{exception.GetType().Name}: {exception.Message}";
            return new DeliveryResult(notice.Id, at, error, failures < options.Attempts ? at + Backoff.After(failures, options.FirstBackoff) : null);
        }
    }

    private void Heard(IReadOnlyList<CommittedCase> cases)
    {
        if (cases.Any(committed => committed.HasNotices))
            Wake();
    }
}

/// <param name="AtOnce">How many deliveries are under way at a time.</param>
/// <param name="Attempts">After how many failures a notice is parked.</param>
/// <param name="FirstBackoff">The wait after the first failure; doubles with each, up to an hour.</param>
/// <param name="Patience">How long one delivery may take.</param>
public sealed record OutboxOptions(int AtOnce, int Attempts, Duration FirstBackoff, Duration Patience)
{
    public static OutboxOptions Default { get; } = new(8, 12, Duration.FromSeconds(5), Duration.FromSeconds(30));
}
