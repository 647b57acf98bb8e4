using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>Walks the plan's own step table.</summary>
public sealed class FlowNavigator : INavigator
{
    public Route Begin(Procedure procedure, Func<FieldKey, FieldValue?> fields, Itinerary itinerary) => throw new NotImplementedException();

    public Route Advance(Procedure procedure, Position position, int? group, Target target, Func<FieldKey, FieldValue?> fields, Itinerary itinerary) =>
        throw new NotImplementedException();
}
