using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Agencies;

/// <summary>Somebody who holds roles, under the name that an API key or login knows them by.</summary>
public sealed record Person(string Id, string Name, ImmutableArray<Appointment> Appointments, ImmutableArray<Substitution> Substitutions)
{
    public IEnumerable<Appointment> AppointmentsOn(LocalDate on) => Appointments.Where(appointment => appointment.HoldsOn(on));
}

/// <summary>A role held from one day to another, both included; without a bound where a date is missing.</summary>
public sealed record Appointment(RoleKey Role, LocalDate? From = null, LocalDate? Until = null)
{
    public bool HoldsOn(LocalDate day) => !(day < From) && !(day > Until);
}

/// <summary>Who acts instead of an absent person, on the dates from <paramref name="From"/> to <paramref name="Until"/>, both included.</summary>
public sealed record Substitution(string By, LocalDate From, LocalDate Until)
{
    public bool Covers(string person, LocalDate on) => By == person && on >= From && on <= Until;
}
