namespace WorkflowStandar.Core.Cases;

/// <summary>The state machine of a case: <c>(context, state, request) → events and the state after them | refusal</c>. Pure.</summary>
public static partial class CaseDecider
{
    /// <param name="state">Null before the case is submitted.</param>
    public static Decision Decide(CaseContext context, CaseState? state, CaseRequest request) => throw new NotImplementedException();
}
