using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Publication;

/// <summary>The agencies of the installation with their roles, as the definitions describe them.</summary>
public sealed class AgencyDirectory
{
    /// <summary>Null where no agency is described: then roles are not checked.</summary>
    public ImmutableDictionary<AgencyKey, ImmutableHashSet<RoleKey>>? Roles => null;
}
