using System.Net;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Observability;

/// <summary>The metrics as text, for whoever watches over the installation: from the machine itself, or with the key of an administrator of the installation.</summary>
public static class MetricsEndpoint
{
    // A proxy on the same machine makes the whole world look local, and says so by one of these.
    private static readonly string[] ProxyHeaders = ["X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via"];

    public static async Task<IResult> ReadAsync(HttpContext context, MetricCollector metrics, StoreFigures figures, CancellationToken cancellation)
    {
        if (!MayRead(context))
            return HttpProblems.NoSuchAddress;
        await figures.TakeAsync(cancellation);
        var openMetrics = context.Request.Headers.Accept.ToString().Contains("application/openmetrics-text", StringComparison.OrdinalIgnoreCase);
        return TypedResults.Text(metrics.Write(openMetrics), openMetrics ? PrometheusText.OpenMetricsType : PrometheusText.MediaType);
    }

    private static bool MayRead(HttpContext context) => Caller.Of(context) is Caller.Known { IsOfInstallation: true } || IsLocal(context);

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && !ProxyHeaders.Any(context.Request.Headers.ContainsKey);
}
