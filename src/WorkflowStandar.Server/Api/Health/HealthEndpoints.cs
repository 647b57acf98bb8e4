using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Api.Health;

/// <summary>Whether the server serves, for those who watch over it.</summary>
public static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly Text Stopping = new("Server sedang berhenti.", "The server is stopping.");
    private static readonly Text NoWriter = new("Penulis perkara berhenti setelah gagal; jalankan ulang server.", "The writer of cases has stopped after a failure; restart the server.");
    private static readonly Text NoStore = new("Basis data tidak menjawab.", "The database does not answer.");

    /// <param name="Status"><c>ok</c>; <c>late</c> where alarms that are due have not rung.</param>
    /// <param name="Demo">True where times are not real.</param>
    public sealed record Document(string Status, string Version, bool Demo, Instant Now, int AlarmsOverdue, int AlarmsParked, int NoticesParked);

    /// <param name="Status"><c>ready</c>, or <c>not-ready</c> for the reasons given.</param>
    public sealed record Readiness(string Status, string Version, ImmutableArray<Text> Reasons);

    public static string Version { get; } = typeof(HealthEndpoints).Assembly.GetName().Version?.ToString(3) ?? "0";

    public static async Task<IResult> ReadAsync(IReports reports, IClock clock, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var backlog = await reports.BacklogAsync(now, cancellation);
        return TypedResults.Ok(new Document(
            backlog.AlarmsOverdue == 0 ? "ok" : "late", Version, clock is Hosting.VirtualClock, now, backlog.AlarmsOverdue, backlog.AlarmsParked, backlog.NoticesParked));
    }

    /// <summary>503 tells a balancer to send nobody here.</summary>
    public static async Task<IResult> ReadyAsync(CaseEngine engine, IReports reports, IClock clock, IHostApplicationLifetime lifetime, CancellationToken cancellation)
    {
        var reasons = ImmutableArray.CreateBuilder<Text>();
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            reasons.Add(Stopping);
        if (!engine.IsWriting)
            reasons.Add(NoWriter);
        if (!await StoreAnswersAsync(reports, clock, cancellation))
            reasons.Add(NoStore);
        return reasons.Count == 0
            ? TypedResults.Ok(new Readiness("ready", Version, []))
            : TypedResults.Json(new Readiness("not-ready", Version, reasons.ToImmutable()), statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<bool> StoreAnswersAsync(IReports reports, IClock clock, CancellationToken cancellation)
    {
        try
        {
            await Task.Run(() => reports.BacklogAsync(clock.GetCurrentInstant(), cancellation).AsTask(), cancellation).WaitAsync(Patience, cancellation);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return false;
        }
    }
}
