namespace WorkflowStandar.Engine.Cases;

/// <summary>Proves a history untouched, and that all that is stored of a case follows from it.</summary>
public sealed class CaseVerifier
{
    public CaseVerifier(ICaseStore store, IPlanSource plans) => throw new NotImplementedException();

    /// <summary>Null when there is no such case.</summary>
    public Task<CaseVerification?> VerifyAsync(CaseKey key, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>All cases of the store, those that do not add up being told as they are found.</summary>
    public IAsyncEnumerable<CaseVerification> VerifyAllAsync(CancellationToken cancellation = default) => throw new NotImplementedException();
}

/// <param name="Events">How many events were read.</param>
/// <param name="Problem">What is wrong first; null when everything adds up.</param>
public sealed record CaseVerification(CaseKey Case, int Events, VerificationProblem? Problem);

/// <param name="Part"><c>history</c>, <c>snapshot</c>, <c>tasks</c>, <c>clocks</c>, <c>alarms</c> or <c>case</c>.</param>
/// <param name="Sequence">The first event whose link is broken; null for the other parts.</param>
public sealed record VerificationProblem(string Part, int? Sequence, string Description);
