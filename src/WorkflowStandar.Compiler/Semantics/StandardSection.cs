using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Compiler.Semantics.Conflicts;
using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Compiler.Semantics.Letters;
using WorkflowStandar.Compiler.Semantics.Procedures;
using WorkflowStandar.Compiler.Semantics.Variants;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics;

/// <summary>The keys of a whole file, in the order of a published standard.</summary>
internal static class StandardSection
{
    private static readonly Key<Name> Standard = Key.Required("standard", HeadForms.StandardKey,
        "The agency and the name of this standard: setwan-dprd-pasuruan/data-informasi.",
        "Instansi dan nama standar ini: setwan-dprd-pasuruan/data-informasi.");

    private static readonly Key<Name> Edition = Key.Required("edition", HeadForms.Edition,
        "The edition, usually the year of the decree.", "Edisi, biasanya tahun keputusannya.");

    private static readonly Key<Name> Code = Key.Required("code", HeadForms.ServiceCode,
        "Two to eight capitals or digits, for case numbers.", "Dua sampai delapan huruf besar atau angka, untuk nomor perkara.");

    private static readonly Key<Text> Title = Key.Required("title", Shape.LocalText,
        "The name of the service, as published.", "Nama pelayanan, sebagaimana diterbitkan.");

    private static readonly Key<Name> Calendar = Key.Required("calendar", Forms.Name,
        "The office calendar on which its terms run (definitions/calendars).", "Kalender kerja untuk menghitung jangka waktunya (definitions/calendars).");

    private static readonly Key<bool> Status = Key.Optional("status",
        Shape.Word(
            ("in-force", false, "Holds; cases can be submitted.", "Berlaku; permohonan dapat diajukan."),
            ("superseded", true, "Replaced by another; running cases stay.", "Sudah diganti; perkara yang berjalan tetap.")),
        "Whether it holds; in-force where nothing is said.", "Apakah masih berlaku; in-force bila tidak disebut.");

    private static readonly Key<Decree> Decree = Key.Required("decree", DecreeSection.Form,
        "The decision that adopted it.", "Keputusan yang menetapkannya.");

    private static readonly Key<ImmutableArray<Component>> Delivery = Key.Optional("delivery", ComponentSections.Delivery,
        "The six components of service delivery, verbatim.", "Enam komponen penyampaian pelayanan, sesuai aslinya.");

    private static readonly Key<ImmutableArray<Component>> Management = Key.Optional("management", ComponentSections.Management,
        "The eight components of service management, verbatim.", "Delapan komponen pengelolaan pelayanan, sesuai aslinya.");

    private static readonly Key<ImmutableArray<Written<Conflict>>> Conflicts = Key.Optional("conflicts", Shape.List(ConflictSection.Form, mayBeEmpty: true),
        "Contradictions in the source, with the choice made.", "Pertentangan dalam naskah, beserta pilihan yang diambil.");

    private static readonly Key<ImmutableArray<WrittenEntry<Text>>> Roles = Key.Required("roles", Forms.Titles,
        "The roles (jabatan pelaksana) that take part, with their exact titles.", "Jabatan pelaksana yang terlibat, dengan sebutan persisnya.");

    private static readonly Key<IntakeDeclaration> Intake = Key.Optional("intake", IntakeSection.Form,
        "How requests come in, and what they must hold.", "Cara permohonan masuk, dan isinya.");

    private static readonly Key<ImmutableArray<FieldDeclaration>> Fields = Key.Optional("fields", FieldSection.Fields(FieldOrigin.Shared),
        "Fields that only steps ask for.", "Isian yang hanya diminta oleh langkah.");

    private static readonly Key<ImmutableArray<WrittenEntry<ImmutableArray<WrittenEntry<Text>>>>> Choices = Key.Optional("choices", Shape.Entries(Forms.Titles),
        "Lists of values for choice fields.", "Daftar nilai untuk isian pilihan.");

    private static readonly Key<ImmutableArray<WrittenEntry<Text>>> Documents = Key.Optional("documents", Forms.Titles,
        "What steps issue and produce.", "Yang diserahkan dan dihasilkan langkah-langkah.");

    private static readonly Key<ImmutableArray<WrittenEntry<Text>>> Registers = Key.Optional("registers", Forms.Titles,
        "The numbered registers of the office.", "Buku register kantor.");

    private static readonly Key<ImmutableArray<LetterDeclaration>> Letters = Key.Optional("letters", LetterSection.Form,
        "Texts of documents, with the case's values in their places.", "Teks dokumen, dengan isian perkara di tempatnya.");

    private static readonly Key<ImmutableArray<ProcedureDeclaration>> Procedures = Key.Required("procedures", ProcedureSection.Form,
        "The flows of steps, with their clocks.", "Alur langkah, beserta jangka waktunya.");

    private static readonly Key<ImmutableArray<VariantDeclaration>> Variants = Key.Optional("variants", VariantSection.Form,
        "Published alternatives of the same edition.", "Alternatif yang diterbitkan dari edisi yang sama.");

    public static KeyTable Table { get; } = new(
        "standard", Forms.What("a standard", "standar"),
        Standard, Edition, Code, Title, Calendar, Status, Decree, Delivery, Management, Conflicts, Roles, Intake, Fields, Choices,
        Documents, Registers, Letters, Procedures, Variants);

    public static Shape<Standard> Form { get; } = Shape.Section(Table, Read);

    private static Standard Read(Section section)
    {
        var intake = section.Get(Intake)?.Value;
        var procedures = section.Get(Procedures)?.Value ?? [];
        return new Standard(
            section.Syntax,
            section.NameOrMissing(Standard),
            section.NameOrMissing(Edition),
            section.NameOrMissing(Code),
            section.Get(Title)?.Value ?? new Text("…"),
            section.NameOrMissing(Calendar),
            section.IsTrue(Status),
            section.Get(Decree)?.Value ?? DecreeSection.Absent(section.HeadSpan()),
            [.. section.Get(Delivery)?.Value ?? [], .. section.Get(Management)?.Value ?? []],
            section.ListOf(Conflicts),
            Titled.From(section.Get(Roles)),
            intake?.Channels ?? [],
            AllFields(intake?.Fields ?? [], section.Get(Fields)?.Value ?? [], procedures),
            section.Get(Choices) is { } lists
                ? [.. lists.Value.Select(list => new ChoiceList(Name.Of(list.Name), Titled.From(list.Value)))]
                : [],
            Titled.From(section.Get(Documents)),
            Titled.From(section.Get(Registers)),
            procedures,
            section.Get(Variants)?.Value ?? [])
        {
            Letters = section.Get(Letters)?.Value ?? [],
        };
    }

    private static ImmutableArray<FieldDeclaration> AllFields(
        ImmutableArray<FieldDeclaration> intake, ImmutableArray<FieldDeclaration> shared, ImmutableArray<ProcedureDeclaration> procedures) =>
    [
        .. intake, .. shared,
        .. procedures.SelectMany(procedure => procedure.AllAsks).Select(ask => ask.Declared).OfType<FieldDeclaration>(),
    ];
}
