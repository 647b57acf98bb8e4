using System.Collections.Immutable;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Publication;

/// <summary>The agencies of the installation with their roles, as the definitions describe them; read at each start.</summary>
public sealed class AgencyDirectory
{
    private ImmutableDictionary<AgencyKey, Agency> agencies = ImmutableDictionary<AgencyKey, Agency>.Empty;

    /// <summary>Null where no agency is described: then roles are not checked.</summary>
    public ImmutableDictionary<AgencyKey, ImmutableHashSet<RoleKey>>? Roles => agencies.IsEmpty
        ? null
        : agencies.ToImmutableDictionary(agency => agency.Key, agency => agency.Value.Roles.Keys.ToImmutableHashSet());

    public void Describe(IEnumerable<Agency> described) => agencies = described.ToImmutableDictionary(agency => agency.Key);
}
