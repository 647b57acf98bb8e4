using System.Collections.Immutable;
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
public sealed class MonthReading(CaseFlows cases)
{
    /// <param name="openNow">Cases open now: what came in and ended since tells how many were open before.</param>
    public async Task<MonthFigures> ReadAsync(IEnumerable<StandardKey> standards, ReportPeriod month, Kept kept, int openNow, LocalDate today, CancellationToken cancellation)
    {
        ImmutableArray<ReportPeriod> since = month.To < today ? [.. (month with { From = month.To.PlusDays(1), To = today.With(DateAdjusters.EndOfMonth) }).Months()] : [];
        var (submitted, ended, open) = (0, 0, openNow);
        foreach (var standard in standards)
        {
            var flows = await cases.OfAsync(standard, [month, .. since], today, cancellation);
            submitted += flows[0].Submitted;
            ended += flows[0].Ended;
            open += flows.Skip(1).Sum(flow => flow.Ended - flow.Submitted);
        }

        return new MonthFigures(submitted, ended, open, kept);
    }
}
