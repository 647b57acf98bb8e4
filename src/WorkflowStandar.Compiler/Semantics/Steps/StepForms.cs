using System.Collections.Immutable;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Steps;

/// <summary><c>by: role</c>, or <c>by: { chosen-in: field }</c>.</summary>
internal static class PerformerForms
{
    private static readonly Key<Name> ChosenIn = Key.Required("chosen-in", Forms.Name,
        "The field of type 'role' that an earlier step fills.", "Isian berjenis 'role' yang diisi langkah sebelumnya.");

    private static readonly KeyTable Table = new(
        "performer", Forms.What("who does it", "pelaksana"), ChosenIn);

    public static Shape<PerformerDeclaration> Form { get; } = Shape.Either(
        Forms.What("a role, or { chosen-in: field }", "sebuah jabatan, atau { chosen-in: isian }"),
        scalar: Forms.Name.To<PerformerDeclaration>(role => new PerformerDeclaration.Role(role)),
        mapping: Shape.Section<PerformerDeclaration>(Table, section => new PerformerDeclaration.ChosenIn(section.NameOrMissing(ChosenIn))));
}

/// <summary><c>outcomes: { diterima: disposisi }</c>, or with a title of its own.</summary>
internal static class OutcomeForms
{
    private static readonly Key<Text> Title = Key.Optional("title", Shape.LocalText,
        "What the official chooses.", "Yang dipilih petugas.");

    private static readonly Key<Name> Next = Key.Required("next", Forms.Name,
        "The step it leads to; 'next' for the one below.", "Langkah tujuannya; 'next' untuk yang di bawahnya.");

    private static readonly KeyTable Table = new(
        "outcome", Forms.What("an outcome", "hasil"), Title, Next);

    private static readonly Shape<OutcomeDeclaration> Value = Shape.Either(
        Forms.What("the step it leads to, or { title: …, next: step }", "langkah tujuannya, atau { title: …, next: langkah }"),
        scalar: Forms.Name.To(next => new OutcomeDeclaration(Name.Missing(next.Span), null, next)),
        mapping: Shape.Section(Table, section => new OutcomeDeclaration(
            Name.Missing(section.Span), section.Get(Title)?.Value, section.NameOrMissing(Next))));

    public static Shape<ImmutableArray<OutcomeDeclaration>> Form { get; } = Shape.Entries(Value).To(entries =>
        entries.Select(entry => entry.Value.Value with { Name = Name.Of(entry.Name) }).ToImmutableArray());
}

/// <summary><c>{ if: condition, then: step }</c></summary>
internal static class ArmForms
{
    private static readonly Key<ScalarSyntax> If = Key.Required("if",
        Shape.Phrase<ScalarSyntax>(
            Forms.What("a condition on the fields, such as tingkat = berat", "syarat atas isian, seperti tingkat = berat"),
            null, ["tingkat = berat and not perlu-pengawasan", "jumlah > 3", "lampiran is given"],
            (scalar, _) => new Written<ScalarSyntax>(scalar, scalar)),
        "The condition.", "Syaratnya.");

    private static readonly Key<Name> Then = Key.Required("then", Forms.Name,
        "The step to go on to when it holds.", "Langkah tujuan bila terpenuhi.");

    private static readonly KeyTable Table = new(
        "arm", Forms.What("a condition with its step", "syarat beserta langkahnya"), If, Then);

    public static Shape<ArmDeclaration> Form { get; } = Shape.Section(Table, section =>
        new ArmDeclaration(section.Get(If)?.Value, section.NameOrMissing(Then)));
}

/// <summary>When what runs side by side goes on.</summary>
internal static class JoinForms
{
    private static readonly (string Word, JoinRule Value, string En, string Id)[] Words =
    [
        ("all", new JoinRule.All(), "When all are done.", "Bila semua selesai."),
        ("any", new JoinRule.Any(), "When one is done; the others are ended.", "Bila satu selesai; yang lain diakhiri."),
    ];

    public static Shape<JoinRule> Parallel { get; } = Shape.Word(Words);

    public static Shape<JoinRule> Distribution { get; } = OfMany();

    private static Shape<JoinRule> OfMany()
    {
        var count = Shape.WholeNumber(1, 1000).To<JoinRule>(number => new JoinRule.Count(number));
        var description = new ShapeDescription.Either(
            Forms.What("'all', 'any', or how many", "'all', 'any', atau jumlahnya"), [Parallel.Description, count.Description]);
        return new(description, (node, findings) =>
            node is ScalarSyntax { Value: [>= '0' and <= '9', ..] } ? count.Read(node, findings) : Parallel.Read(node, findings));
    }
}
