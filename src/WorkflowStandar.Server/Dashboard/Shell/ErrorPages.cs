using WorkflowStandar.Server.Api.Pipeline;
using WorkflowStandar.Server.Observability;

namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>Gives a person in a browser a page where a program gets a problem document.</summary>
public sealed class ErrorPages(RequestDelegate next, ILogger<ErrorPages> logger)
{
    public const string Trace = "kejadian";

    /// <summary>The page is there, but not for the role of whoever asked. What lies behind it, or whether anything does, is not told.</summary>
    public const string Closed = "bukan-untuk";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!WantsPage(context))
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !context.Response.HasStarted)
        {
            var trace = UnexpectedErrors.TraceOf(context);
            if (exception is BadHttpRequestException bad)
                context.Response.StatusCode = bad.StatusCode;
            else
            {
                logger.LogError(exception, "Failed: {Method} {Route} ({Trace})", context.Request.Method, UnexpectedErrors.RouteOf(context), trace);
                SafeHeaders.Clear(context.Response);
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            }
            context.Items[Trace] = trace;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
            await ShowAsync(context);
    }

    private async Task ShowAsync(HttpContext context)
    {
        RequestLog.Keep(context);
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Method = HttpMethods.Get;
        // A form that could not be read is not read once more for the page that says so.
        context.Request.ContentType = null;
        context.Request.Path = $"/galat/{context.Response.StatusCode}";
        context.Request.QueryString = default;
        await next(context);
    }

    /// <summary>A person in a browser asks, no program.</summary>
    public static bool WantsPage(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api")
        && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
