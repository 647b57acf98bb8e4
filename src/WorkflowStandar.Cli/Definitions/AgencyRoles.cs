using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.Definitions;

/// <summary>The roles of each agency, as far as its file can be read; what is wrong with that file is told when it is checked itself.</summary>
internal sealed class AgencyRoles(ImmutableDictionary<AgencyKey, MappingSyntax> files)
{
    public ImmutableDictionary<AgencyKey, ImmutableHashSet<RoleKey>> ByAgency => files.ToImmutableDictionary(
        agency => agency.Key,
        agency => Roles(agency.Value).Select(role => new RoleKey(role.Key.Value)).ToImmutableHashSet());

    public static AgencyRoles Read(IEnumerable<SourceText> files)
    {
        var agencies = ImmutableDictionary.CreateBuilder<AgencyKey, MappingSyntax>();
        foreach (var file in files)
        {
            if (SyntaxTree.Parse(file).Root is MappingSyntax root && root.Find("agency")?.Value is ScalarSyntax name)
                agencies[new AgencyKey(name.Value)] = root;
        }

        return new AgencyRoles(agencies.ToImmutable());
    }

    public IReadOnlyList<(string Key, string Title)> TitlesOf(AgencyKey agency) =>
        files.TryGetValue(agency, out var file) ? [.. Roles(file).Select(role => (role.Key.Value, TitleOf(role.Value) ?? role.Key.Value))] : [];

    public string? CalendarOf(AgencyKey agency) =>
        files.TryGetValue(agency, out var file) && file.Find("calendar")?.Value is ScalarSyntax calendar ? calendar.Value : null;

    private static ImmutableArray<MappingEntrySyntax> Roles(MappingSyntax file) => file.Find("roles")?.Value is MappingSyntax roles ? roles.Entries : [];

    private static string? TitleOf(SyntaxNode role) => (role as MappingSyntax)?.Find("title")?.Value switch
    {
        ScalarSyntax title => title.Value,
        MappingSyntax both when both.Find("id")?.Value is ScalarSyntax title => title.Value,
        _ => null,
    };
}
