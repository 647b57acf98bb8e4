using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>The seam of navigation: which steps open next, given the plan, the position and an outcome. Pure.</summary>
/// <remarks>
/// It knows nothing of who may do what, nor of clocks. Another flow runner can take its place; the scenarios are the contract.
/// What it answers are events of the flow only, each numbered from <see cref="Position.LastNumber"/> up.
/// </remarks>
public interface INavigator
{
    /// <summary>Where a case of the procedure begins.</summary>
    Route Begin(Procedure procedure, Func<FieldKey, FieldValue?> fields, Itinerary itinerary);

    /// <summary>What follows when a token, already taken from <paramref name="position"/>, leaves its step towards <paramref name="target"/>.</summary>
    Route Advance(Procedure procedure, Position position, int? group, Target target, Func<FieldKey, FieldValue?> fields, Itinerary itinerary);
}

/// <summary>What navigation must be told of time: the instant, and how dates and terms become instants.</summary>
/// <param name="Opens">The instant at which a wait for that date (and time) is over; null where the field has no date.</param>
/// <param name="Lapses">The instant after which a return opened now lapses; null for never.</param>
/// <param name="Missing">What the file lacks, if the way leads back to the applicant.</param>
public sealed record Itinerary(Instant At, Func<Step.WaitUntil, Instant?> Opens, Func<Step.Return, Instant?> Lapses, string ReturnReason, ImmutableArray<FieldKey> Missing);

/// <summary>Where the flow goes.</summary>
/// <param name="Obstacle">Why it cannot go on; then none of <paramref name="Events"/> may be kept.</param>
public sealed record Route(ImmutableArray<CaseEvent> Events, Obstacle? Obstacle = null);

/// <summary>A step that cannot be entered because a field that it depends on has no (usable) value: recipients, a chosen role, a date.</summary>
public sealed record Obstacle(StepKey Step, FieldKey Field);
