using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>The roles in which people act, at any instant: the one place that reckons them.</summary>
public sealed class StaffRoles(IStaffingStore staffing, AgencyDirectory agencies, IEditionStore editions, IClock clock)
{
    // Where an agency is not described, the zone of most of the country's offices.
    private static readonly DateTimeZone Usual = DateTimeZoneProviders.Tzdb["Asia/Jakarta"];

    public LocalDate TodayAt(AgencyKey agency) => DayAt(agency, clock.GetCurrentInstant());

    public LocalDate DayAt(AgencyKey agency, Instant at) => at.InZone(agencies.Find(agency)?.Zone ?? Usual).Date;

    public async ValueTask<RolesHeld> OfAsync(AgencyKey agency, ActorId actor, Instant at, CancellationToken cancellation) =>
        (await staffing.ReadAsync(agency, cancellation)).RolesOf(actor, DayAt(agency, at));

    /// <summary>The roles in which somebody acts today.</summary>
    public ValueTask<RolesHeld> OfAsync(ActorRow row, CancellationToken cancellation) => OfAsync(row.Agency, row.Id, clock.GetCurrentInstant(), cancellation);

    /// <summary>Who acts in a role today, for themselves or for somebody absent.</summary>
    public async ValueTask<ImmutableArray<ActorRow>> HoldersAsync(AgencyKey agency, RoleKey role, CancellationToken cancellation) =>
        [.. (await staffing.ReadAsync(agency, cancellation)).Holders(role, TodayAt(agency))];

    /// <summary>Who somebody is today.</summary>
    /// <param name="shown">The agency that an administrator of the installation has chosen; one's own otherwise.</param>
    public async ValueTask<StaffMember> MemberAsync(ActorRow row, AgencyKey? shown, CancellationToken cancellation)
    {
        var held = await OfAsync(row, cancellation);
        var standIns = held.StandsIn.Where(one => !held.Own.Contains(one.Role)).Select(one => new StandIn(one.Role, new ActorId(one.For), one.ForName, one.Until));
        var member = new StaffMember(row, new Actor(row.Id, row.Name, row.Kind, held.All), [.. standIns]) { Held = held };
        return member.IsOfInstallation ? member with { Agency = shown ?? await FirstAgencyAsync(cancellation) } : member;
    }

    /// <summary>The agencies that an administrator of the installation can choose from.</summary>
    public async ValueTask<ImmutableArray<AgencyKey>> AgenciesAsync(CancellationToken cancellation) =>
        [.. agencies.All.Select(agency => agency.Key).Union(await editions.AgenciesAsync(cancellation)).OrderBy(key => key.Value, StringComparer.Ordinal)];

    private async ValueTask<AgencyKey> FirstAgencyAsync(CancellationToken cancellation) =>
        agencies.All.Select(agency => (AgencyKey?)agency.Key).FirstOrDefault()
        ?? (await editions.AgenciesAsync(cancellation)).Select(key => (AgencyKey?)key).FirstOrDefault()
        ?? ActorRow.Installation;
}
