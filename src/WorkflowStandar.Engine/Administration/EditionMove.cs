using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Administration;

/// <summary>A move of a standard's running cases to another edition, as far as it was kept.</summary>
/// <param name="By">The name of who began it.</param>
/// <param name="Expected">How many cases were on the edition when it began.</param>
/// <param name="Stayed">How many were not moved.</param>
/// <param name="Reasons">Why, of the first of them.</param>
/// <param name="EndedAt">Null while it goes on, and for good where the server went down in the middle of it.</param>
/// <param name="Broken">Why it ended before all had their turn; null otherwise.</param>
public sealed record EditionMove(
    StandardKey Standard,
    string From,
    string To,
    string By,
    Instant At,
    int Expected,
    int Moved,
    int Stayed,
    ImmutableArray<StayedCase> Reasons,
    Instant? EndedAt,
    MoveBroken? Broken);

/// <summary>A case that was not moved.</summary>
public sealed record StayedCase(string Number, Text Why);

public enum MoveBroken
{
    /// <summary>The server was stopped.</summary>
    Stopped,

    /// <summary>An error of the server.</summary>
    Failed,
}
