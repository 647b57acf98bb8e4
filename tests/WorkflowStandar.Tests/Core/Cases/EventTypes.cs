using WorkflowStandar.Core.Cases;

namespace WorkflowStandar.Tests.Core.Cases;

internal static class EventTypes
{
    public static IReadOnlyList<Type> All { get; } = [.. typeof(CaseEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(CaseEvent)))];
}
