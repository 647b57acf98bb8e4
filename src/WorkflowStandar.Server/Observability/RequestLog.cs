using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Observability;

/// <summary>One line for each request, and its name in traces: the route and never the address, which can hold anything that somebody typed. The number of a case is told once the case was found.</summary>
public sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    private static readonly HashSet<string> Quiet = new(StringComparer.Ordinal) { "/health", "/health/ready", "/metrics" };

    /// <summary>The request is about this case.</summary>
    public static void About(HttpContext context, string number) => context.Features.Set(new Subject(number));

    public async Task InvokeAsync(HttpContext context)
    {
        var watch = Stopwatch.StartNew();
        await next(context);
        var route = context.Features.Get<Failed>()?.Route ?? RouteOf(context);
        var number = NumberOf(context);
        Name(context, route, number);
        if (logger.IsEnabled(LogLevel.Information) && !Quiet.Contains(route) && !context.Request.Path.StartsWithSegments("/assets"))
            Write(context, route, number, watch.Elapsed.TotalMilliseconds);
    }

    /// <summary>Remembers the route before a page about an error takes its place.</summary>
    public static void Keep(HttpContext context) => context.Features.Set(new Failed(RouteOf(context)));

    // A page that was shown to somebody signed in has found the case of its address; what was not found may be anything.
    private static string? NumberOf(HttpContext context)
    {
        if (context.Features.Get<Subject>() is { } subject)
            return subject.Number;
        return context.Response.StatusCode < StatusCodes.Status400BadRequest && StaffMember.Of(context) is not null ? context.GetRouteValue("nomor") as string : null;
    }

    private static string RouteOf(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } pattern ? "/" + pattern.TrimStart('/') : "(no route)";

    private static void Name(HttpContext context, string route, string? number)
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { IsAllDataRequested: true } span)
            return;
        span.DisplayName = $"{MethodOf(context)} {route}";
        span.SetTag("http.request.method", MethodOf(context));
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", context.Response.StatusCode);
        // What the framework may have noted of the address.
        foreach (var address in (string[])["url.path", "url.query", "url.full", "http.target", "http.url"])
            span.SetTag(address, null);
        if (number is not null)
            span.SetTag("workflowstandar.case", number);
    }

    private void Write(HttpContext context, string route, string? number, double milliseconds)
    {
        var (method, status, trace) = (MethodOf(context), context.Response.StatusCode, Activity.Current?.TraceId.ToString());
        if (number is null)
            Served(method, route, status, milliseconds, trace);
        else
            ServedCase(method, route, status, milliseconds, number, trace);
    }

    // Methods can be made up, too.
    private static string MethodOf(HttpContext context) => context.Request.Method switch
    {
        "GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "PATCH" or "OPTIONS" => context.Request.Method,
        _ => "(other)",
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} in {Milliseconds:0.0} ms ({Trace})")]
    private partial void Served(string method, string route, int status, double milliseconds, string? trace);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} in {Milliseconds:0.0} ms, case {Case} ({Trace})")]
    private partial void ServedCase(string method, string route, int status, double milliseconds, string @case, string? trace);

    private sealed record Subject(string Number);

    private sealed record Failed(string Route);
}
