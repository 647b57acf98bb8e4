using System.Collections.Immutable;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Compiler.Semantics.Letters;

/// <summary>The text of a document, with placeholders for the case's values (<c>letters</c>).</summary>
/// <param name="Document">Which of <c>documents</c> it is.</param>
/// <param name="About">Null where nothing is said behind "Hal".</param>
/// <param name="Body">Null where it is missing or cannot be read; that is reported.</param>
/// <param name="For">Where it is offered; empty: at the steps that issue or produce the document.</param>
public sealed record LetterDeclaration(Name Document, Written<string>? About, Written<string>? Body, ImmutableArray<Name> For, Name? SignedBy)
{
    public IEnumerable<Written<string>> Texts => new[] { About, Body }.OfType<Written<string>>();
}

internal static class LetterSection
{
    private static readonly Key<string> About = Key.Optional("about", Shape.PlainText,
        "What the letter is about (Hal); may hold placeholders.", "Hal suratnya; boleh memuat tempat isian.");

    private static readonly Key<string> Body = Key.Required("body", Shape.PlainText,
        "The text, with {field}, {case.number}, {case.received}, {case.subject}, {case.service}, {case.channel}, {case.applicant} and {letter.date} where values stand; an empty line begins a paragraph.",
        "Teksnya, dengan {isian}, {case.number}, {case.received}, {case.subject}, {case.service}, {case.channel}, {case.applicant}, dan {letter.date} di tempat nilainya; baris kosong memulai alinea.");

    private static readonly Key<ImmutableArray<Written<Name>>> For = Key.Optional("for", Forms.Names,
        "The steps at which it is offered; those that issue or produce the document where nothing is said.",
        "Langkah yang memakainya; bila tidak disebut, langkah yang menyerahkan atau menghasilkan dokumennya.");

    private static readonly Key<Name> SignedBy = Key.Optional("signed-by", Forms.Name,
        "The role that signs it.", "Jabatan yang menandatanganinya.");

    private static readonly KeyTable Table = new("letter", Forms.What("a letter", "surat"), About, Body, For, SignedBy);

    private static readonly Shape<LetterDeclaration> Unnamed = Shape.Section(Table, section => new LetterDeclaration(
        Name.Missing(section.HeadSpan()), section.Get(About), section.Get(Body), section.NamesOf(For), section.NameOf(SignedBy)));

    public static Shape<ImmutableArray<LetterDeclaration>> Form { get; } = Shape.Entries(Unnamed).To(entries =>
        entries.Select(entry => entry.Value.Value with { Document = Name.Of(entry.Name) }).ToImmutableArray());
}
