using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>How many cases came in and ended, week by week. A week that is over does not change any more: it is counted once and remembered.</summary>
public sealed class WeeklyFlow(IReports reports)
{
    private readonly ConcurrentDictionary<(StandardKey Standard, ReportPeriod Week), CaseFlow> closed = new();

    /// <returns>The weeks up to this one, the oldest first, all standards together.</returns>
    public async Task<ImmutableArray<(ReportPeriod Week, CaseFlow Flow)>> ReadAsync(
        IEnumerable<StandardKey> standards, LocalDate today, DateTimeZone zone, int weeks, CancellationToken cancellation)
    {
        var monday = today.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        var periods = Enumerable.Range(0, weeks).Select(back => monday.PlusWeeks(back - weeks + 1)).Select(from => new ReportPeriod(from, from.PlusDays(6), zone)).ToImmutableArray();
        var sums = new CaseFlow[weeks];
        foreach (var standard in standards)
        {
            var flows = await OfAsync(standard, periods, today, cancellation);
            for (var week = 0; week < weeks; week++)
                sums[week] = new CaseFlow(sums[week].Submitted + flows[week].Submitted, sums[week].Ended + flows[week].Ended);
        }

        return [.. periods.Zip(sums)];
    }

    private async Task<ImmutableArray<CaseFlow>> OfAsync(StandardKey standard, ImmutableArray<ReportPeriod> periods, LocalDate today, CancellationToken cancellation)
    {
        var unknown = periods.Where(period => !closed.ContainsKey((standard, period))).ToImmutableArray();
        var counted = unknown.Zip(await reports.FlowAsync(standard, unknown, cancellation)).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var (period, flow) in counted.Where(pair => pair.Key.To < today))
            closed[(standard, period)] = flow;
        return [.. periods.Select(period => counted.TryGetValue(period, out var flow) ? flow : closed[(standard, period)])];
    }
}
