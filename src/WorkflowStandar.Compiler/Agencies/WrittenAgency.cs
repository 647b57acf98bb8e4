using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Agencies;

/// <summary>An agency as its file says it, with the place of every name.</summary>
internal sealed record WrittenAgency(
    Name Key,
    Text Title,
    string? Parent,
    Contact Contact,
    DateTimeZone? Zone,
    Name Calendar,
    string? Source,
    ImmutableArray<Titled> Units,
    ImmutableArray<WrittenRole> Roles,
    ImmutableArray<WrittenPerson> People)
{
    /// <summary>The agency of a file without errors.</summary>
    public Agency ToAgency() => new(
        new AgencyKey(Key.Value),
        Title,
        Parent,
        Contact,
        Zone!,
        Calendar.Value,
        Source,
        Units.ToImmutableDictionary(unit => unit.Name.Value, unit => unit.Title),
        Roles.Select(role => role.ToRole()).ToImmutableDictionary(role => role.Key),
        [.. People.Select(person => person.ToPerson())]);
}

internal sealed record WrittenRole(Name Name, Text Title, Name? Unit, Name? Superior, Text? Inferred)
{
    public AgencyRole ToRole() => new(
        new RoleKey(Name.Value), Title, Unit?.Value, Superior is { } superior ? new RoleKey(superior.Value) : null, Inferred);
}

internal sealed record WrittenPerson(Name Id, string FullName, ImmutableArray<WrittenAppointment> Roles, ImmutableArray<WrittenAbsence> Absences)
{
    public Person ToPerson() => new(
        Id.Value,
        FullName,
        [.. Roles.Select(role => new Appointment(new RoleKey(role.Role.Value), role.From, role.Until))],
        [.. Absences.Select(absence => new Substitution(absence.Substitute.Value, absence.From!.Value, absence.Until!.Value))]);
}

internal sealed record WrittenAppointment(Name Role, LocalDate? From, LocalDate? Until);

/// <param name="From">Null where it could not be read, which has been reported.</param>
/// <param name="Span">Where the absence begins in the file.</param>
internal sealed record WrittenAbsence(LocalDate? From, LocalDate? Until, Name Substitute, TextSpan Span)
{
    public bool Overlaps(WrittenAbsence other) => From <= other.Until && other.From <= Until;
}
