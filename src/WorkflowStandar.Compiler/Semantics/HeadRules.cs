using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics;

/// <summary>The head of a standard against what is known around it: calendars, agencies, service codes.</summary>
internal static class HeadRules
{
    public static void Check(Standard standard, CompilationContext context, DiagnosticBag findings)
    {
        if (context.Calendars is { } calendars && !standard.Calendar.IsMissing && !calendars.Contains(standard.Calendar.Value))
            findings.Add(StandardDiagnostics.UnknownCalendar(standard.Calendar, Nearest.Name(standard.Calendar.Value, calendars.Order())));
        if (standard.Key.IsMissing)
            return;
        if (context.ServiceCodes is { } codes && codes.TryGetValue(standard.ServiceCode.Value, out var other)
            && other.Agency.Value == standard.Agency && other.Value != standard.Key.Value)
        {
            findings.Add(StandardDiagnostics.CodeIsTaken(standard.ServiceCode, other.Value));
        }

        if (context.AgencyRoles is { } agencies)
            CheckRoles(standard, agencies, findings);
    }

    private static void CheckRoles(
        Standard standard, ImmutableDictionary<AgencyKey, ImmutableHashSet<RoleKey>> agencies, DiagnosticBag findings)
    {
        if (!agencies.TryGetValue(new AgencyKey(standard.Agency), out var roles))
        {
            var meant = Nearest.Name(standard.Agency, agencies.Keys.Select(agency => agency.Value).Order());
            findings.Add(StandardDiagnostics.UnknownAgency(standard.Key, standard.Agency, meant));
            return;
        }

        foreach (var role in standard.Roles.Where(role => !role.Name.IsMissing && !roles.Contains(new RoleKey(role.Name.Value))))
            findings.Add(NameKind.AgencyRole.Unknown(role.Name, roles.Select(known => known.Value).Order()));
    }
}
