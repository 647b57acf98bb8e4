using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>The seam of navigation: which steps open next, given the plan, the position and an outcome. Pure.</summary>
/// <remarks>It knows nothing of who may do what, nor of clocks. Another flow runner can take its place; the scenarios are the contract.</remarks>
public interface INavigator
{
    /// <summary>Where a case of the procedure begins.</summary>
    ImmutableArray<CaseEvent> Begin(Procedure procedure, Func<FieldKey, FieldValue?> fields, Itinerary itinerary);

    /// <summary>What follows when the token leaves its step towards <paramref name="target"/>.</summary>
    ImmutableArray<CaseEvent> Advance(Procedure procedure, Position position, int? group, Target target, Func<FieldKey, FieldValue?> fields, Itinerary itinerary);
}

/// <summary>What navigation must be told of time: the instant, and how dates and terms become instants.</summary>
/// <param name="Opens">The instant at which a wait for that date (and time) is over.</param>
/// <param name="Lapses">The instant at which a return opened now lapses; null for never.</param>
public sealed record Itinerary(Instant At, Func<Step.WaitUntil, Instant> Opens, Func<Step.Return, Instant?> Lapses, string ReturnReason, ImmutableArray<FieldKey> Missing);
