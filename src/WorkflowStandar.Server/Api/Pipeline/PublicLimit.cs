using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Api.Pipeline;

/// <summary>How often an address may send something in without a key: enough for an office full of applicants, too little for a flood.</summary>
public static class PublicLimit
{
    public static void Configure(RateLimiterOptions options, int perMinute)
    {
        options.OnRejected = async (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : TimeSpan.FromMinutes(1);
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            if (ErrorPages.WantsPage(context.HttpContext))
                (context.HttpContext.Response.StatusCode, context.HttpContext.Response.Headers.RetryAfter) = (StatusCodes.Status429TooManyRequests, seconds.ToString());
            else
                await HttpProblems.TooMany(seconds).ExecuteAsync(context.HttpContext);
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            IsLimited(context)
                ? RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => Bucket(perMinute))
                : RateLimitPartition.GetNoLimiter("known"));
    }

    // Signing in has a limit of its own, on wrong passwords: a whole office may come in at half past seven.
    private static readonly PathString[] LimitedElsewhere = ["/masuk", "/pertama"];

    private static bool IsLimited(HttpContext context) =>
        !LimitedElsewhere.Any(path => context.Request.Path.StartsWithSegments(path))
        && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && Caller.Of(context) is not Caller.Known && StaffMember.Of(context) is null;

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 6),
        ReplenishmentPeriod = TimeSpan.FromSeconds(10),
        QueueLimit = 0,
    };
}
