using System.Globalization;
using System.Text.Json;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Observability;

namespace WorkflowStandar.Server.Dashboard.Live;

/// <summary>The stream of an open page (<c>/aliran</c>, server-sent events) and, for browsers or lines that hold none, the count to ask for (<c>/aliran/cacah</c>).</summary>
public static class StreamEndpoints
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    // The page comes back by itself, and whoever may no longer listen is noticed then.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/aliran", StreamAsync).ExcludeFromDescription();
        routes.MapGet("/aliran/cacah", Count).ExcludeFromDescription();
    }

    private static IResult Count(HttpContext context, LiveChanges stream) => StaffMember.Of(context) is { } staff
        ? TypedResults.Text(stream.ChangesAt(staff.Agency).ToString(CultureInfo.InvariantCulture), "text/plain")
        : TypedResults.StatusCode(StatusCodes.Status401Unauthorized);

    private static async Task StreamAsync(HttpContext context, LiveChanges stream, IHostApplicationLifetime lifetime)
    {
        if (StaffMember.Of(context) is not { } staff)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        ends.CancelAfter(Longest);
        using var listener = stream.Listen(staff.Agency);
        ServerTelemetry.StreamsOpen.Add(1);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await WriteAsync(context, "retry: 5000\n\n", ends.Token);
            while (true)
                await WriteAsync(context, await NextAsync(listener, ends.Token), ends.Token);
        }
        catch (OperationCanceledException)
        {
            // The page is gone, the server stops, or it is time to come back.
        }
        finally
        {
            ServerTelemetry.StreamsOpen.Add(-1);
        }
    }

    private static async Task<string> NextAsync(LiveChanges.Listener listener, CancellationToken cancellation)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        quiet.CancelAfter(Heartbeat);
        try
        {
            var change = await listener.Heard.ReadAsync(quiet.Token);
            return $"event: perkara\ndata: {JsonSerializer.Serialize(new { nomor = change.Number, versi = change.Version })}\n\n";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ":\n\n";
        }
    }

    private static async Task WriteAsync(HttpContext context, string text, CancellationToken cancellation)
    {
        await context.Response.WriteAsync(text, cancellation);
        await context.Response.Body.FlushAsync(cancellation);
    }
}
