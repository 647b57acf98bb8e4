using System.Diagnostics;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Pipeline;

/// <summary>The last net: whatever an endpoint throws becomes a problem document, and only what is our fault is logged as an error.</summary>
public sealed class UnexpectedErrors(RequestDelegate next, ILogger<UnexpectedErrors> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; there is nobody to answer.
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await ProblemOf(exception).ExecuteAsync(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            var trace = TraceOf(context);
            logger.LogError(exception, "Failed: {Method} {Route} ({Trace})", context.Request.Method, RouteOf(context), trace);
            SafeHeaders.Clear(context.Response);
            await HttpProblems.Broken(trace).ExecuteAsync(context);
        }
    }

    /// <summary>What a person tells the administrator, and the log holds.</summary>
    public static string TraceOf(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    private static Problem ProblemOf(BadHttpRequestException exception) => exception.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => HttpProblems.TooLarge(KestrelLimits.MaximumBodyBytes),
        _ => new Problem(
            exception.StatusCode,
            "request/bad",
            new("Permintaan tidak dapat dibaca", "The request cannot be read"),
            new("Periksa alamat, header, dan isi permintaan.", $"Check the address, headers and body: {exception.Message}")),
    };

    // The route, not the address: addresses hold numbers of cases, and queries can hold anything.
    public static string RouteOf(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
}
