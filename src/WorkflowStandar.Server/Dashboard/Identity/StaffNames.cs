using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Api.Identity;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>How somebody who acted is named to readers.</summary>
public sealed class StaffNames(IStaffingStore staffing)
{
    /// <summary>"Dewi Kartikasari", or "Dewi Kartikasari, pengganti Eko Prasetyo" where they acted by the right of somebody absent.</summary>
    /// <param name="name">The name as it was recorded then; null where only the id was.</param>
    /// <param name="insteadOf">The absent person, as the event has it.</param>
    public async ValueTask<Text> ActedAsync(AgencyKey agency, ActorId by, string? name, ActorId? insteadOf, CancellationToken cancellation)
    {
        var actor = name is null ? await NameAsync(agency, by, cancellation) : new Text(name);
        if (insteadOf is not { } absent)
            return actor;
        var other = await NameAsync(agency, absent, cancellation);
        return new Text($"{actor.Id}, pengganti {other.Id}", $"{actor.In("en")}, standing in for {other.In("en")}");
    }

    /// <summary>The name of an officer; the id where nobody is known by it any more.</summary>
    public async ValueTask<Text> NameAsync(AgencyKey agency, ActorId actor, CancellationToken cancellation)
    {
        if (actor == ActorId.System)
            return new Text("Sistem", "The system");
        if (actor == Caller.Public.Id)
            return new Text("Pemohon", "The applicant");
        var known = await FindAsync(agency, actor, cancellation) ?? await FindAsync(ActorRow.Installation, actor, cancellation);
        return new Text(known?.Name ?? actor.Value);
    }

    private async ValueTask<ActorRow?> FindAsync(AgencyKey agency, ActorId actor, CancellationToken cancellation) =>
        (await staffing.ReadAsync(agency, cancellation)).Actor(actor);
}
