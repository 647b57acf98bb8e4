using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Reports;

/// <summary>Narrows what is reported; what is null does not narrow.</summary>
/// <param name="Unit">A section of the office; empty for promises that belong to no one section.</param>
/// <param name="Channel"><see cref="RunFilter.NoChannel"/> for cases that came through none.</param>
/// <param name="Tier">Empty for the term without a tier.</param>
/// <param name="Term">In Indonesian words: editions may promise the same with another term.</param>
public sealed record ComplianceFilter(
    StandardKey? Standard = null, string? Unit = null, ChannelKey? Channel = null,
    ProcedureKey? Procedure = null, ClockKey? Clock = null, string? Tier = null, bool? IsTarget = null, string? Term = null)
{
    internal bool Admits(ComplianceCell cell) =>
        !(Standard is { } standard && standard != cell.Promise.Standard)
        && !(Unit is not null && Unit != (cell.Promise.Unit ?? ""))
        && !(Channel is { } channel && channel != (cell.Channel ?? RunFilter.NoChannel))
        && !(Procedure is { } procedure && procedure != cell.Promise.ProcedureKey)
        && !(Clock is { } clock && clock != cell.Promise.Clock)
        && !(Tier is not null && Tier != (cell.Promise.TierKey ?? ""))
        && !(IsTarget is { } target && target != cell.Promise.IsTarget)
        && !(Term is not null && Term != cell.Promise.Term.Id);
}

/// <summary>The smallest figure: one promise of one edition, through one channel, in one month.</summary>
public sealed record ComplianceCell(PromiseKey Key, PublishedPromise Promise, ChannelKey? Channel, YearMonth Month, Kept Kept);

/// <summary>How an agency kept its published promises, and how near it came to its targets, in a period. Evaluation duties are left to <see cref="Duties.DutyBook"/>.</summary>
public sealed record Compliance(ReportPeriod Period, ImmutableArray<ComplianceCell> Cells)
{
    public Kept Promises => Kept.Sum(Cells.Where(cell => !cell.Promise.IsTarget).Select(cell => cell.Kept));

    /// <summary>The runs that a figure counts, to be listed.</summary>
    public RunFilter Behind(RunFate fate, ChannelKey? channel) => new([.. Cells.Select(cell => cell.Key).Distinct()], channel, fate, Period);
}

/// <summary>Reads <see cref="Compliance"/>: what the store counted, under the words of the editions that promised it.</summary>
public sealed class ComplianceReading(IReports reports, IPlanSource plans)
{
    public async Task<Compliance> ReadAsync(AgencyKey agency, Agency? office, ReportPeriod period, ComplianceFilter filter, Instant now, CancellationToken cancellation = default)
    {
        var counts = await reports.PromisesAsync(agency, period, now, cancellation);
        var published = new Dictionary<PromiseKey, PublishedPromise>();
        var cells = ImmutableArray.CreateBuilder<ComplianceCell>();
        foreach (var count in counts)
        {
            if (!published.TryGetValue(count.Promise, out var promise))
                published[count.Promise] = promise = await ReadAsync(count.Promise, office, cancellation);
            if (!promise.IsDuty && new ComplianceCell(count.Promise, promise, count.Channel, count.Month, count.Kept) is var cell && filter.Admits(cell))
                cells.Add(cell);
        }

        return new Compliance(period, cells.ToImmutable());
    }

    // What no plan names any more still counts, under its keys.
    private async Task<PublishedPromise> ReadAsync(PromiseKey key, Agency? office, CancellationToken cancellation) =>
        (await plans.FindAsync(key.Standard, key.Edition, cancellation) is { } plan ? PublishedPromise.Read(plan, key, office) : null)
        ?? new PublishedPromise(
            key.Standard, key.Procedure, key.Clock, key.Tier, key.IsTarget, new Text(key.Standard.Name), null, new Text(key.Clock.Value),
            key.Tier is { } tier ? new Text(tier) : null, new Text("–"), null, null, false);
}
