using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>How many cases came in and ended, by weeks and by months. What is over does not change any more: it is counted once and remembered.</summary>
public sealed class CaseFlows(IReports reports)
{
    private readonly ConcurrentDictionary<(StandardKey Standard, ReportPeriod Period), CaseFlow> closed = new();

    /// <returns>In the order of the periods.</returns>
    public async Task<ImmutableArray<CaseFlow>> OfAsync(StandardKey standard, ImmutableArray<ReportPeriod> periods, LocalDate today, CancellationToken cancellation)
    {
        var unknown = periods.Where(period => !closed.ContainsKey((standard, period))).ToImmutableArray();
        var counted = unknown.Zip(await reports.FlowAsync(standard, unknown, cancellation)).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var (period, flow) in counted.Where(pair => pair.Key.To < today))
            closed[(standard, period)] = flow;
        return [.. periods.Select(period => counted.TryGetValue(period, out var flow) ? flow : closed[(standard, period)])];
    }
}
