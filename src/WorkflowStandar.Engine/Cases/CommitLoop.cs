using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using WorkflowStandar.Engine.Observability;

namespace WorkflowStandar.Engine.Cases;

/// <summary>The one writer: decides what is queued on the newest truth, shares one commit among all of it, and answers when that is durable.</summary>
/// <remarks>
/// While a batch is on its way to the disk the next one is decided already, on top of it. Should the commit fail, everything built
/// on it is forgotten, and each order is decided and committed by itself: only the one that cannot be written fails.
/// </remarks>
internal sealed class CommitLoop(ChannelReader<Order> queue, Deciding deciding, Ledger ledger, ICaseStore store, int batchLimit, Action<IReadOnlyList<CommittedCase>> committed)
{
    private const int RacesLostAtMost = 20;

    private Batch next = new(1);
    private Batch? inFlight;
    private Task commit = Task.CompletedTask;
    private Task<bool>? arrival;

    public async Task RunAsync()
    {
        while (true)
        {
            if (inFlight is not null && commit.IsCompleted)
                await SettleAsync();
            else if (next.Orders.Count < batchLimit && TryTake(out var order))
                await DecideAsync(order);
            else if (inFlight is null && next.Orders.Count > 0)
                Begin();
            else if (!await MoreAsync())
                return;
        }
    }

    /// <summary>Tells everybody who waits that it failed. What is being committed may become durable all the same.</summary>
    public void GiveUp(Exception exception)
    {
        foreach (var order in next.Orders.Concat(inFlight?.Orders ?? []))
            order.Fail(exception);
        while (TryTake(out var order))
            order.Fail(exception);
    }

    private bool TryTake([MaybeNullWhen(false)] out Order order)
    {
        if (!queue.TryRead(out order))
            return false;
        EngineTelemetry.Queued.Add(-1);
        return true;
    }

    /// <summary>Waits for the commit under way or for an order. False when neither can come any more.</summary>
    private async ValueTask<bool> MoreAsync()
    {
        if (next.Orders.Count >= batchLimit || queue.Completion.IsCompleted)
        {
            await Quietly(commit);
            return inFlight is not null;
        }
        if (arrival is not { IsCompleted: false })
            arrival = queue.WaitToReadAsync().AsTask();
        if (inFlight is null)
            return await arrival;
        await Task.WhenAny(commit, arrival);
        return true;
    }

    private async ValueTask DecideAsync(Order order)
    {
        using var span = EngineTelemetry.Source.StartActivity("case.decide", ActivityKind.Internal, order.Trace);
        try
        {
            var decided = await deciding.DecideAsync(order);
            next.Add(order, decided);
            if (decided.Staged is { } staged)
                ledger.Stage(staged, next.Number);
        }
        catch (Exception exception)
        {
            order.Fail(exception);
        }
    }

    private void Begin()
    {
        inFlight = next;
        next = new Batch(inFlight.Number + 1);
        commit = inFlight.IsEmpty ? Task.CompletedTask : Task.Run(() => CommitAsync(inFlight));
        if (inFlight.IsEmpty)
            inFlight.Answer();
    }

    private async Task CommitAsync(Batch batch)
    {
        await WriteAsync(batch);
        committed(batch.Committed);
        batch.Answer();
    }

    // One commit is part of many traces: it goes under the first and points to the others.
    private async Task WriteAsync(Batch batch)
    {
        var traces = EngineTelemetry.Source.HasListeners() ? batch.Orders.Select(order => order.Trace).Where(trace => trace != default).ToList() : [];
        using var span = EngineTelemetry.Source.StartActivity(
            "case.commit", ActivityKind.Internal, traces.FirstOrDefault(), links: traces.Skip(1).Select(trace => new ActivityLink(trace)));
        var watch = EngineTelemetry.CommitDuration.Enabled ? Stopwatch.StartNew() : null;
        await store.CommitAsync(batch.Appends);
        EngineTelemetry.CommitSize.Record(batch.Orders.Count);
        if (watch is not null)
            EngineTelemetry.CommitDuration.Record(watch.Elapsed.TotalSeconds);
    }

    private async ValueTask SettleAsync()
    {
        var batch = inFlight!;
        inFlight = null;
        if (commit.IsCompletedSuccessfully)
        {
            ledger.Promote(batch.Number, batch.Staged);
            return;
        }
        var again = batch.Orders.Concat(next.Orders).ToList();
        ledger.Discard(batch.Staged.Concat(next.Staged));
        next = new Batch(next.Number + 1);
        foreach (var order in again)
            await AloneAsync(order);
    }

    private async ValueTask AloneAsync(Order order)
    {
        for (var lost = 1; ; lost++)
        {
            await DecideAsync(order);
            var batch = next;
            next = new Batch(batch.Number + 1);
            try
            {
                if (!batch.IsEmpty)
                    await WriteAsync(batch);
                ledger.Promote(batch.Number, batch.Staged);
                committed(batch.Committed);
                batch.Answer();
                return;
            }
            catch (LostRaceException) when (lost < RacesLostAtMost)
            {
                ledger.Discard(batch.Staged);
            }
            catch (Exception exception)
            {
                ledger.Discard(batch.Staged);
                order.Fail(exception);
                return;
            }
        }
    }

    private static async ValueTask Quietly(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception)
        {
            // Settling looks at the task itself.
        }
    }

    private sealed class Batch(int number)
    {
        private readonly List<CaseAnswer> answers = [];

        public int Number => number;

        public List<Order> Orders { get; } = [];

        public List<Staged> Staged { get; } = [];

        public bool IsEmpty => Staged.Count == 0;

        public IReadOnlyList<CaseAppend> Appends => Staged.ConvertAll(staged => staged.Append);

        public IReadOnlyList<CommittedCase> Committed => Staged.ConvertAll(staged => new CommittedCase(
            staged.Append.Case,
            staged.After.State,
            staged.Answer.Events,
            staged.After.Alarms.IsEmpty ? null : staged.After.Alarms.Min(alarm => alarm.Due),
            !staged.Append.Notices.IsEmpty));

        public void Add(Order order, Decided decided)
        {
            Orders.Add(order);
            answers.Add(decided.Answer);
            if (decided.Staged is { } staged)
                Staged.Add(staged);
        }

        public void Answer()
        {
            for (var index = 0; index < Orders.Count; index++)
                Orders[index].Complete(answers[index]);
        }
    }
}
