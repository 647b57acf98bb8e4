namespace WorkflowStandar.Core.Cases;

/// <summary>A case is the fold of its events; what is stored beside them is only there for speed.</summary>
public static class CaseHistory
{
    /// <param name="state">Null before the first event.</param>
    public static CaseState Fold(CaseState? state, CaseEvent @event) => throw new NotImplementedException();

    /// <exception cref="InvalidOperationException">The events do not begin with a submission, or do not follow from each other.</exception>
    public static CaseState Rebuild(IEnumerable<CaseEvent> events) => throw new NotImplementedException();
}
