using System.Threading.RateLimiting;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>How many wrong passwords one source may send, and how many passwords are checked at once.</summary>
/// <remarks>
/// Checking a password is dear on purpose, so it is queued three times over. A source (an address, or a browser that knows the login) has two checks at a time
/// and the rest of its own wait behind them: a flood from one address waits for itself. All strangers together have half of the processors: a flood from many
/// addresses slows other strangers down, and nothing else. Browsers that know the login have the other half, which no stranger can come into: whoever signs in
/// where they always do is let in as fast as ever.
/// </remarks>
public sealed class SignInLimit(int perMinute) : IDisposable
{
    /// <summary>How many passwords of strangers are checked at once, from however many addresses they come.</summary>
    public static int StrangersAtOnce { get; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>How many strangers wait; more are asked to come back.</summary>
    public const int StrangersWaiting = 100;

    private const int KnownWaiting = 400;

    private readonly PartitionedRateLimiter<SignInSource> wrong = PartitionedRateLimiter.Create<SignInSource, SignInSource>(source =>
        RateLimitPartition.GetTokenBucketLimiter(source, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = perMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    private readonly PartitionedRateLimiter<SignInSource> ofSource = PartitionedRateLimiter.Create<SignInSource, SignInSource>(source =>
        RateLimitPartition.GetConcurrencyLimiter(source, _ => Queue(2, 20)));

    private readonly ConcurrencyLimiter strangers = new(Queue(StrangersAtOnce, StrangersWaiting));
    private readonly ConcurrencyLimiter known = new(Queue(StrangersAtOnce, KnownWaiting));

    /// <summary>A turn to have a password checked; not acquired where too many wait. Disposed of when the attempt is over.</summary>
    public async ValueTask<SignInTurn> QueueAsync(SignInSource source, CancellationToken cancellation)
    {
        var own = await ofSource.AcquireAsync(source, 1, cancellation);
        if (!own.IsAcquired)
            return new SignInTurn(own, null);
        try
        {
            return new SignInTurn(own, await (source.IsKnown ? known : strangers).AcquireAsync(1, cancellation));
        }
        catch
        {
            own.Dispose();
            throw;
        }
    }

    public bool Admits(SignInSource source)
    {
        using var lease = wrong.AttemptAcquire(source, 0);
        return lease.IsAcquired;
    }

    public void CountWrong(SignInSource source)
    {
        using var lease = wrong.AttemptAcquire(source);
    }

    public void Dispose()
    {
        wrong.Dispose();
        ofSource.Dispose();
        strangers.Dispose();
        known.Dispose();
    }

    private static ConcurrencyLimiterOptions Queue(int atOnce, int waiting) =>
        new() { PermitLimit = atOnce, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
}

/// <summary>Who sends passwords: an address, or a browser from which the owner of the login has signed in before.</summary>
public sealed record SignInSource
{
    private SignInSource(string name, bool isKnown) => (Name, IsKnown) = (name, isKnown);

    public string Name { get; }

    public bool IsKnown { get; }

    public static SignInSource Stranger(string address) => new(address, false);

    public static SignInSource Known(string browser) => new(browser, true);
}

/// <summary>A turn in the queue.</summary>
public sealed class SignInTurn(RateLimitLease own, RateLimitLease? shared) : IDisposable
{
    public bool IsAcquired => own.IsAcquired && shared is { IsAcquired: true };

    public void Dispose()
    {
        shared?.Dispose();
        own.Dispose();
    }
}
