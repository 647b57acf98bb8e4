using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Semantics.Binding;

namespace WorkflowStandar.Compiler.Agencies;

/// <summary>What an agency file says, beyond its keys.</summary>
internal static class AgencyChecks
{
    // Who acts by these names in histories is not a person.
    private static readonly string[] KeptIds = ["system", "publik"];

    public static void Check(WrittenAgency agency, IReadOnlyCollection<string>? calendars, DiagnosticBag findings)
    {
        if (calendars is not null && !agency.Calendar.IsMissing && !calendars.Contains(agency.Calendar.Value))
            findings.Add(StandardDiagnostics.UnknownCalendar(agency.Calendar, Nearest.Name(agency.Calendar.Value, calendars)));
        CheckRoles(agency, findings);
        CheckPeople(agency, findings);
    }

    private static void CheckRoles(WrittenAgency agency, DiagnosticBag findings)
    {
        var roles = agency.Roles.ToLookup(role => role.Name.Value, StringComparer.Ordinal);
        var units = agency.Units.Select(unit => unit.Name.Value).ToHashSet(StringComparer.Ordinal);
        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var role in agency.Roles)
        {
            if (role.Unit is { IsMissing: false } unit && !units.Contains(unit.Value))
                findings.Add(AgencyDiagnostics.UnknownUnit(unit, units));
            if (role.Superior is { IsMissing: false } superior && !roles.Contains(superior.Value))
                findings.Add(NameKind.Role.Unknown(superior, agency.Roles.Select(known => known.Name.Value)));
            if (GoesInCircles(role, roles, settled))
                findings.Add(AgencyDiagnostics.AnswersForItself(role.Superior!, role.Name));
        }
    }

    /// <summary>Climbs once; what has been climbed from is not climbed from again.</summary>
    private static bool GoesInCircles(WrittenRole role, ILookup<string, WrittenRole> roles, HashSet<string> settled)
    {
        var way = new HashSet<string>(StringComparer.Ordinal);
        for (WrittenRole? at = role; at is not null && !settled.Contains(at.Name.Value); at = roles[at.Superior?.Value ?? ""].FirstOrDefault())
        {
            if (!way.Add(at.Name.Value))
            {
                settled.UnionWith(way);
                return at == role;
            }
        }

        settled.UnionWith(way);
        return false;
    }

    private static void CheckPeople(WrittenAgency agency, DiagnosticBag findings)
    {
        var roles = agency.Roles.Select(role => role.Name.Value).ToHashSet(StringComparer.Ordinal);
        var people = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (var person in agency.People.Where(person => !person.Id.IsMissing && !people.TryAdd(person.Id.Value, person.Id)))
            findings.Add(AgencyDiagnostics.SamePerson(person.Id, people[person.Id.Value]));
        foreach (var person in agency.People.Where(person => KeptIds.Contains(person.Id.Value)))
            findings.Add(AgencyDiagnostics.KeptId(person.Id));
        var absences = agency.People.Where(person => !person.Id.IsMissing).ToLookup(person => person.Id.Value, person => person.Absences, StringComparer.Ordinal);
        foreach (var person in agency.People)
        {
            CheckAppointments(person, roles, findings);
            foreach (var absence in person.Absences)
                CheckAbsence(person, absence, people.Keys, absences[absence.Substitute.Value].SelectMany(theirs => theirs), findings);
        }
    }

    private static void CheckAppointments(WrittenPerson person, HashSet<string> roles, DiagnosticBag findings)
    {
        foreach (var (role, from, until) in person.Roles)
        {
            if (!role.IsMissing && !roles.Contains(role.Value))
                findings.Add(NameKind.Role.Unknown(role, roles));
            if (until < from)
                findings.Add(AgencyDiagnostics.AppointmentReversed(role));
        }
    }

    private static void CheckAbsence(WrittenPerson person, WrittenAbsence absence, IReadOnlyCollection<string> people, IEnumerable<WrittenAbsence> theirs, DiagnosticBag findings)
    {
        if (absence.Until < absence.From)
            findings.Add(AgencyDiagnostics.AbsenceReversed(absence.Span));
        if (absence.Substitute is { IsMissing: true })
            return;
        if (absence.Substitute.Value == person.Id.Value)
            findings.Add(AgencyDiagnostics.SubstitutesThemselves(absence.Substitute));
        else if (!people.Contains(absence.Substitute.Value))
            findings.Add(AgencyDiagnostics.UnknownPerson(absence.Substitute, people));
        else if (theirs.FirstOrDefault(absence.Overlaps) is { } away)
            findings.Add(AgencyDiagnostics.SubstituteAway(absence.Substitute, person.Id, away.Span));
    }
}
