using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Standards;

/// <summary>What offices are called, from their agency files.</summary>
public static class OfficeNames
{
    /// <param name="folder">Of agency files; one that cannot be understood is passed over, and so is a folder that is not there.</param>
    public static ImmutableDictionary<AgencyKey, Text> Read(string folder)
    {
        var names = ImmutableDictionary.CreateBuilder<AgencyKey, Text>();
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [])
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
