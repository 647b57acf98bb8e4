using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using NodaTime;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Observability;

/// <summary>What waits in the store, as it was when it was last looked at: at each reading of the metrics, and from time to time where they are sent.</summary>
public sealed class StoreFigures : IDisposable
{
    /// <summary>How often they are taken for a receiver that does not ask.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly IReports reports;
    private readonly IEditionStore editions;
    private readonly IClock clock;
    private readonly Meter meter = new(ServerTelemetry.Name);
    private volatile Sample? latest;

    public StoreFigures(IReports reports, IEditionStore editions, IClock clock)
    {
        (this.reports, this.editions, this.clock) = (reports, editions, clock);
        Gauge("workflowstandar.alarms.overdue", "{alarm}", "Alarms that are due, not rung and not parked.", sample => sample.Backlog.AlarmsOverdue);
        Gauge("workflowstandar.alarms.parked", "{alarm}", "Alarms that kept failing and wait for somebody to look.", sample => sample.Backlog.AlarmsParked);
        Gauge("workflowstandar.notices.waiting", "{notice}", "Notices that wait for delivery.", sample => sample.Backlog.NoticesWaiting);
        Gauge("workflowstandar.notices.parked", "{notice}", "Notices that could not be delivered and wait for somebody to look.", sample => sample.Backlog.NoticesParked);
        ByStandard("workflowstandar.cases.open", "Open cases, by standard.", work => work.Open);
        ByStandard("workflowstandar.cases.overdue", "Open cases with a promise that is past due, by standard.", work => work.Overdue);
    }

    public async Task TakeAsync(CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var open = ImmutableArray.CreateBuilder<OpenWork>();
        foreach (var agency in await editions.AgenciesAsync(cancellation))
            open.AddRange(await reports.OpenAsync(agency, now, cancellation));
        latest = new Sample(await reports.BacklogAsync(now, cancellation), open.ToImmutable());
    }

    public void Dispose() => meter.Dispose();

    private void Gauge(string name, string unit, string description, Func<Sample, int> read) =>
        meter.CreateObservableGauge(name, () => latest is { } sample ? [new Measurement<int>(read(sample))] : Array.Empty<Measurement<int>>(), unit, description);

    private void ByStandard(string name, string description, Func<OpenWork, int> read) => meter.CreateObservableGauge(
        name,
        () => latest?.Open.Select(work => new Measurement<int>(
            read(work), new("agency", work.Standard.Agency.Value), new KeyValuePair<string, object?>("standard", work.Standard.Name))) ?? [],
        "{case}",
        description);

    private sealed record Sample(Backlog Backlog, ImmutableArray<OpenWork> Open);
}
