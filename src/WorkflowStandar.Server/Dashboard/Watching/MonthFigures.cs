using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>A month of an office in five numbers.</summary>
/// <param name="Open">Cases open when it ended, or now where it has not ended.</param>
public sealed record MonthFigures(int Submitted, int Ended, int Open, Kept Kept)
{
    /// <summary>Promises that were not kept in time.</summary>
    public int Missed => Kept.Late + Kept.OpenLate;
}

/// <summary>Reads <see cref="MonthFigures"/>.</summary>
public sealed class MonthReading(IReports reports)
{
    /// <param name="openNow">Cases open now: what came in and ended since tells how many were open before.</param>
    public async Task<MonthFigures> ReadAsync(IEnumerable<StandardKey> standards, ReportPeriod month, Kept kept, int openNow, LocalDate today, CancellationToken cancellation)
    {
        var since = new ReportPeriod(month.To.PlusDays(1), LocalDate.Max(today, month.To.PlusDays(1)), month.Zone);
        var (submitted, ended, open) = (0, 0, openNow);
        foreach (var standard in standards)
        {
            var flows = await reports.FlowAsync(standard, [month, since], cancellation);
            submitted += flows[0].Submitted;
            ended += flows[0].Ended;
            open += flows[1].Ended - flows[1].Submitted;
        }

        return new MonthFigures(submitted, ended, open, kept);
    }
}
