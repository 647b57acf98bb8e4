using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace WorkflowStandar.Server.Api.Pipeline;

/// <summary>How much one connection may ask of the server before anything is known about it.</summary>
public static class KestrelLimits
{
    /// <summary>For bodies that no endpoint has a narrower limit for; attachments have a wider one.</summary>
    public const long MaximumBodyBytes = 1024 * 1024;

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaximumBodyBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.MaxConcurrentConnections = 10_000;
    }
}
