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

    public bool Admits(string address)
    {
        using var lease = limiter.AttemptAcquire(address, 0);
        return lease.IsAcquired;
    }

    public void CountWrong(string address)
    {
        using var lease = limiter.AttemptAcquire(address);
    }

    public void Dispose() => limiter.Dispose();
}
