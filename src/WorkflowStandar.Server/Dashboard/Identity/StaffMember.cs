using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>Who is signed in, with the roles in which they act today.</summary>
/// <param name="Actor">Its roles are those held today at the office, and those of the absent for whom this person stands in.</param>
/// <param name="StandsInFor">Roles that are held only as a substitute.</param>
public sealed record StaffMember(ActorRow Row, Actor Actor, ImmutableArray<StandIn> StandsInFor)
{
    /// <summary>The agency whose work is shown: one's own, or the one that an administrator of the installation has chosen.</summary>
    public AgencyKey Agency { get; init; } = Row.Agency;

    public string Name => Row.Name;

    public bool IsAdministrator => Row.IsAdministrator;

    public bool IsSupervisor => Row.Kind == ActorKind.Supervisor;

    /// <summary>Manages the whole installation.</summary>
    public bool IsOfInstallation => IsAdministrator && Row.Agency == ActorRow.Installation;

    /// <summary>Nothing is open but choosing another password.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>The session in which this request was sent.</summary>
    public ReadOnlyMemory<byte> Session { get; init; }

    public RolesHeld Held { get; init; } = RolesHeld.None;

    /// <summary>Is that person, or stands in for them today.</summary>
    public bool ActsFor(ActorId person) => Row.Id == person || Held.StandsIn.Any(one => one.For == person.Value);

    /// <summary>The actor as whom this person works on a task: names the absent person where it is done by their right alone.</summary>
    public Actor ActingOn(OpenTask task) => Actor.On(task, Held);

    /// <summary>What lies outside does not exist for this person.</summary>
    public bool Reaches(AgencyKey agency) => Row.Agency == agency || IsOfInstallation;

    /// <summary>Null when nobody is signed in.</summary>
    public static StaffMember? Of(HttpContext context) => context.Features.Get<StaffMember>();
}

/// <summary>A role that is held for somebody absent, up to and including a day.</summary>
public sealed record StandIn(RoleKey Role, ActorId For, string ForName, LocalDate Until);
