using WorkflowStandar.Compiler.Semantics.Clocks;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Components;

/// <summary><c>{ duty: rapat-staf, text: …, every: 1 month, procedure: rapat-staf }</c></summary>
internal static class DutySection
{
    private static readonly Key<Name> Named = Key.Required("duty", Forms.Name,
        "The name of the duty.", "Nama kewajiban.");

    private static readonly Key<Text> TextKey = Key.Optional("text", Shape.LocalText,
        "The published text, verbatim.", "Teks yang diterbitkan, sesuai aslinya.");

    private static readonly Key<Term> Every = Key.Required("every", TermForms.Length,
        "How often it is due, such as 1 month.", "Seberapa sering harus dilakukan, seperti 1 month.");

    private static readonly Key<Name> Procedure = Key.Optional("procedure", Forms.Name,
        "The procedure by which it is carried out, with 'starts: { every: … }'.",
        "Prosedur pelaksanaannya, dengan 'starts: { every: … }'.");

    private static readonly KeyTable Table = new(
        "duty", Forms.What("a duty", "kewajiban"), Named, TextKey, Every, Procedure);

    public static Shape<Duty> Form { get; } = Shape.Section(Table, section => new Duty(
        section.NameOrMissing(Named), section.Get(TextKey)?.Value, section.Get(Every), section.NameOf(Procedure)));

    /// <summary>What is published of a duty that has no text.</summary>
    public static Text DefaultText(Duty duty) => duty.Every is { } every
        ? new Text($"{DefaultTitle.Of(duty.Name)} setiap {TermText.Describe(every.Value).Id}")
        : DefaultTitle.Of(duty.Name);
}
