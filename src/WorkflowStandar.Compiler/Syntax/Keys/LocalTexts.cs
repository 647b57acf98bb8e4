using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Syntax.Keys;

/// <summary>Texts for people: a plain one is Indonesian, a pair of keys gives English beside it.</summary>
internal static class LocalTexts
{
    private static readonly Message What = new("a text, or { id: …, en: … }", "sebuah teks, atau { id: …, en: … }");

    private static readonly Key<string> Indonesian =
        Key.Required("id", Shape.PlainText, "The text in Indonesian.", "Teks dalam bahasa Indonesia.");

    private static readonly Key<string> English =
        Key.Optional("en", Shape.PlainText, "The same text in English.", "Teks yang sama dalam bahasa Inggris.");

    private static readonly KeyTable Table = new(
        "text", new Message("a text in two languages", "teks dalam dua bahasa"), Indonesian, English);

    private static readonly Shape<Text> Either = Shape.Either(
        What,
        scalar: Shape.PlainText.To(text => new Text(text, null)),
        mapping: Shape.Section(Table, Read));

    public static Shape<Text> Form { get; } = new(new ShapeDescription.LocalText(What), Either.Read);

    private static Text? Read(Section section) =>
        section.Get(Indonesian) is { } id ? new Text(id.Value, section.Get(English)?.Value) : null;
}
