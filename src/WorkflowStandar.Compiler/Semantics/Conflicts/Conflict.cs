using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Conflicts;

/// <summary>A contradiction in the source text, and the choice that was made, for an official to see and overrule.</summary>
/// <param name="Texts">The contradicting texts, verbatim.</param>
/// <param name="Decides">The steps or clocks that the choice decides; may be empty.</param>
public sealed record Conflict(Text About, ImmutableArray<Text> Texts, Text Choice, Text Because, ImmutableArray<Name> Decides, TextSpan Span);

internal static class ConflictSection
{
    private static readonly Key<Text> About = Key.Required("about", Shape.LocalText,
        "What the texts contradict each other about.", "Hal yang dipertentangkan.");

    private static readonly Key<ImmutableArray<Written<Text>>> Texts = Key.Required("texts", Forms.Texts,
        "The contradicting texts, verbatim.", "Teks yang bertentangan, sesuai aslinya.");

    private static readonly Key<Text> Choice = Key.Required("choice", Shape.LocalText,
        "What this definition follows.", "Yang diikuti oleh definisi ini.");

    private static readonly Key<Text> Because = Key.Required("because", Shape.LocalText,
        "Why.", "Alasannya.");

    private static readonly Key<ImmutableArray<Written<Name>>> Decides = Key.Optional("decides", Forms.Names,
        "The steps or clocks that the choice decides.", "Langkah atau hitungan waktu yang ditentukan oleh pilihan ini.");

    private static readonly KeyTable Table = new(
        "conflict", Forms.What("a conflict", "catatan pertentangan"), About, Texts, Choice, Because, Decides);

    public static Shape<Conflict> Form { get; } = Shape.Section(Table, Read);

    private static Conflict Read(Section section) => new(
        section.Get(About)?.Value ?? new Text(""),
        section.ListOf(Texts),
        section.Get(Choice)?.Value ?? new Text(""),
        section.Get(Because)?.Value ?? new Text(""),
        section.NamesOf(Decides),
        section.HeadSpan());
}
