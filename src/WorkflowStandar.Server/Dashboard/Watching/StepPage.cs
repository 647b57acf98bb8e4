using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>A list of the work of one step, behind a figure of it.</summary>
public abstract class StepPage(IPlanSource plans, IActorStore actors) : WatchingPage
{
    protected const int PageSize = 50;

    public Plan Plan { get; private set; } = null!;

    public Procedure Procedure { get; private set; } = null!;

    public Step Step { get; private set; } = null!;

    public StepPlace Place => new(Plan.Standard, Procedure.Key, Step.Key);

    /// <summary>How much office time a working day has.</summary>
    public Duration Day { get; private set; }

    public string? Next { get; protected set; }

    public bool IsFirst { get; protected set; }

    /// <summary>The page of the flow that the figure stands on.</summary>
    public string Flow => $"/pantau/{Uri.EscapeDataString(Plan.Standard.Name)}?prosedur={Uri.EscapeDataString(Procedure.Key.Value)}";

    /// <summary>This list without where it has come to.</summary>
    public string Here => Request.Path + QueryString.Create(Request.Query.Where(part => part.Key != "lanjut" && part.Value.Count > 0));

    public string NextAddress => $"{Here}{(Here.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lanjut={Uri.EscapeDataString(Next ?? "")}";

    /// <returns>False where the agency has no such step in force.</returns>
    protected async Task<bool> FindAsync(string standar, string langkah, string? prosedur, CancellationToken cancellation)
    {
        await ReadNamesAsync(cancellation);
        if (Names.InForce(new StandardKey(Agency, standar)) is not { } plan
            || (prosedur is null ? plan.Procedures[0] : plan.Procedure(new ProcedureKey(prosedur))) is not { } procedure
            || procedure.Find(new StepKey(langkah)) is not { } step)
            return false;
        (Plan, Procedure, Step) = (plan, procedure, step);
        Day = WorkingDay.Of(await plans.CalendarAsync(plan.CalendarId, cancellation));
        return true;
    }

    /// <summary>The name of an officer, for those who may know; null for everybody else.</summary>
    protected async Task<string?> NameAsync(ActorId? actor, CancellationToken cancellation) =>
        actor is { } id && SeesPeople ? (await actors.FindAsync(Agency, id, cancellation))?.Name ?? id.Value : null;
}
