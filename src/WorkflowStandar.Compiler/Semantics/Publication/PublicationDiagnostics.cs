using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Publication;

/// <summary>WS50xx: what a reader of the published standard would stumble over. The only place where their codes and wording exist.</summary>
internal static class PublicationDiagnostics
{
    private static readonly DiagnosticKind WS5001 = DiagnosticKind.Warning("A component of the standard is missing", "Komponen standar tidak ada");
    private static readonly DiagnosticKind WS5002 = DiagnosticKind.Info("The source lacks a component", "Sumber tidak memuat komponen");
    private static readonly DiagnosticKind WS5003 = DiagnosticKind.Warning("The citation leads nowhere", "Rujukan tidak menuju ke mana pun");
    private static readonly DiagnosticKind WS5004 = DiagnosticKind.Info("A role without competence", "Jabatan tanpa kompetensi");
    private static readonly DiagnosticKind WS5005 = DiagnosticKind.Warning("A role that nobody needs", "Jabatan yang tidak dipakai");
    private static readonly DiagnosticKind WS5006 = DiagnosticKind.Warning("Declared and never used", "Dinyatakan tetapi tidak dipakai");
    private static readonly DiagnosticKind WS5007 = DiagnosticKind.Warning("Looks like personal data", "Tampak seperti data pribadi");
    private static readonly DiagnosticKind WS5008 = DiagnosticKind.Warning("The term is not that of the text", "Jangka waktu tidak sama dengan teksnya");
    private static readonly DiagnosticKind WS5009 = DiagnosticKind.Warning("A published time that nothing enforces", "Janji waktu yang tidak dijaga");
    private static readonly DiagnosticKind WS5010 = DiagnosticKind.Info("Without a title", "Tanpa judul");
    private static readonly DiagnosticKind WS5011 = DiagnosticKind.Info("A clause that no step carries out", "Butir yang tidak dilaksanakan langkah mana pun");
    private static readonly DiagnosticKind WS5012 = DiagnosticKind.Warning("No way to reach the applicant", "Pemohon tidak dapat dihubungi");
    private static readonly DiagnosticKind WS5013 = DiagnosticKind.Warning("The duty and its procedure differ", "Kewajiban dan prosedurnya berbeda");
    private static readonly DiagnosticKind WS5014 = DiagnosticKind.Warning("Still to be written", "Masih harus ditulis");

    /// <summary>The one warning with which nothing is published: an edition is for ever.</summary>
    public static bool KeepsFromPublishing(Diagnostic finding) => finding.Kind == WS5014;

    public static Diagnostic StillToBeWritten(TextSpan span) => WS5014.At(span,
        $"'{Placeholders.Mark}' marks what the starting text left to you. Write what the source says; until then the standard can be checked and tried, and not published.",
        $"'{Placeholders.Mark}' menandai yang masih harus Anda tulis. Ganti dengan bunyi naskahnya; sebelum itu standar dapat diperiksa dan dicoba, tetapi tidak dapat diterbitkan.");

    public static Diagnostic MissingComponent(ComponentKind kind, TextSpan span) => WS5001.At(span,
        $"The component '{kind.Title.En}' is missing (UU 25/2009 art. 21; PermenPANRB 15/2014). Add '{kind.Key}:' under '{Group(kind)}', or '{kind.Key}: {{ missing: why }}' where the source has none.",
        $"Komponen '{kind.Title.Id}' tidak ada (UU 25/2009 Pasal 21; PermenPANRB 15/2014). Tambahkan '{kind.Key}:' di bawah '{Group(kind)}', atau '{kind.Key}: {{ missing: alasan }}' bila sumbernya tidak memuat.");

    public static Diagnostic SourceLacks(Component component) => WS5002.At(component.Span,
        $"The source has no '{component.Kind.Title.En}', which every standard must have (UU 25/2009 art. 21). The office should add it in its next edition.",
        $"Sumber tidak memuat '{component.Kind.Title.Id}', yang wajib ada pada setiap standar (UU 25/2009 Pasal 21). Kantor perlu melengkapinya pada edisi berikutnya.");

    public static Diagnostic LeadsNowhere(TextSpan span, string citation, string? meant) => WS5003.At(span,
        $"No clause {Quote.Of(citation)} is in the published text. " + (meant is null ? "Cite a clause of a component, or an item such as guarantee.1." : $"Did you mean '{meant}'?"),
        $"Butir {Quote.Of(citation)} tidak ada dalam teks yang diterbitkan. " + (meant is null ? "Rujuk butir sebuah komponen, atau bagian seperti guarantee.1." : $"Maksudnya '{meant}'?"),
        meant is null ? [] : [Fix.ChangeTo(span, meant)]);

