using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Cli.Formatting;

/// <summary>Collections between brackets, on one line.</summary>
internal static class FlowText
{
    public static bool IsFlow(SourceText source, SyntaxNode node) =>
        node is not ScalarSyntax && node.Span.Length > 0 && source.Content[node.Span.Start] is '{' or '[' && IsBracketed(source, node);

    /// <returns>Null when a value within cannot stand on one line.</returns>
    public static string? Of(SourceText source, SyntaxNode node, ShapeDescription? shape) => node switch
    {
        ScalarSyntax scalar => Scalar(source, scalar),
        SequenceSyntax list => Join(list.Items.Select(item => Of(source, item, KeyOrder.Below(list, null, shape))), "[", "]", ""),
        MappingSyntax mapping => Join(KeyOrder.Sort(mapping, shape).Select(entry => Entry(source, mapping, entry, shape)), "{", "}", " "),
        _ => null,
    };

    private static string? Entry(SourceText source, MappingSyntax mapping, MappingEntrySyntax entry, ShapeDescription? shape) =>
        entry.Value is ScalarSyntax { IsMissing: true } ? source[entry.Key.Span]
        : Of(source, entry.Value, KeyOrder.Below(mapping, entry.Key.Value, shape)) is { } value ? $"{source[entry.Key.Span]}: {value}" : null;

    private static string? Scalar(SourceText source, ScalarSyntax scalar)
    {
        var text = source[scalar.Span];
        if (text.AsSpan().IndexOfAny('\n', '\r') < 0)
            return text;
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).ToArray();
        return scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded || lines.Contains("") || lines.Any(line => line.EndsWith('\\'))
            ? null
            : string.Join(' ', lines);
    }

    private static string? Join(IEnumerable<string?> parts, string open, string close, string padding)
    {
        var all = parts.ToArray();
        if (Array.Exists(all, part => part is null))
            return null;
        return all.Length == 0 ? open + close : $"{open}{padding}{string.Join(", ", all)}{padding}{close}";
    }

    // A block mapping can begin with a bracket too, when its first key is written as one; then it does not end with its partner.
    private static bool IsBracketed(SourceText source, SyntaxNode node) =>
        node is MappingSyntax { Entries: [var first, ..] } ? first.Key.Span.Start > node.Span.Start
        : node is SequenceSyntax { Items: [var item, ..] } ? item.Span.Start > node.Span.Start && source.Content[node.Span.Start] == '['
        : true;
}
