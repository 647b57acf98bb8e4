using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;

namespace WorkflowStandar.Engine.Cases;

/// <summary>The shell around the state machine: loads the case, decides, appends, and answers once the append is durable.</summary>
public sealed class CaseEngine : IAsyncDisposable
{
    public CaseEngine(ICaseStore store, IPlanSource plans, IClock clock, INavigator navigator, CaseEngineOptions? options = null) => throw new NotImplementedException();

    /// <summary>What has just become durable. Called on the path of every command: hand it on, do not work in it.</summary>
    public event Action<IReadOnlyList<CommittedCase>>? Committed;

    /// <summary>Opens a case.</summary>
    /// <param name="by">Who hands it in: an officer at the counter, the applicant, the system for scheduled duties.</param>
    /// <param name="idempotencyKey">Whatever the client chose; repeating it with the same submission gives the same answer, the tracking secret included.</param>
    public Task<CaseAnswer> SubmitAsync(Submission submission, Actor by, string? idempotencyKey = null, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Carries a command out. <see cref="CaseCommand.Submit"/> and <see cref="CaseCommand.Migrate"/> have methods of their own.</summary>
    /// <param name="expectedVersion">Refuse when the case has another version (If-Match); null for any.</param>
    /// <param name="cancellation">Gives up waiting for a place in the queue; what is queued is carried out.</param>
    public Task<CaseAnswer> ExecuteAsync(CaseKey key, CaseCommand command, Actor by, int? expectedVersion = null, string? idempotencyKey = null, CancellationToken cancellation = default) => throw new NotImplementedException();

    public Task<CaseAnswer> MigrateAsync(CaseKey key, Migration migration, Actor by, int? expectedVersion = null, string? idempotencyKey = null, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Takes nothing more in, finishes what is queued and stops.</summary>
    public ValueTask DisposeAsync()
    {
        Committed?.Invoke([]);
        return ValueTask.CompletedTask;
    }
}

/// <param name="QueueCapacity">How many commands may wait; callers beyond that wait themselves.</param>
/// <param name="BatchLimit">How many commands share one commit at most.</param>
/// <param name="CachedCases">How many cases are kept decided-ready in memory.</param>
public sealed record CaseEngineOptions(int QueueCapacity = 4096, int BatchLimit = 128, int CachedCases = 20_000);

/// <param name="Events">What the command added; may be empty.</param>
public sealed record CommittedCase(CaseKey Case, CaseState State, ImmutableArray<RecordedEvent> Events, Instant? NextAlarm);
