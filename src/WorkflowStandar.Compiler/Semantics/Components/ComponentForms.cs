using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Components;

/// <summary>What a component is written as: a text, a list of texts, texts under headings, or <c>{ missing: why }</c>.</summary>
internal static class ComponentForms
{
    private static readonly Key<Text> Missing = Key.Required("missing", Shape.LocalText,
        "Why the source has no such component.", "Mengapa sumbernya tidak memuat komponen ini.");

    private static readonly KeyTable MissingTable = new(
        "missing-component", Forms.What("a component that the source lacks", "komponen yang tidak ada pada sumbernya"), Missing);

    private static readonly Message What = new(
        "a text, a list of texts, texts by clause, or { missing: why }",
        "sebuah teks, daftar teks, teks menurut butir, atau { missing: alasan }");

    private static readonly Shape<Text> MissingForm = Shape.Section(MissingTable, section => section.Get(Missing)?.Value);

    // 'missing' says that there is no component; it heads no text.
    private static readonly Shape<string> Heading = new(
        new ShapeDescription.Phrase(Shape.PlainText.Description.What, "^(?!missing$)", ["2.a"]), Shape.PlainText.Read);

    private static readonly Shape<ImmutableArray<WrittenEntry<ImmutableArray<Written<Text>>>>> Headed =
        Shape.Entries(Forms.Texts, Heading);

    private static readonly Shape<ImmutableArray<ComponentEntry>> Plain =
        Shape.LocalText.To((text, _) => One(text, new ComponentEntry(null, 1, text.Value, null, text.Span)));

    private static readonly Shape<ImmutableArray<ComponentEntry>> TextItem = Plain;

    private static readonly Shape<ImmutableArray<ComponentEntry>> EvaluationItem = new(
        new ShapeDescription.Either(
            Forms.What("a text, or a duty such as { duty: rapat-staf, every: 1 month }", "sebuah teks, atau kewajiban seperti { duty: rapat-staf, every: 1 month }"),
            [Shape.LocalText.Description, DutySection.Form.Description]),
        (node, findings) => node is MappingSyntax mapping && !IsText(mapping)
            ? DutySection.Form.Read(node, findings) is { } duty
                ? One(duty, new ComponentEntry(null, 1, duty.Value.Text ?? DutySection.DefaultText(duty.Value), duty.Value, duty.Span))
                : null
            : TextItem.Read(node, findings));

    public static Shape<Component> Of(ComponentKind kind)
    {
        var item = kind == ComponentKind.Evaluation ? EvaluationItem : TextItem;
        var list = Shape.List(item);
        var description = new ShapeDescription.Either(
            What, [Shape.LocalText.Description, list.Description, Headed.Description, MissingForm.Description]);
        return new(description, (node, findings) => node switch
        {
            SequenceSyntax => list.Read(node, findings) is { } items ? Written(kind, Numbered(items.Value), node) : null,
            MappingSyntax mapping when mapping.Find("missing") is not null =>
                MissingForm.Read(node, findings) is { } why ? new Written<Component>(new Component(kind, why.Value, [], node.Span), node) : null,
            MappingSyntax mapping when !IsText(mapping) =>
                Headed.Read(node, findings) is { } headed ? Written(kind, UnderHeadings(headed.Value), node) : null,
            _ => Plain.Read(node, findings) is { } one ? Written(kind, one.Value, node) : null,
        });
    }

    private static bool IsText(MappingSyntax mapping) =>
        mapping.Find("id") is not null && mapping.Entries.All(entry => entry.Key.Value is "id" or "en");

    private static Written<ImmutableArray<ComponentEntry>> One<T>(Written<T> like, ComponentEntry entry) => new([entry], like.Syntax);

    private static Written<Component> Written(ComponentKind kind, ImmutableArray<ComponentEntry> entries, SyntaxNode node) =>
        new(new Component(kind, null, entries, node.Span), node);

    private static ImmutableArray<ComponentEntry> Numbered(ImmutableArray<Written<ImmutableArray<ComponentEntry>>> items) =>
        [.. items.SelectMany(item => item.Value).Select((entry, index) => entry with { Number = index + 1 })];

    private static ImmutableArray<ComponentEntry> UnderHeadings(ImmutableArray<WrittenEntry<ImmutableArray<Written<Text>>>> headings) =>
    [
        .. headings.SelectMany(heading => heading.Value.Value.Select(
            (text, index) => new ComponentEntry(Name.Of(heading.Name), index + 1, text.Value, null, text.Span))),
    ];
}
