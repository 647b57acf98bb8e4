using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Benchmarks.Engine;

/// <summary>Passes everything on, and keeps what was committed in which batches.</summary>
internal sealed class RecordingStore(ICaseStore inner) : ICaseStore
{
    public List<IReadOnlyList<CaseAppend>> Batches { get; } = [];

    public ValueTask CommitAsync(IReadOnlyList<CaseAppend> appends, CancellationToken cancellation = default)
    {
        Batches.Add(appends);
        return inner.CommitAsync(appends, cancellation);
    }

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
