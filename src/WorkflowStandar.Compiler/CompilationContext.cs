using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler;

/// <summary>What is known around a standard while it is compiled. Null where it is not known; then nothing is checked against it.</summary>
/// <param name="Calendars">The ids of all calendars.</param>
/// <param name="AgencyRoles">Every agency with its roles.</param>
/// <param name="ServiceCodes">The service codes of the other standards, by code within the same agency.</param>
public sealed record CompilationContext(
    ImmutableHashSet<string>? Calendars = null,
    ImmutableDictionary<AgencyKey, ImmutableHashSet<RoleKey>>? AgencyRoles = null,
    ImmutableDictionary<string, StandardKey>? ServiceCodes = null)
{
    /// <summary>Nothing is known: the file is checked by itself.</summary>
    public static CompilationContext Unknown { get; } = new();
}
