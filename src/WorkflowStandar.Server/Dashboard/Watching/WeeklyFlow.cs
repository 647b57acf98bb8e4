using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>How many cases came in and ended, week by week.</summary>
public sealed class WeeklyFlow(CaseFlows cases)
{
    /// <returns>The weeks up to this one, the oldest first, all standards together.</returns>
    public async Task<ImmutableArray<(ReportPeriod Week, CaseFlow Flow)>> ReadAsync(
        IEnumerable<StandardKey> standards, LocalDate today, DateTimeZone zone, int weeks, CancellationToken cancellation)
    {
        var monday = today.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        var periods = Enumerable.Range(0, weeks).Select(back => monday.PlusWeeks(back - weeks + 1)).Select(from => new ReportPeriod(from, from.PlusDays(6), zone)).ToImmutableArray();
        var sums = new CaseFlow[weeks];
        foreach (var standard in standards)
        {
            var flows = await cases.OfAsync(standard, periods, today, cancellation);
            for (var week = 0; week < weeks; week++)
                sums[week] = new CaseFlow(sums[week].Submitted + flows[week].Submitted, sums[week].Ended + flows[week].Ended);
        }

        return [.. periods.Zip(sums)];
    }
}
