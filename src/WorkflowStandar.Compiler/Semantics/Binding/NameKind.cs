using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Compiler.Semantics.Binding;

/// <summary>What a name may name, with the words and the code of the finding when nothing has that name.</summary>
internal sealed class NameKind
{
    private static readonly DiagnosticKind WS2012 = DiagnosticKind.Error("Unknown role", "Jabatan tidak dikenal");
    private static readonly DiagnosticKind WS2013 = DiagnosticKind.Error("Unknown step", "Langkah tidak dikenal");
    private static readonly DiagnosticKind WS2014 = DiagnosticKind.Error("Unknown field", "Isian tidak dikenal");
    private static readonly DiagnosticKind WS2015 = DiagnosticKind.Error("Unknown channel", "Kanal tidak dikenal");
    private static readonly DiagnosticKind WS2016 = DiagnosticKind.Error("Unknown list of choices", "Daftar pilihan tidak dikenal");
    private static readonly DiagnosticKind WS2017 = DiagnosticKind.Error("Unknown document", "Dokumen tidak dikenal");
    private static readonly DiagnosticKind WS2018 = DiagnosticKind.Error("Unknown register", "Buku register tidak dikenal");
    private static readonly DiagnosticKind WS2019 = DiagnosticKind.Error("Unknown clock", "Hitungan waktu tidak dikenal");
    private static readonly DiagnosticKind WS2020 = DiagnosticKind.Error("Unknown outcome", "Hasil tidak dikenal");
    private static readonly DiagnosticKind WS2021 = DiagnosticKind.Error("Unknown procedure", "Prosedur tidak dikenal");
    private static readonly DiagnosticKind WS2022 = DiagnosticKind.Error("The agency has no such role", "Instansi tidak memiliki jabatan itu");

    private readonly DiagnosticKind finding;
    private readonly string en;
    private readonly string id;
    private readonly Message advice;

    private NameKind(DiagnosticKind finding, string en, string id, string adviceEn, string adviceId) =>
        (this.finding, this.en, this.id, advice) = (finding, en, id, new Message(adviceEn, adviceId));

    public static NameKind Role { get; } = new(WS2012, "role", "jabatan",
        "Declare it under 'roles', with its title.", "Nyatakan di bawah 'roles', dengan sebutannya.");

    public static NameKind Step { get; } = new(WS2013, "step", "langkah",
        "Name a step of this procedure, or add it.", "Sebut langkah dalam prosedur ini, atau tambahkan.");

    public static NameKind Field { get; } = new(WS2014, "field", "isian",
        "Declare it under 'intake: fields', under 'fields', or in the 'asks' of a step.",
        "Nyatakan di bawah 'intake: fields', di bawah 'fields', atau pada 'asks' sebuah langkah.");

    public static NameKind Channel { get; } = new(WS2015, "channel", "kanal",
        "Declare it under 'intake: channels'.", "Nyatakan di bawah 'intake: channels'.");

    public static NameKind ChoiceList { get; } = new(WS2016, "list of choices", "daftar pilihan",
        "Declare it under 'choices', or write the values here as 'options'.", "Nyatakan di bawah 'choices', atau tulis nilainya di sini sebagai 'options'.");

    public static NameKind Document { get; } = new(WS2017, "document", "dokumen",
        "Declare it under 'documents', with its title.", "Nyatakan di bawah 'documents', dengan judulnya.");

    public static NameKind Register { get; } = new(WS2018, "register", "buku register",
        "Declare it under 'registers', with its title.", "Nyatakan di bawah 'registers', dengan judulnya.");

    public static NameKind Clock { get; } = new(WS2019, "clock", "hitungan waktu",
        "Declare it under 'clocks' of this procedure.", "Nyatakan di bawah 'clocks' prosedur ini.");

    public static NameKind Outcome { get; } = new(WS2020, "outcome", "hasil",
        "Name one of the outcomes of that task.", "Sebut salah satu hasil tugas itu.");

    public static NameKind Procedure { get; } = new(WS2021, "procedure", "prosedur",
        "Name one of the 'procedures' of this file.", "Sebut salah satu 'procedures' dalam berkas ini.");

    public static NameKind AgencyRole { get; } = new(WS2022, "role of the agency", "jabatan pada instansi",
        "Roles have the same name in every standard of an agency: use that of definitions/agencies, or add it there.",
        "Jabatan bernama sama dalam semua standar instansi: pakai yang ada di definitions/agencies, atau tambahkan di sana.");

    public Diagnostic Unknown(Name name, IEnumerable<string> known) => Unknown(name, Nearest.Name(name.Value, known));

    public Diagnostic Unknown(Name name, string? meant) => finding.At(name.Span,
        $"No {en} is named {Quote.Of(name.Value)}. " + (meant is null ? advice.En : $"Did you mean '{meant}'?"),
        $"Tidak ada {id} bernama {Quote.Of(name.Value)}. " + (meant is null ? advice.Id : $"Maksudnya '{meant}'?"),
        meant is null ? [] : [Fix.ChangeTo(name.Span, meant)]);
}
