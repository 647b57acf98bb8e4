using System.Diagnostics;
using WorkflowStandar.Core.Cases;

namespace WorkflowStandar.Engine.Cases;

/// <summary>A command on its way through the queue.</summary>
internal abstract class Order(Actor by, string? idempotencyKey, ReadOnlyMemory<byte> fingerprint)
{
    // Answered from the committing thread: whoever waits must not run on it.
    private readonly TaskCompletionSource<CaseAnswer> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Actor By => by;

    public string? IdempotencyKey => idempotencyKey;

    public ReadOnlyMemory<byte> Fingerprint => fingerprint;

    /// <summary>The span of whoever waits for the answer.</summary>
    public ActivityContext Trace { get; set; }

    public Task<CaseAnswer> Answer => answer.Task;

    public void Complete(CaseAnswer given) => answer.TrySetResult(given);

    public void Fail(Exception exception) => answer.TrySetException(exception);

    internal sealed class Submit(Submission submission, Actor by, string? idempotencyKey, ReadOnlyMemory<byte> fingerprint)
        : Order(by, idempotencyKey, fingerprint)
    {
        public Submission Submission => submission;
    }

    internal sealed class Command(CaseKey key, CaseCommand command, int? expectedVersion, Actor by, string? idempotencyKey, ReadOnlyMemory<byte> fingerprint)
        : Order(by, idempotencyKey, fingerprint)
    {
        public CaseKey Key => key;

        public CaseCommand CaseCommand => command;

        public int? ExpectedVersion => expectedVersion;
    }

    internal sealed class Migrate(CaseKey key, Migration migration, int? expectedVersion, Actor by, string? idempotencyKey, ReadOnlyMemory<byte> fingerprint)
        : Order(by, idempotencyKey, fingerprint)
    {
        public CaseKey Key => key;

        public Migration Migration => migration;

        public int? ExpectedVersion => expectedVersion;
    }
}
