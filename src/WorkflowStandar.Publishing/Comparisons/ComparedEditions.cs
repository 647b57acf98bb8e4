using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Comparisons;

/// <summary>Two editions and what differs between them.</summary>
/// <param name="From">The name of the older edition.</param>
public sealed record ComparedEditions(StandardKey Standard, Text Title, string From, string To, ImmutableArray<TouchingChange> Changes)
{
    /// <summary>How many cases run on the older edition, touched or not; null where no server was asked.</summary>
    public int? Running { get; init; }

    /// <summary>How many of them stand where something changes.</summary>
    public int Touched { get; } = Changes.SelectMany(change => change.Cases).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Without looking at any case.</summary>
    public static ComparedEditions Of(Edition old, Edition @new) => new(
        @new.Plan.Standard, @new.Plan.Title, old.Plan.Edition, @new.Plan.Edition, [.. EditionComparison.Between(old, @new).Select(change => new TouchingChange(change, []))]);
}

/// <param name="Cases">The numbers of all running cases that stand where it changes, the newest first.</param>
public sealed record TouchingChange(Change Change, ImmutableArray<string> Cases);
