namespace WorkflowStandar.Core.Cases;

/// <summary>The state machine of a case: <c>(context, state, request) → events and the state after them | refusal</c>. Pure.</summary>
public static partial class CaseDecider
{
}
