namespace WorkflowStandar.Core.Cases;

/// <summary>A case is the fold of its events; a snapshot stands beside them for speed only.</summary>
public static class CaseHistory
{
    /// <param name="state">Null before the first event.</param>
    /// <exception cref="InvalidOperationException">The event cannot follow.</exception>
    public static CaseState Fold(CaseState? state, CaseEvent @event) => (state, @event) switch
    {
        (null, CaseEvent.Submitted submitted) => CaseState.Begin(submitted),
        (null, _) => throw new InvalidOperationException($"A case begins with its submission, not with {@event.GetType().Name}."),
        _ => state.Apply(@event),
    };

    /// <exception cref="InvalidOperationException">There are no events, they do not begin with a submission, or do not follow from each other.</exception>
    public static CaseState Rebuild(IEnumerable<CaseEvent> events)
    {
        CaseState? state = null;
        foreach (var @event in events)
            state = Fold(state, @event);
        return state ?? throw new InvalidOperationException("A case without events is none.");
    }
}
