using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.Definitions;

/// <summary>The roles of each agency, as far as its file can be read; what is wrong with that file is told when it is checked itself.</summary>
internal sealed record AgencyRoles(ImmutableDictionary<AgencyKey, ImmutableHashSet<RoleKey>> ByAgency)
{
    public static AgencyRoles Read(IEnumerable<SourceText> files)
    {
        var agencies = ImmutableDictionary.CreateBuilder<AgencyKey, ImmutableHashSet<RoleKey>>();
        foreach (var file in files)
        {
            if (SyntaxTree.Parse(file).Root is MappingSyntax root
                && root.Find("agency")?.Value is ScalarSyntax name
                && root.Find("roles")?.Value is MappingSyntax roles)
            {
                agencies[new AgencyKey(name.Value)] = [.. roles.Entries.Select(role => new RoleKey(role.Key.Value))];
            }
        }

        return new AgencyRoles(agencies.ToImmutable());
    }
}
