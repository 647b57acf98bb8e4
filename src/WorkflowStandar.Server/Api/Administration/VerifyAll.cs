using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Administration;

/// <summary>Reads every case of the installation and says which do not add up.</summary>
public static class VerifyAll
{
    private const int LongestList = 1000;

    /// <param name="Broken">The first thousand that do not add up.</param>
    public sealed record Document(bool Intact, long Cases, long Events, ImmutableArray<Broken> Broken);

    public sealed record Broken(AgencyKey Agency, string Case, string Part, int? Sequence, string Problem);

    public static async Task<IResult> HandleAsync(Administrator administrator, CaseVerifier verifier, CancellationToken cancellation)
    {
        if (!administrator.Known.IsOfInstallation)
            return HttpProblems.NotAllowed(new Text("administrator instalasi", "administrators of the installation"));
        var broken = ImmutableArray.CreateBuilder<Broken>();
        long cases = 0, events = 0;
        await foreach (var verified in verifier.VerifyAllAsync(cancellation))
        {
            cases++;
            events += verified.Events;
            if (verified.Problem is { } problem && broken.Count < LongestList)
                broken.Add(new Broken(verified.Case.Agency, verified.Case.Id.Value, problem.Part, problem.Sequence, problem.Description));
        }

        return TypedResults.Ok(new Document(broken.Count == 0, cases, events, broken.ToImmutable()));
    }
}
