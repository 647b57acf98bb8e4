using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>Opens a case for whoever may know that it exists; for everybody else there is none of that number.</summary>
public sealed class CaseDoor(IWorklists worklists, IEditionStore editions, IPlanSource plans)
{
    /// <param name="agency">Needed only where the caller reaches several agencies and two of them use the same number.</param>
    public async Task<(OpenedCase? Case, Problem? Problem)> OpenAsync(Caller caller, string number, AgencyKey? agency, CancellationToken cancellation)
    {
        if (caller is Caller.Public)
            return (null, CaseProblems.NeedsKeyOrSecret);

        var found = new List<CaseView>();
        foreach (var candidate in await AgenciesAsync(caller, agency, cancellation))
        {
            if (await FindAsync(caller, candidate, number, cancellation) is { } view)
                found.Add(view);
        }

        return found switch
        {
            [] => (null, caller is Caller.Tracker ? CaseProblems.WrongSecret : CaseProblems.NoSuchCase(number)),
            [var view] => (await OpenAsync(caller, view, cancellation), null),
            _ => (null, CaseProblems.SameNumber(found.Select(view => view.Case.Agency))),
        };
    }

    private async ValueTask<OpenedCase> OpenAsync(Caller caller, CaseView view, CancellationToken cancellation)
    {
        var plan = await plans.FindAsync(view.Row.Standard, view.Row.Edition, cancellation)
            ?? throw new InvalidOperationException($"Edition {view.Row.Edition} of {view.Row.Standard} is not published, but a case runs on it.");
        return new OpenedCase(view, plan, caller, ActorOf(caller, view));
    }

    private async ValueTask<IEnumerable<AgencyKey>> AgenciesAsync(Caller caller, AgencyKey? agency, CancellationToken cancellation) => (caller, agency) switch
    {
        (Caller.Known known, { } asked) => known.Reaches(asked) ? [asked] : [],
        (Caller.Known { IsOfInstallation: false } known, null) => [known.Row.Agency],
        (_, { } asked) => [asked],
        _ => await editions.AgenciesAsync(cancellation),
    };

    private async ValueTask<CaseView?> FindAsync(Caller caller, AgencyKey agency, string number, CancellationToken cancellation)
    {
        if (caller is Caller.Tracker { Secret: var secret })
            return await worklists.TrackAsync(agency, number, secret, cancellation);
        var view = await worklists.CaseAsync(agency, number, cancellation);
        var isForeign = caller is Caller.Known { Row: { Kind: ActorKind.Applicant } row } && view?.Row.Applicant != row.Id;
        return isForeign ? null : view;
    }

    private static Actor ActorOf(Caller caller, CaseView view) => caller is Caller.Known known
        ? known.Actor
        : Caller.Public.As(view.Row.Applicant);
}

/// <summary>A case with the plan that it runs on, opened for somebody.</summary>
/// <param name="Actor">As whom the caller acts in this case.</param>
public sealed record OpenedCase(CaseView View, Plan Plan, Caller Caller, Actor Actor)
{
    public CaseKey Key => View.Case;

    public CaseState State => View.State;

    /// <summary>As whom the caller carries a command out: what is theirs to do only for somebody absent is done instead of them.</summary>
    public Actor ActorFor(CaseCommand command) => Caller is Caller.Known known ? Actor.On(command, Procedure, State, known.Held) : Actor;

    public Procedure Procedure { get; } = Plan.Procedure(View.Row.Procedure)
        ?? throw new InvalidOperationException($"Procedure {View.Row.Procedure} is not in edition {Plan.Edition} of {Plan.Standard}.");
}
