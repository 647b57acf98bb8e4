using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics.Clocks;
using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Steps;

/// <summary>The keys that steps have, those shared by several kinds first.</summary>
internal static class StepKeys
{
    public static readonly Key<Text> Title = Key.Optional("title", Shape.LocalText,
        "What officials read as the task.", "Yang dibaca petugas sebagai tugasnya.");

    public static readonly Key<ImmutableArray<Written<string>>> Clause = Key.Optional("clause", Forms.Clauses,
        "The clause of the published text that says so, or a list of them.", "Butir teks yang menyebutnya, atau daftarnya.");

    public static readonly Key<Text> Inferred = Key.Optional("inferred", Shape.LocalText,
        "Why the step is there although the text is silent.", "Mengapa langkah ini ada, padahal teksnya tidak menyebut.");

    public static readonly Key<Name> Next = Key.Optional("next", Forms.Name,
        "The step to go on to, instead of the one below.", "Langkah berikutnya, bila bukan yang di bawahnya.");

    public static readonly Key<ImmutableArray<AskDeclaration>> Asks = Key.Optional("asks", AskForms.Form,
        "Fields to be filled when the step is completed.", "Isian yang diisi saat langkah diselesaikan.") with
    { AlsoCalled = ["ask", "fields"] };

    public static readonly Key<ImmutableArray<Written<Text>>> Checklist = Key.Optional("checklist", Forms.Texts,
        "What to look at, point by point.", "Hal yang diperiksa, satu per satu.");

    public static readonly Key<Name> Produces = Key.Optional("produces", Forms.Name,
        "A document that the step makes (under 'documents').", "Dokumen yang dihasilkan langkah ini (di bawah 'documents').");

    public static readonly Key<TermPromise> Within = Key.Optional("within", TermForms.Promise,
        "How long it may take, from each opening of the step to its completion.",
        "Berapa lama paling lambat, sejak langkah terbuka sampai selesai.");

    public static readonly Key<PerformerDeclaration> Performer = Key.Required("by", PerformerForms.Form,
        "The role that does it, or { chosen-in: field } where an earlier step chooses it.",
        "Jabatan yang mengerjakan, atau { chosen-in: isian } bila dipilih oleh langkah sebelumnya.") with
    { AlsoCalled = ["role", "actor", "who"] };

    public static readonly Key<ImmutableArray<OutcomeDeclaration>> Outcomes = Key.Optional("outcomes", OutcomeForms.Form,
        "The results that the official chooses from, each with the step it leads to.",
        "Hasil yang dipilih petugas, masing-masing dengan langkah tujuannya.") with
    { AlsoCalled = ["outcome", "results"] };

    public static readonly Key<Name> Issues = Key.Optional("issues", Forms.Name,
        "A receipt or other document handed to the applicant (under 'documents').",
        "Tanda terima atau dokumen lain yang diserahkan kepada pemohon (di bawah 'documents').");

    public static readonly Key<Name> Registers = Key.Optional("registers", Forms.Name,
        "The register that it is numbered in (under 'registers').", "Buku tempat dicatat dan diberi nomor (di bawah 'registers').");

    public static readonly Key<ImmutableArray<Written<Name>>> Notifies = Key.Optional("notifies", Forms.Names,
        "Who is told: 'applicant', or roles.", "Siapa yang diberi tahu: 'applicant' (pemohon), atau jabatan.");

    public static readonly Key<Name> NotBy = Key.Optional("not-by", Forms.Name,
        "An earlier step: whoever did that one may not do this one (a second pair of eyes).",
        "Langkah sebelumnya: yang mengerjakannya tidak boleh mengerjakan ini (pemeriksaan orang kedua).");

    public static readonly Key<ImmutableArray<Written<Name>>> InformTo = Key.Required("to", Forms.Names,
        "The roles that are informed.", "Jabatan yang diberi tahu.");

    public static readonly Key<ImmutableArray<Written<ArmDeclaration>>> When = Key.Required("when", Shape.List(ArmForms.Form),
        "Conditions in order, each with the step it leads to; the first that holds decides.",
        "Syarat berurutan, masing-masing dengan langkah tujuannya; yang pertama terpenuhi menentukan.");

    public static readonly Key<Name> Else = Key.Required("else", Forms.Name,
        "Where to go when no condition holds.", "Langkah tujuan bila tidak ada syarat yang terpenuhi.");

    public static readonly Key<Name> Recipients = Key.Required("to", Forms.Name,
        "The field of type 'recipients' that holds them.", "Isian berjenis 'recipients' yang memuat penerimanya.");

    public static readonly Key<JoinRule> Join = Key.Optional("join", JoinForms.Parallel,
        "When to go on: 'all' (where nothing is said) or 'any'.", "Kapan dilanjutkan: 'all' (semua; bila tidak disebut) atau 'any' (salah satu).");

    public static readonly Key<JoinRule> JoinOfMany = Key.Optional("join", JoinForms.Distribution,
        "When to go on: 'all' (where nothing is said), 'any', or how many.",
        "Kapan dilanjutkan: 'all' (semua; bila tidak disebut), 'any' (salah satu), atau jumlahnya.");

    public static readonly Key<Name> Resumes = Key.Optional("resumes", Forms.Name,
        "The step that the case goes on at once the file is complete.", "Langkah tempat perkara dilanjutkan setelah berkas dilengkapi.");

    public static readonly Key<ImmutableArray<Written<Name>>> Pauses = Key.Optional("pauses", Forms.Names,
        "Clocks that stand still meanwhile.", "Hitungan waktu yang berhenti sementara itu.");

    public static readonly Key<ImmutableArray<Written<Name>>> Resets = Key.Optional("resets", Forms.Names,
        "Clocks that begin anew afterwards.", "Hitungan waktu yang dimulai lagi sesudahnya.");

    public static readonly Key<Term> LapsesAfter = Key.Optional("lapses-after", TermForms.Length,
        "How long the applicant has; then the case lapses.", "Berapa lama waktu pemohon; setelah itu perkara gugur.");

    public static readonly Key<Name> Lapsed = Key.Optional("lapsed", Forms.Name,
        "The end that a lapse leads to.", "Akhir yang dituju bila gugur.");

    public static readonly Key<Name> Date = Key.Required("date", Forms.Name,
        "The date field to wait for.", "Isian tanggal yang ditunggu.");

    public static readonly Key<Name> Time = Key.Optional("time", Forms.Name,
        "The time field on that date; the start of the day where nothing is said.", "Isian jam pada tanggal itu; awal hari bila tidak disebut.");

    public static readonly Key<Ending> As = Key.Optional("as", Shape.Word(Endings.Words),
        "How the case ends; by its name where nothing is said (selesai, ditolak, kedaluwarsa, dialihkan, dicabut).",
        "Bagaimana perkara berakhir; menurut namanya bila tidak disebut (selesai, ditolak, kedaluwarsa, dialihkan, dicabut).");
}
