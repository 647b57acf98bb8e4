using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Tests.Compiler.Schema;

/// <summary>A right file with one mistake of form in it, for every place at which one can be made.</summary>
internal static class MistakenForms
{
    private static readonly string[] OtherForms = ["", "\"\"", "[]", "{}", "{ aneh: 1 }", "[aneh, 2]", "\"5\"", "12", "true", "\"true\"", "Bukan Nama!"];

    public static IEnumerable<SourceText> Of(SourceText source) => source.Content switch
    {
        var text => Edits(SyntaxTree.Parse(source).Root!)
            .Select(edit => (edit.Span, edit.Text, Place: source.PositionOf(edit.Span.Start)))
            .Select(edit => SourceText.From(
                $"{source.FileName}:{edit.Place} '{edit.Text}' for '{Short(text[edit.Span.Start..edit.Span.End])}'",
                text[..edit.Span.Start] + edit.Text + text[edit.Span.End..])),
    };

    private static IEnumerable<(TextSpan Span, string Text)> Edits(SyntaxNode node) => node switch
    {
        MappingSyntax mapping => mapping.Entries.SelectMany(entry => OfEntry(entry).Concat(Edits(entry.Value))),
        SequenceSyntax list => list.Items.Take(3).SelectMany(item => OtherForms.Select(form => (item.Span, form)).Concat(Edits(item))),
        _ => [],
    };

    private static IEnumerable<(TextSpan Span, string Text)> OfEntry(MappingEntrySyntax entry) =>
    [
        (TextSpan.FromBounds(entry.Key.Span.Start, entry.Value.Span.End), ""),
        (entry.Key.Span, "aneh"),
        (entry.Key.Span, "Bukan Nama"),
        .. OtherForms.Select(form => (entry.Value.Span, form)),
    ];

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
