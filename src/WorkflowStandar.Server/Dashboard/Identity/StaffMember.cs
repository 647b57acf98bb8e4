using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>Who is signed in, with the roles in which they act today.</summary>
public sealed record StaffMember(ActorRow Row, Actor Actor, ImmutableArray<StandIn> StandsInFor)
{
    public AgencyKey Agency => Row.Agency;

    public string Name => Row.Name;

    public bool IsAdministrator => Row.IsAdministrator;

    public bool IsSupervisor => Row.Kind == ActorKind.Supervisor;

    public bool Reaches(AgencyKey agency) => agency == Agency;

    /// <summary>Null when nobody is signed in.</summary>
    public static StaffMember? Of(HttpContext context) => context.Features.Get<StaffMember>();
}

/// <summary>A role held for somebody who is away.</summary>
public sealed record StandIn(RoleKey Role, ActorId For, string ForName, LocalDate Until);
