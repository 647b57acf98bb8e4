using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Api.Identity;

namespace WorkflowStandar.Server.Dashboard.Tracking;

/// <summary>Opens a case for whoever has its number and its secret. A wrong secret and a number that does not exist are told apart by nobody.</summary>
public sealed class TrackedCases(IWorklists worklists, IEditionStore editions, IPlanSource plans)
{
    private const int LongestNumber = 40;
    private const int LongestSecret = 80;

    public async Task<TrackingPass?> FindAsync(string? number, string? secret, CancellationToken cancellation)
    {
        var (wanted, code) = (number?.Trim().ToUpperInvariant() ?? "", secret?.Trim() ?? "");
        if (wanted.Length is 0 or > LongestNumber || code.Length is 0 or > LongestSecret)
            return null;
        TrackingPass? found = null;
        foreach (var agency in await editions.AgenciesAsync(cancellation))
        {
            if (await worklists.TrackAsync(agency, wanted, code, cancellation) is not null)
                found ??= new TrackingPass(agency.Value, wanted, code);
        }

        return found;
    }

    /// <summary>Null when the pass opens nothing any more.</summary>
    public async Task<OpenedCase?> OpenAsync(TrackingPass pass, CancellationToken cancellation)
    {
        if (await worklists.TrackAsync(pass.Office, pass.Number, pass.Secret, cancellation) is not { } view || await plans.FindAsync(view.Row.Standard, view.Row.Edition, cancellation) is not { } plan)
            return null;
        return new OpenedCase(view, plan, new Caller.Tracker(pass.Secret), Caller.Public.As(view.Row.Applicant));
    }

    /// <summary>Whether the file lies with the applicant to be completed.</summary>
    public static bool WaitsForApplicant(CaseState state) => state.Position.Tokens.Any(token => token.State == TokenState.Returned);
}
