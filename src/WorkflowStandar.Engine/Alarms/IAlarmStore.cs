using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Alarms;

/// <summary>The alarms as they wait in the store; rows come and go with the cases' own transactions (<see cref="CaseAppend.Alarms"/>).</summary>
public interface IAlarmStore
{
    /// <summary>When the next alarm that is not parked wants to ring (for one that failed: its next try); null when none waits.</summary>
    ValueTask<Instant?> NextAsync(CancellationToken cancellation = default);

    /// <summary>Cases with alarms to ring by now, the longest waiting first, each once.</summary>
    ValueTask<ImmutableArray<DueAlarm>> DueAsync(Instant now, int limit, CancellationToken cancellation = default);

    /// <summary>Keeps what went wrong with the alarms of the case that are due, and when to try again.</summary>
    /// <param name="nextTry">Null parks them.</param>
    ValueTask FailedAsync(CaseKey key, Instant now, Instant? nextTry, string error, CancellationToken cancellation = default);

    ValueTask<Page<WaitingAlarm>> ParkedAsync(AgencyKey agency, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Lets the parked alarms of a case ring again, now. Returns how many there were.</summary>
    ValueTask<int> RetryAsync(CaseKey key, Instant now, CancellationToken cancellation = default);

    /// <summary>What still waits for a case, the earliest first.</summary>
    ValueTask<ImmutableArray<WaitingAlarm>> OfAsync(CaseKey key, CancellationToken cancellation = default);
}

/// <summary>A case to be rung.</summary>
/// <param name="Due">Of the earliest of its due alarms.</param>
/// <param name="Attempts">How often ringing it has failed.</param>
public readonly record struct DueAlarm(CaseKey Case, Instant Due, int Attempts);

/// <param name="Error">Of the last failed try; null when none failed.</param>
/// <param name="ParkedAt">Null while it is still tried.</param>
public sealed record WaitingAlarm(CaseKey Case, string Number, string Name, Instant Due, int Attempts, string? Error, Instant? ParkedAt);
