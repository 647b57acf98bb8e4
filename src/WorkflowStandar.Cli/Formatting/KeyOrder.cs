using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Cli.Formatting;

/// <summary>The order of keys in the language, found by walking its description beside the file.</summary>
internal static class KeyOrder
{
    public static IReadOnlyList<Line> Sort(Block block, ShapeDescription? shape) =>
        Sort(block.Lines, line => line.Key?.Value, TableOf(block.Syntax, shape));

    public static IReadOnlyList<MappingEntrySyntax> Sort(MappingSyntax mapping, ShapeDescription? shape) =>
        Sort(mapping.Entries, entry => entry.Key.Value, TableOf(mapping, shape));

    /// <summary>What the language expects under a key of a mapping, or (null) in an item of a list.</summary>
    public static ShapeDescription? Below(SyntaxNode parent, string? key, ShapeDescription? shape) => Resolve(shape, parent) switch
    {
        ShapeDescription.List list when key is null => list.Item,
        ShapeDescription.Entries entries when key is not null => entries.Value,
        { } described when key is not null => TableOf(parent, described)?.Find(key)?.Description,
        _ => null,
    };

    // A key that the language does not know stays behind the key that it was written behind.
    private static IReadOnlyList<T> Sort<T>(IReadOnlyList<T> entries, Func<T, string?> name, KeyTable? table)
    {
        if (table is null)
            return entries;
        var rank = -1;
        var ranked = new List<(T Entry, int Rank)>(entries.Count);
        foreach (var entry in entries)
        {
            rank = name(entry) is { } key && table.Find(key) is { } known ? table.Keys.IndexOf(known) : rank;
            ranked.Add((entry, rank));
        }

        return [.. ranked.OrderBy(pair => pair.Rank).Select(pair => pair.Entry)];
    }

    private static KeyTable? TableOf(SyntaxNode node, ShapeDescription? shape) => (node, Resolve(shape, node)) switch
    {
        (MappingSyntax, ShapeDescription.Section section) => section.Table,
        (MappingSyntax mapping, ShapeDescription.Variants variants) => mapping.Entries
            .Select(entry => variants.Kinds.FirstOrDefault(kind => kind.TellingKey == entry.Key.Value))
            .FirstOrDefault(kind => kind is not null)?.Table,
        _ => null,
    };

    private static ShapeDescription? Resolve(ShapeDescription? shape, SyntaxNode node) => shape switch
    {
        ShapeDescription.Deferred deferred => Resolve(deferred.Target(), node),
        ShapeDescription.Either either => either.Forms.Select(form => Resolve(form, node)).FirstOrDefault(form => Fits(form, node)),
        _ => shape,
    };

    private static bool Fits(ShapeDescription? shape, SyntaxNode node) => shape switch
    {
        ShapeDescription.List => node is SequenceSyntax,
        ShapeDescription.Entries or ShapeDescription.Section or ShapeDescription.Variants => node is MappingSyntax,
        null => false,
        _ => node is ScalarSyntax,
    };
}
