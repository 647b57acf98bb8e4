using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>What a standard says of its steps and fields, read from the file as it stands, with its errors.</summary>
internal sealed class StandardParts(SourceText source)
{
    private readonly MappingSyntax? root = SyntaxTree.Parse(source).Root as MappingSyntax;

    /// <summary>The outcomes of a step; of one without outcomes none.</summary>
    public IEnumerable<string> OutcomesOf(string? procedure, string step) =>
        Steps(procedure).Where(found => NameOf(found) == step).SelectMany(found => Entries(found.Find("outcomes")?.Value)).Select(outcome => outcome.Key.Value);

    /// <summary>The steps with a clock of their own.</summary>
    public IEnumerable<string> StepsWithin(string? procedure) =>
        Steps(procedure).Where(step => step.Find("within") is not null).Select(NameOf).OfType<string>();

    /// <summary>The values that a field can have, where they can be counted.</summary>
    public IEnumerable<string> ValuesOf(string field)
    {
        var declared = AllMappings(root).Select(mapping => mapping.Find(field)?.Value).OfType<MappingSyntax>().FirstOrDefault(found => found.Find("type") is not null);
        return (declared?.Find("type")?.Value as ScalarSyntax)?.Value switch
        {
            "yes-no" or "undertaking" => ["true", "false"],
            "choice" when declared?.Find("from")?.Value is ScalarSyntax choices =>
                Entries((root?.Find("choices")?.Value as MappingSyntax)?.Find(choices.Value)?.Value).Select(option => option.Key.Value),
            "choice" => Entries(declared?.Find("options")?.Value).Select(option => option.Key.Value),
            _ => [],
        };
    }

    private IEnumerable<MappingSyntax> Steps(string? procedure) =>
        AllMappings((root?.Find("procedures")?.Value as MappingSyntax)?.Find(procedure ?? "")?.Value)
            .SelectMany(mapping => mapping.Find("steps")?.Value is SequenceSyntax steps ? steps.Items.OfType<MappingSyntax>() : []);

    private static string? NameOf(MappingSyntax step) => step.Entries is [{ Value: ScalarSyntax name }, ..] ? name.Value : null;

    private static ImmutableArray<MappingEntrySyntax> Entries(SyntaxNode? node) => node is MappingSyntax mapping ? mapping.Entries : [];

    private static IEnumerable<MappingSyntax> AllMappings(SyntaxNode? node) => node switch
    {
        MappingSyntax mapping => [mapping, .. mapping.Entries.SelectMany(entry => AllMappings(entry.Value))],
        SequenceSyntax list => list.Items.SelectMany(AllMappings),
        _ => [],
    };
}