    public static Diagnostic NoCompetence(Titled role) => WS5004.At(role.Name.Span,
        $"'{role.Title.Id}' has work in this standard, but the component 'Competence of the staff' says nothing of it. Add it under 'competence', if the source has it.",
        $"'{role.Title.Id}' memiliki tugas dalam standar ini, tetapi komponen 'Kompetensi pelaksana' tidak menyebutnya. Tambahkan di bawah 'competence', bila ada pada sumbernya.");

    public static Diagnostic UnusedRole(Titled role) => WS5005.At(role.Name.Span,
        $"The role '{role.Name}' is used by no step, clock or field. Delete it, or give it its work.",
        $"Jabatan '{role.Name}' tidak dipakai oleh langkah, hitungan waktu, atau isian mana pun. Hapus, atau beri tugasnya.");

    public static Diagnostic Unused(Name name, string en, string id) => WS5006.At(name.Span,
        $"The {en} '{name}' is declared and never used. Delete it, or use it.",
        $"{Capital(id)} '{name}' dinyatakan tetapi tidak dipakai. Hapus, atau pakai.");

    public static Diagnostic LooksPersonal(Name field) => WS5007.At(field.Span,
        $"'{field}' looks like personal data (UU 27/2022), and is shown to everybody who sees the case. Add 'personal: true', or 'personal: false' if it is not.",
        $"'{field}' tampak seperti data pribadi (UU 27/2022), padahal terlihat oleh siapa pun yang melihat perkara. Tambahkan 'personal: true', atau 'personal: false' bila bukan.");

    public static Diagnostic NotTheTermOfTheText(TextSpan term, string written, ProseTerm inText, Clause clause) => WS5008.At(term,
        $"The text of {clause.Citation} says '{inText.Words}', the clock says {written}. Follow the text, or say why not: with 'inferred' on the clock, or under 'conflicts' with 'decides'.",
        $"Teks {clause.Citation} menyebut '{inText.Words}', hitungan waktu ini {written}. Ikuti teksnya, atau jelaskan mengapa tidak: dengan 'inferred' pada hitungan waktu ini, atau di bawah 'conflicts' dengan 'decides'.")
        .Beside(clause.Span, $"The clause {clause.Citation} is here.", $"Butir {clause.Citation} ada di sini.");

    public static Diagnostic NothingEnforces(Clause clause, ProseTerm inText) => WS5009.At(clause.Span,
        $"The text promises '{inText.Words}', but no clock cites {clause.Citation}: nobody would notice a miss. Add a clock with 'clause: {clause.Citation}', or say under 'conflicts' why there is none.",
        $"Teks menjanjikan '{inText.Words}', tetapi tidak ada hitungan waktu yang merujuk {clause.Citation}: keterlambatan tidak akan diketahui. Tambahkan di bawah 'clocks' dengan 'clause: {clause.Citation}', atau jelaskan di bawah 'conflicts'.");

    public static Diagnostic NoTitle(Name name, Text shown) => WS5010.At(name.Span,
        $"'{name}' has no title; officials and citizens read '{shown.Id}'. Add 'title:' with the words of the office.",
        $"'{name}' tidak memiliki judul; petugas dan masyarakat membaca '{shown.Id}'. Tambahkan 'title:' dengan sebutan kantor.");

    public static Diagnostic NobodyCarriesOut(Clause clause) => WS5011.At(clause.Span,
        $"No step cites {clause.Citation}. Cite it where it is carried out; what handing in already carries out is the 'clause' of the procedure.",
        $"Tidak ada langkah yang merujuk {clause.Citation}. Rujuk pada langkah yang melaksanakannya; yang terlaksana dengan pengajuan ditulis pada 'clause' prosedur.");

    public static Diagnostic NoContact(TextSpan span, string procedure) => WS5012.At(span,
        $"The applicant is to be told, but a case of '{procedure}' may have neither telephone number nor e-mail address. Require a field of type phone or email, with 'inferred' where the source asks for none.",
        $"Pemohon harus diberi tahu, tetapi perkara '{procedure}' dapat tidak memiliki nomor telepon maupun surel. Wajibkan isian berjenis phone atau email, dengan 'inferred' bila sumbernya tidak memintanya.");

    public static Diagnostic DutyDiffers(Duty duty, string procedure, string? every) => WS5013.At(duty.Procedure!.Span,
        every is null
            ? $"The duty '{duty.Name}' falls due by itself, but the procedure '{procedure}' is not started by a schedule. Write 'starts: {{ every: … }}' there."
            : $"The duty '{duty.Name}' and its procedure '{procedure}' have different rhythms: the procedure starts every {every}. Make them the same.",
        every is null
            ? $"Kewajiban '{duty.Name}' jatuh tempo dengan sendirinya, tetapi prosedur '{procedure}' tidak dimulai oleh jadwal. Tulis 'starts: {{ every: … }}' di sana."
            : $"Kewajiban '{duty.Name}' dan prosedurnya '{procedure}' berbeda jadwal: prosedur dimulai setiap {every}. Samakan keduanya.");

    private static string Group(ComponentKind kind) => kind.IsDelivery ? "delivery" : "management";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
