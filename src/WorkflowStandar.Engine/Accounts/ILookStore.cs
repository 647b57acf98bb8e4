using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Accounts;

/// <summary>Who looked at personal data. Rows are added and never changed; each is chained by hash to the one before.</summary>
public interface ILookStore
{
    ValueTask AddAsync(ImmutableArray<Look> looks, CancellationToken cancellation = default);

    /// <summary>The newest first.</summary>
    ValueTask<Page<Look>> LooksAsync(AgencyKey agency, CaseId? of, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Null when the chain is whole, else the number of the first row that does not follow from the one before.</summary>
    ValueTask<long?> VerifyAsync(CancellationToken cancellation = default);
}

/// <param name="Case">Null where a look concerns no single case: a search, an export.</param>
/// <param name="What">What was shown, without its content.</param>
public sealed record Look(AgencyKey Agency, Instant At, ActorId By, CaseId? Case, string What);
