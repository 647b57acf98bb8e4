using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Engine.Cases;

/// <summary>The seam under the case engine: reads what is committed, and appends what was decided.</summary>
/// <remarks>
/// One engine per store that admits one process (SQLite). Where several write (PostgreSQL), the versions and numbers that every
/// append names are the guard: whoever lost the race gets a <see cref="LostRaceException"/> and decides again.
/// </remarks>
public interface ICaseStore
{
    ValueTask<StoredCase?> FindAsync(CaseKey key, CancellationToken cancellation = default);

    ValueTask<RecordedAnswer?> FindAnswerAsync(AnswerKey key, CancellationToken cancellation = default);

    /// <summary>The last number that was taken; 0 when none was.</summary>
    ValueTask<long> LastNumberAsync(SequenceKey sequence, CancellationToken cancellation = default);

    /// <summary>Writes all of the appends, in order, in one transaction; returns when they are durable. Afterwards all of it is there, or (on any exception) none.</summary>
    /// <exception cref="LostRaceException">A version or a number is no longer what an append expected.</exception>
    ValueTask CommitAsync(IReadOnlyList<CaseAppend> appends, CancellationToken cancellation = default);

    /// <summary>Events after a sequence number, oldest first, their bytes as stored.</summary>
    ValueTask<ImmutableArray<StoredEvent>> HistoryAsync(CaseKey key, int after, int limit, CancellationToken cancellation = default);

    /// <summary>Everything stored of a case, read at one instant, for proving that it agrees with itself; null when there is no such case.</summary>
    ValueTask<CaseFile?> FileAsync(CaseKey key, CancellationToken cancellation = default);

    /// <summary>Cases in the order of their keys, after one of them (null: from the first).</summary>
    ValueTask<ImmutableArray<CaseKey>> KeysAsync(CaseKey? after, int limit, CancellationToken cancellation = default);

    /// <summary>Open cases on a calendar whose clocks are planned under another edition of it than this one.</summary>
    ValueTask<ImmutableArray<CaseKey>> PlannedOtherwiseAsync(string calendarId, string edition, int limit, CancellationToken cancellation = default);

    /// <summary>Forgets answers recorded before an instant, but never those given to the system itself: they keep a duty from being carried out twice. Returns how many.</summary>
    ValueTask<int> ForgetAnswersAsync(NodaTime.Instant before, CancellationToken cancellation = default);
}

/// <summary>A case as deciding needs it.</summary>
/// <param name="Hash">Of its last event.</param>
/// <param name="Alarms">As stored, because the calendar that they were computed with may be another by now.</param>
public sealed record StoredCase(CaseState State, CaseRow Row, ReadOnlyMemory<byte> Hash, ImmutableArray<AlarmRow> Alarms);

/// <summary>All that is stored of a case.</summary>
public sealed record CaseFile(
    CaseRow Row,
    Snapshot Snapshot,
    ImmutableArray<StoredEvent> Events,
    ImmutableArray<TaskRow> Tasks,
    ImmutableArray<ClockRow> Clocks,
    ImmutableArray<AlarmRow> Alarms,
    ImmutableArray<FinishedTask> Finished);

/// <summary>Somebody else wrote first. Nothing of the batch was written.</summary>
public sealed class LostRaceException(string message) : Exception(message);
