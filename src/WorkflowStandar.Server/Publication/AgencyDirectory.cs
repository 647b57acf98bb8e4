using System.Collections.Immutable;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Publication;

/// <summary>The agencies that have said who they are. An agency that is not described may publish all the same; then its roles are those of its standards.</summary>
public sealed class AgencyDirectory
{
    private ImmutableDictionary<AgencyKey, Agency> agencies = ImmutableDictionary<AgencyKey, Agency>.Empty;

    public IEnumerable<Agency> All => agencies.Values.OrderBy(agency => agency.Key.Value, StringComparer.Ordinal);

    public Agency? Find(AgencyKey key) => agencies.GetValueOrDefault(key);

    public void Describe(Agency agency) => ImmutableInterlocked.AddOrUpdate(ref agencies, agency.Key, agency, (_, _) => agency);

    /// <summary>For checking a standard of an agency: every described agency with its roles; null where that agency is not described.</summary>
    public ImmutableDictionary<AgencyKey, ImmutableHashSet<RoleKey>>? RolesAround(AgencyKey? own) =>
        own is { } key && agencies.ContainsKey(key)
            ? agencies.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Roles.Keys.ToImmutableHashSet())
            : null;
}
