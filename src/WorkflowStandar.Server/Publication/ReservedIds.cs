using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Hosting;

namespace WorkflowStandar.Server.Publication;

/// <summary>Ids that nobody is given: a case would take them for the system, for the public, or for the first administrator, who may come after them.</summary>
public static class ReservedIds
{
    public static bool Holds(AgencyKey agency, ActorId id) =>
        id == ActorId.System || id == Caller.Public.Id || (id == FirstKey.Administrator && agency != ActorRow.Installation);
}
