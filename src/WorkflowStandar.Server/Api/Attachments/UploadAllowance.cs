using System.Threading.RateLimiting;

namespace WorkflowStandar.Server.Api.Attachments;

/// <summary>How much one address may upload without a key or a session: several full forms an hour, and no house full of files.</summary>
public sealed class UploadAllowance : IDisposable
{
    private const int Kilobyte = 1024;
    private const int KilobytesAnHour = 200 * Kilobyte;
    private const int MinutesToFill = 60;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = KilobytesAnHour,
            TokensPerPeriod = KilobytesAnHour / MinutesToFill,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    /// <summary>False, and nothing is counted, where the address has to wait.</summary>
    public bool Takes(string address, long bytes)
    {
        using var lease = limiter.AttemptAcquire(address, (int)Math.Clamp((bytes + Kilobyte - 1) / Kilobyte, 1, KilobytesAnHour));
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
