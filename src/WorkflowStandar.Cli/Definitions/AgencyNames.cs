using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.Definitions;

/// <summary>What offices are called, from their agency files; a file that cannot be read is passed over.</summary>
internal static class AgencyNames
{
    public static ImmutableDictionary<AgencyKey, Text> Read(IEnumerable<string> files)
    {
        var names = ImmutableDictionary.CreateBuilder<AgencyKey, Text>();
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            if (SyntaxTree.Parse(SourceText.Read(file, stream)).Root is MappingSyntax root
                && root.Find("agency")?.Value is ScalarSyntax key
                && NameOf(root.Find("name")?.Value) is { } name)
            {
                names[new AgencyKey(key.Value)] = name;
            }
        }

        return names.ToImmutable();
    }

    private static Text? NameOf(SyntaxNode? name) => name switch
    {
        ScalarSyntax one => new Text(one.Value),
        MappingSyntax both when both.Find("id")?.Value is ScalarSyntax id => new Text(id.Value, (both.Find("en")?.Value as ScalarSyntax)?.Value),
        _ => null,
    };
}
