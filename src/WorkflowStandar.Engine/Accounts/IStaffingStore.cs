using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;

namespace WorkflowStandar.Engine.Accounts;

/// <summary>Who holds which role from when to when, and who stands in for whom: as the agency's file says, and as was entered here.</summary>
public interface IStaffingStore
{
    ValueTask<Staffing> ReadAsync(AgencyKey agency, CancellationToken cancellation = default);

    /// <summary>Makes what comes from the agency's file exactly what it says now; what was entered here stays. False when nothing had changed.</summary>
    ValueTask<bool> TakeFromFileAsync(AgencyKey agency, ImmutableArray<Person> people, Instant at, CancellationToken cancellation = default);

    ValueTask AppointAsync(AgencyKey agency, ActorId actor, Appointment appointment, Instant at, ActorId by, CancellationToken cancellation = default);

    /// <summary>Changes the dates of an appointment. False when there is no such one that was entered here.</summary>
    ValueTask<bool> ChangeAsync(AgencyKey agency, long appointment, LocalDate? from, LocalDate? until, Instant at, ActorId by, CancellationToken cancellation = default);

    /// <summary>Takes an appointment back. False when there is no such one that was entered here.</summary>
    ValueTask<bool> RevokeAsync(AgencyKey agency, long appointment, Instant at, ActorId by, CancellationToken cancellation = default);

    ValueTask AddAbsenceAsync(AgencyKey agency, ActorId absent, Substitution substitution, Instant at, ActorId by, CancellationToken cancellation = default);

    /// <summary>False when there is no such absence that was entered here.</summary>
    ValueTask<bool> EndAbsenceAsync(AgencyKey agency, long absence, Instant at, ActorId by, CancellationToken cancellation = default);
}

/// <summary>The people of an agency with their appointments and absences.</summary>
public sealed record Staffing(ImmutableArray<ActorRow> Actors, ImmutableArray<AppointmentRow> Appointments, ImmutableArray<AbsenceRow> Absences)
{
    private readonly ImmutableArray<Person> people = PeopleOf(Actors, Appointments, Absences);

    /// <summary>The roles in which an actor acts on a day at the office; none for who is not active.</summary>
    public RolesHeld RolesOf(ActorId actor, LocalDate on) => RolesHeld.Of(people, actor.Value, on);

    /// <summary>Null when nobody is or was known by that id at the agency.</summary>
    public ActorRow? Actor(ActorId id) => Actors.FirstOrDefault(actor => actor.Id == id);

    /// <summary>Who acts in a role on a day, for themselves or for somebody absent.</summary>
    public IEnumerable<ActorRow> Holders(RoleKey role, LocalDate on) => Actors.Where(actor => actor.IsActive && RolesOf(actor.Id, on).All.Contains(role));

    private static ImmutableArray<Person> PeopleOf(ImmutableArray<ActorRow> actors, ImmutableArray<AppointmentRow> appointments, ImmutableArray<AbsenceRow> absences)
    {
        var appointed = appointments.ToLookup(row => row.Actor, row => row.Appointment);
        var absent = absences.ToLookup(row => row.Actor, row => row.Substitution);
        return
        [
            .. actors.Where(actor => actor.IsActive).Select(actor => new Person(
                actor.Id.Value, actor.Name, [.. actor.Roles.Select(role => new Appointment(role)), .. appointed[actor.Id]], [.. absent[actor.Id]])),
        ];
    }
}

/// <param name="FromFile">Stands in the agency's file, and is changed there.</param>
public sealed record AppointmentRow(long Id, ActorId Actor, Appointment Appointment, bool FromFile);

/// <param name="FromFile">Stands in the agency's file, and is changed there.</param>
public sealed record AbsenceRow(long Id, ActorId Actor, Substitution Substitution, bool FromFile);
