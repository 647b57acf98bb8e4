using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>A row of figures.</summary>
/// <param name="Narrowed">What lists the cases behind it.</param>
/// <param name="Months">The part of the period that it is about; null for all of it.</param>
public sealed record ComplianceRow(PublishedPromise? Promise, string Key, Kept Kept, ComplianceFilter Narrowed, ReportPeriod? Months = null);

/// <summary>The tables of the page: the same cells, put together in different ways. Every table adds up to the same sum.</summary>
public sealed record ComplianceTables(Compliance Compliance, ComplianceFilter Filter)
{
    private IEnumerable<ComplianceCell> Promised => Compliance.Cells.Where(cell => !cell.Promise.IsTarget);

    private ComplianceFilter OfPromises => Filter with { IsTarget = false };

    public Kept Total => Compliance.Promises;

    public ComplianceRow All => new(null, "", Total, OfPromises);

    public ImmutableArray<ComplianceRow> Promises => Lines(Promised);

    public ImmutableArray<ComplianceRow> Targets => Lines(Compliance.Cells.Where(cell => cell.Promise.IsTarget));

    public ImmutableArray<ComplianceRow> Services => By(cell => cell.Promise.Standard.Name, name => OfPromises with { Standard = Promised.First(cell => cell.Promise.Standard.Name == name).Promise.Standard });

    public ImmutableArray<ComplianceRow> Units => By(cell => cell.Promise.Unit ?? "", unit => OfPromises with { Unit = unit });

    public ImmutableArray<ComplianceRow> Channels => By(cell => (cell.Channel ?? RunFilter.NoChannel).Value, channel => OfPromises with { Channel = new ChannelKey(channel) });

    /// <summary>Every month of the period in which anything was counted.</summary>
    public ImmutableArray<ComplianceRow> Months =>
    [
        .. Compliance.Period.Months()
            .Select(month => new ComplianceRow(
                null,
                month.From.ToYearMonth().ToString("uuuu-MM", null),
                Kept.Sum(Promised.Where(cell => cell.Month == month.From.ToYearMonth()).Select(cell => cell.Kept)),
                OfPromises,
                month))
            .Where(row => row.Kept != default),
    ];

    private ImmutableArray<ComplianceRow> By(Func<ComplianceCell, string> key, Func<string, ComplianceFilter> narrowed) =>
    [
        .. Promised.GroupBy(key).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ComplianceRow(null, group.Key, Kept.Sum(group.Select(cell => cell.Kept)), narrowed(group.Key))),
    ];

    // Editions that promise the same with the same term share a line.
    private ImmutableArray<ComplianceRow> Lines(IEnumerable<ComplianceCell> cells) =>
    [
        .. cells.GroupBy(cell => (cell.Promise.Standard, cell.Promise.ProcedureKey, cell.Promise.Clock, cell.Promise.TierKey, cell.Promise.IsTarget, cell.Promise.Term.Id))
            .Select(group =>
            {
                var promise = group.Last().Promise;
                return new ComplianceRow(promise, promise.Clock.Value, Kept.Sum(group.Select(cell => cell.Kept)), Filter with
                {
                    Standard = promise.Standard,
                    Procedure = promise.ProcedureKey,
                    Clock = promise.Clock,
                    Tier = promise.TierKey ?? "",
                    IsTarget = promise.IsTarget,
                    Term = promise.Term.Id,
                });
            })
            .OrderBy(row => row.Promise!.Service.Id, StringComparer.Ordinal).ThenBy(row => row.Promise!.Procedure?.Id, StringComparer.Ordinal)
            .ThenBy(row => row.Promise!.Title.Id, StringComparer.Ordinal).ThenBy(row => row.Promise!.TierKey, StringComparer.Ordinal),
    ];
}
