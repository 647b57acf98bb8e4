using System.Collections.Immutable;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Api.Standards;

/// <summary>A time promise of a procedure.</summary>
/// <param name="By">The field that chooses the tier; absent where there is one term for all.</param>
public sealed record PromiseDocument(ClockKey Clock, Text Title, FieldKey? By, ImmutableArray<TierDocument> Terms, string? Clause)
{
    public static PromiseDocument Of(ClockPlan clock) => new(
        clock.Key,
        clock.Title,
        clock.Terms.By,
        [
            .. clock.Terms.Tiers.OrderBy(tier => tier.Key, StringComparer.Ordinal).Select(tier => TierDocument.Of(tier.Key, tier.Value)),
            .. clock.Terms.Otherwise is { } otherwise ? [TierDocument.Of(null, otherwise)] : Array.Empty<TierDocument>(),
        ],
        clock.Clause);
}

/// <param name="Tier">The value of the field; absent for the term that holds otherwise.</param>
/// <param name="Term">As written in the definition.</param>
public sealed record TierDocument(string? Tier, string Term, Words Says, bool IsTarget)
{
    public static TierDocument Of(string? tier, TermPromise promise) =>
        new(tier, TermText.Format(promise), TermText.Describe(promise), promise.IsTarget);
}
