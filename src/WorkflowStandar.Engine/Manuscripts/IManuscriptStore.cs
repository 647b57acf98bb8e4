using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Manuscripts;

/// <summary>Standards that are being written: what was saved last, whether it compiles or not.</summary>
public interface IManuscriptStore
{
    /// <summary>The manuscripts of an agency by name, without their texts.</summary>
    ValueTask<ImmutableArray<ManuscriptHead>> ListAsync(AgencyKey agency, CancellationToken cancellation = default);

    ValueTask<Manuscript?> FindAsync(StandardKey standard, CancellationToken cancellation = default);

    /// <summary>Saves over the version that the writer had read.</summary>
    /// <param name="manuscript">Its version is the one that was read; 0 where there was none.</param>
    /// <returns>The new version; null when somebody else has saved or thrown away in between, and nothing was changed.</returns>
    ValueTask<int?> SaveAsync(Manuscript manuscript, CancellationToken cancellation = default);

    /// <summary>Throws the version away that was read; false when it is no longer the one.</summary>
    ValueTask<bool> DiscardAsync(StandardKey standard, int version, CancellationToken cancellation = default);
}

/// <param name="Title">For lists: that of the text, or what stands for it while the text has none.</param>
/// <param name="ContentHash">Of the text, as an edition of it would bear.</param>
public sealed record ManuscriptHead(StandardKey Standard, int Version, string Title, string ContentHash, Instant SavedAt, ActorId SavedBy);

/// <param name="Scenarios">The text of its scenarios; may be empty.</param>
public sealed record Manuscript(ManuscriptHead Head, string Text, string Scenarios);
