using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.StorageTests.Kit;

/// <summary>A store that cannot write what it is told not to.</summary>
internal sealed class BreakingStore(ICaseStore inner, Func<CaseAppend, bool> breaks) : ForwardingStore(inner)
{
    public override ValueTask CommitAsync(IReadOnlyList<CaseAppend> appends, CancellationToken cancellation = default) =>
        appends.Any(breaks) ? throw new IOException("This one cannot be written.") : base.CommitAsync(appends, cancellation);
}

/// <summary>A store whose disk can be held up.</summary>
internal sealed class GatedStore(ICaseStore inner) : ForwardingStore(inner)
{
    private TaskCompletionSource reached = new();
    private TaskCompletionSource open = Opened();

    public Task Reached => reached.Task;

    public void Close() => (reached, open) = (new(TaskCreationOptions.RunContinuationsAsynchronously), new(TaskCreationOptions.RunContinuationsAsynchronously));

    public void Open() => open.TrySetResult();

    public override async ValueTask CommitAsync(IReadOnlyList<CaseAppend> appends, CancellationToken cancellation = default)
    {
        reached.TrySetResult();
        await open.Task;
        await base.CommitAsync(appends, cancellation);
    }

    private static TaskCompletionSource Opened()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}

internal abstract class ForwardingStore(ICaseStore inner) : ICaseStore
{
    public virtual ValueTask CommitAsync(IReadOnlyList<CaseAppend> appends, CancellationToken cancellation = default) => inner.CommitAsync(appends, cancellation);

    public ValueTask<StoredCase?> FindAsync(CaseKey key, CancellationToken cancellation = default) => inner.FindAsync(key, cancellation);

    public ValueTask<RecordedAnswer?> FindAnswerAsync(AnswerKey key, CancellationToken cancellation = default) => inner.FindAnswerAsync(key, cancellation);

    public ValueTask<long> LastNumberAsync(SequenceKey sequence, CancellationToken cancellation = default) => inner.LastNumberAsync(sequence, cancellation);

    public ValueTask<ImmutableArray<StoredEvent>> HistoryAsync(CaseKey key, int after, int limit, CancellationToken cancellation = default) =>
        inner.HistoryAsync(key, after, limit, cancellation);

    public ValueTask<CaseFile?> FileAsync(CaseKey key, CancellationToken cancellation = default) => inner.FileAsync(key, cancellation);

    public ValueTask<ImmutableArray<CaseKey>> KeysAsync(CaseKey? after, int limit, CancellationToken cancellation = default) => inner.KeysAsync(after, limit, cancellation);

    public ValueTask<ImmutableArray<CaseKey>> PlannedOtherwiseAsync(string calendarId, string edition, int limit, CancellationToken cancellation = default) =>
        inner.PlannedOtherwiseAsync(calendarId, edition, limit, cancellation);

    public ValueTask<int> ForgetAnswersAsync(Instant before, CancellationToken cancellation = default) => inner.ForgetAnswersAsync(before, cancellation);
}
