using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Semantics.Binding;

namespace WorkflowStandar.Compiler.Agencies;

/// <summary>What an agency file says, beyond its keys.</summary>
internal static class AgencyChecks
{
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
        foreach (var person in agency.People)
        {
            foreach (var role in person.Roles.Where(role => !role.IsMissing && !roles.Contains(role.Value)))
                findings.Add(NameKind.Role.Unknown(role, roles));
            if (person.Substitute is not { IsMissing: false } substitute)
                continue;
            if (substitute.Value == person.Id.Value)
                findings.Add(AgencyDiagnostics.SubstitutesThemselves(substitute));
            else if (!people.ContainsKey(substitute.Value))
                findings.Add(AgencyDiagnostics.UnknownPerson(substitute, people.Keys));
            if (person is { From: { } from, Until: { } until } && until < from)
                findings.Add(AgencyDiagnostics.AbsenceReversed(person.Span));
        }
    }
}
