using NodaTime;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics;

/// <summary>The decision by which the office adopted the standard.</summary>
/// <param name="Number">Null where <paramref name="NumberMissing"/> says why there is none.</param>
/// <param name="InForce">From this day the standard holds.</param>
/// <param name="Inferred">Why this day, where the source names none.</param>
public sealed record Decree(
    string? Number,
    Text? NumberMissing,
    LocalDate InForce,
    string? Source,
    Text? Note,
    Text? Inferred,
    TextSpan Span);

internal static class DecreeSection
{
    private static readonly Key<Text> Missing = Key.Required("missing", Shape.LocalText,
        "Why the source names no number.", "Mengapa sumbernya tidak menyebut nomor.");

    private static readonly KeyTable MissingTable = new(
        "missing-number", Forms.What("a number that the source lacks", "nomor yang tidak ada pada sumbernya"), Missing);

    private static readonly Key<DecreeNumber> Number = Key.Required("number",
        Shape.Either(
            Forms.What("the number, or { missing: why }", "nomornya, atau { missing: alasan }"),
            scalar: Shape.PlainText.To(number => new DecreeNumber(number, null)),
            mapping: Shape.Section(MissingTable, section => new DecreeNumber(null, section.Get(Missing)?.Value))),
        "The number of the decree, as published; { missing: why } where the source has none.",
        "Nomor keputusan, sebagaimana diterbitkan; { missing: alasan } bila sumbernya tidak bernomor.");

    private static readonly Key<LocalDate> InForce = Key.Required("in-force", Shape.Date,
        "The day from which the standard holds; where the source has none, the day the office adopts it, with 'inferred'.",
        "Hari mulai berlakunya standar; bila sumbernya tidak menyebut, hari penetapannya oleh kantor, disertai 'inferred'.");

    private static readonly Key<string> Source = Key.Optional("source", Shape.PlainText,
        "The document that this standard was taken from.", "Dokumen asal standar ini.");

    private static readonly Key<Text> Note = Key.Optional("note", Shape.LocalText,
        "What readers should know about the decree.", "Hal yang perlu diketahui pembaca tentang keputusan ini.");

    private static readonly Key<Text> Inferred = Key.Optional("inferred", Shape.LocalText,
        "Why this day, where the source names none.", "Mengapa hari ini, bila sumbernya tidak menyebut.");

    private static readonly KeyTable Table = new(
        "decree", Forms.What("the decree", "bagian keputusan"), Number, InForce, Source, Note, Inferred);

    public static Shape<Decree> Form { get; } = Shape.Section(Table, Read);

    public static Decree Absent(TextSpan at) => new(null, null, default, null, null, null, at);

    private static Decree Read(Section section) => new(
        section.Get(Number)?.Value.Number,
        section.Get(Number)?.Value.Missing,
        section.Get(InForce)?.Value ?? default,
        section.Get(Source)?.Value,
        section.Get(Note)?.Value,
        section.Get(Inferred)?.Value,
        section.HeadSpan());

    private sealed record DecreeNumber(string? Number, Text? Missing);
}
