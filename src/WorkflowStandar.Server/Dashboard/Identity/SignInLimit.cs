using System.Threading.RateLimiting;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>How many wrong passwords one address may send: an office behind one address that knows its passwords never meets it.</summary>
public sealed class SignInLimit(int perMinute) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = perMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    // Checking a password is dear on purpose. Two at a time from one address, so that a flood of them waits for itself and for nobody else.
    private readonly PartitionedRateLimiter<string> atOnce = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetConcurrencyLimiter(address, _ => new ConcurrencyLimiterOptions { PermitLimit = 2, QueueLimit = 20 }));

    /// <summary>A place in the queue of one address; not acquired where the queue is full. Disposed of when the attempt is over.</summary>
    public ValueTask<RateLimitLease> QueueAsync(string address, CancellationToken cancellation) => atOnce.AcquireAsync(address, 1, cancellation);

    public bool Admits(string address)
    {
        using var lease = limiter.AttemptAcquire(address, 0);
        return lease.IsAcquired;
    }

    public void CountWrong(string address)
    {
        using var lease = limiter.AttemptAcquire(address);
    }

    public void Dispose()
    {
        limiter.Dispose();
        atOnce.Dispose();
    }
}
