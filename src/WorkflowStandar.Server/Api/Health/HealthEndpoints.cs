using NodaTime;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Api.Health;

/// <summary>Whether the server serves, for those who watch over it.</summary>
public static class HealthEndpoints
{
    /// <param name="Status"><c>ok</c>; <c>late</c> where alarms that are due have not rung.</param>
    /// <param name="Demo">True where times are not real.</param>
    public sealed record Document(string Status, string Version, bool Demo, Instant Now, int AlarmsOverdue, int AlarmsParked, int NoticesParked);

    public static string Version { get; } = typeof(HealthEndpoints).Assembly.GetName().Version?.ToString(3) ?? "0";

    public static async Task<IResult> ReadAsync(IReports reports, IClock clock, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var backlog = await reports.BacklogAsync(now, cancellation);
        return TypedResults.Ok(new Document(
            backlog.AlarmsOverdue == 0 ? "ok" : "late", Version, clock is Hosting.VirtualClock, now, backlog.AlarmsOverdue, backlog.AlarmsParked, backlog.NoticesParked));
    }
}
