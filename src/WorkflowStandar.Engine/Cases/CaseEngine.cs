using System.Collections.Immutable;
using System.Threading.Channels;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Observability;

namespace WorkflowStandar.Engine.Cases;

/// <summary>The shell around the state machine: loads the case, decides, appends, and answers once the append is durable.</summary>
public sealed class CaseEngine : IAsyncDisposable
{
    private readonly Channel<Order> queue;
    private readonly Task writing;

    /// <param name="clock">Asked when a command is decided. A case's time never runs backwards, whatever the clock does.</param>
    public CaseEngine(ICaseStore store, IPlanSource plans, IClock clock, INavigator navigator, CaseEngineOptions? options = null)
    {
        options ??= new CaseEngineOptions();
        queue = Channel.CreateBounded<Order>(new BoundedChannelOptions(options.QueueCapacity) { SingleReader = true });
        var ledger = new Ledger(store, options.CachedCases);
        var loop = new CommitLoop(queue.Reader, new Deciding(ledger, store, plans, navigator, clock), ledger, store, options.BatchLimit, Announce);
        writing = Task.Run(() => WriteAsync(loop));
    }

    /// <summary>What has just become durable, in the order of commits, told before the commands are answered: whoever has an answer knows that listeners have heard. Called on the path of every command: hand it on, do not work in it.</summary>
    public event Action<IReadOnlyList<CommittedCase>>? Committed;

    /// <summary>False once it has stopped, or has failed and takes nothing in any more.</summary>
    public bool IsWriting => !writing.IsCompleted;

    /// <summary>Opens a case.</summary>
    /// <param name="by">Who hands it in: an officer at the counter, the applicant, the system for scheduled duties.</param>
    /// <param name="idempotencyKey">Whatever the client chose; repeating it with the same submission gives the same answer, the tracking secret included.</param>
    public Task<CaseAnswer> SubmitAsync(Submission submission, Actor by, string? idempotencyKey = null, CancellationToken cancellation = default) =>
        EnqueueAsync(new Order.Submit(submission, by, idempotencyKey, idempotencyKey is null ? default : Fingerprints.Of(submission)), cancellation);

    /// <summary>Carries a command out. <see cref="CaseCommand.Submit"/> and <see cref="CaseCommand.Migrate"/> have methods of their own.</summary>
    /// <param name="expectedVersion">Refuse when the case has another version (If-Match); null for any.</param>
    /// <param name="cancellation">Gives up waiting for a place in the queue; what is queued is carried out.</param>
    public Task<CaseAnswer> ExecuteAsync(CaseKey key, CaseCommand command, Actor by, int? expectedVersion = null, string? idempotencyKey = null, CancellationToken cancellation = default) =>
        command is CaseCommand.Submit or CaseCommand.Migrate
            ? throw new ArgumentException($"Use {nameof(SubmitAsync)} or {nameof(MigrateAsync)}: this command holds what only the engine can fill in.", nameof(command))
            : EnqueueAsync(new Order.Command(key, command, expectedVersion, by, idempotencyKey, idempotencyKey is null ? default : Fingerprints.Of(key, command)), cancellation);

    /// <summary>Moves a running case to another edition of its standard, or says what cannot be mapped and changes nothing.</summary>
    public Task<CaseAnswer> MigrateAsync(CaseKey key, Migration migration, Actor by, int? expectedVersion = null, string? idempotencyKey = null, CancellationToken cancellation = default) =>
        EnqueueAsync(new Order.Migrate(key, migration, expectedVersion, by, idempotencyKey, idempotencyKey is null ? default : Fingerprints.Of(key, migration)), cancellation);

    /// <summary>Takes nothing more in, finishes what is queued and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writing;
    }

    private async Task<CaseAnswer> EnqueueAsync(Order order, CancellationToken cancellation)
    {
        using var watch = CommandWatch.Begin(order);
        try
        {
            var answer = await QueueAsync(order, cancellation);
            watch.Answered(answer);
            return answer;
        }
        catch (Exception exception)
        {
            watch.Failed(exception);
            throw;
        }
    }

    private async Task<CaseAnswer> QueueAsync(Order order, CancellationToken cancellation)
    {
        try
        {
            await queue.Writer.WriteAsync(order, cancellation);
            EngineTelemetry.Queued.Add(1);
        }
        catch (ChannelClosedException closed) when (closed.InnerException is { } failure)
        {
            throw new InvalidOperationException("The engine has stopped after a failure of its own. Nothing of this command was done; restart the server.", failure);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(CaseEngine), "The engine is stopping and takes no more commands in. Nothing of this one was done.");
        }
        return await order.Answer;
    }

    // Whoever waits must learn that nobody is at work any more.
    private async Task WriteAsync(CommitLoop loop)
    {
        try
        {
            await loop.RunAsync();
        }
        catch (Exception exception)
        {
            queue.Writer.TryComplete(exception);
            loop.GiveUp(exception);
            throw;
        }
    }

    // What is committed stays so, whatever a listener makes of it: its exception is reported as that of a task nobody waits for.
    private void Announce(IReadOnlyList<CommittedCase> cases)
    {
        try
        {
            Committed?.Invoke(cases);
        }
        catch (Exception exception)
        {
            _ = Task.FromException(exception);
        }
    }
}

/// <param name="QueueCapacity">How many commands may wait; callers beyond that wait themselves.</param>
/// <param name="BatchLimit">How many commands share one commit at most.</param>
/// <param name="CachedCases">How many cases are kept decided-ready in memory.</param>
public sealed record CaseEngineOptions(int QueueCapacity = 4096, int BatchLimit = 128, int CachedCases = 20_000);

/// <param name="Events">What the command added; may be empty.</param>
/// <param name="NextAlarm">The earliest alarm that waits for the case now.</param>
/// <param name="HasNotices">Somebody is to be told of it.</param>
public sealed record CommittedCase(CaseKey Case, CaseState State, ImmutableArray<RecordedEvent> Events, Instant? NextAlarm, bool HasNotices);
