using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>WS7xxx: the only place where the code and wording of a finding about scenarios exist.</summary>
internal static class ScenarioDiagnostics
{
    private static readonly DiagnosticKind WS7001 = DiagnosticKind.Error("Unknown step", "Langkah tidak dikenal");
    private static readonly DiagnosticKind WS7002 = DiagnosticKind.Error("Unknown field", "Isian tidak dikenal");
    private static readonly DiagnosticKind WS7003 = DiagnosticKind.Error("Unknown clock", "Tenggat tidak dikenal");
    private static readonly DiagnosticKind WS7004 = DiagnosticKind.Error("Unknown outcome", "Hasil tidak dikenal");
    private static readonly DiagnosticKind WS7005 = DiagnosticKind.Error("Unknown role", "Peran tidak dikenal");
    private static readonly DiagnosticKind WS7006 = DiagnosticKind.Error("Unknown channel", "Kanal tidak dikenal");
    private static readonly DiagnosticKind WS7007 = DiagnosticKind.Error("Which procedure cannot be told", "Prosedurnya tidak dapat dikenali");
    private static readonly DiagnosticKind WS7008 = DiagnosticKind.Error("Unknown standard or variant", "Standar atau varian tidak dikenal");
    private static readonly DiagnosticKind WS7009 = DiagnosticKind.Error("Time goes backwards", "Waktu berjalan mundur");
    private static readonly DiagnosticKind WS7010 = DiagnosticKind.Error("Unknown rung", "Anak tangga tidak dikenal");
    private static readonly DiagnosticKind WS7011 = DiagnosticKind.Error("Unknown end", "Akhir tidak dikenal");
    private static readonly DiagnosticKind WS7012 = DiagnosticKind.Error("Two scenarios have the same name", "Dua skenario bernama sama");
    private static readonly DiagnosticKind WS7013 = DiagnosticKind.Error("The value does not fit the field", "Nilai tidak sesuai dengan isian");
    private static readonly DiagnosticKind WS7014 = DiagnosticKind.Error("The step cannot be used here", "Langkah tidak dapat dipakai di sini");
    private static readonly DiagnosticKind WS7015 = DiagnosticKind.Error("The outcome is missing", "Hasil belum ditulis");
    private static readonly DiagnosticKind WS7016 = DiagnosticKind.Error("The clock cannot be used here", "Tenggat tidak dapat dipakai di sini");
    private static readonly DiagnosticKind WS7017 = DiagnosticKind.Warning("The scenario expects nothing", "Skenario tidak mengharapkan apa pun");
    private static readonly DiagnosticKind WS7018 = DiagnosticKind.Error("Not a length of time", "Bukan lama waktu");
    private static readonly DiagnosticKind WS7019 = DiagnosticKind.Error("The standard has errors", "Standarnya mengandung kesalahan");
    private static readonly DiagnosticKind WS7020 = DiagnosticKind.Error("The submission does not fit the procedure", "Pengajuan tidak sesuai dengan prosedur");
    private static readonly DiagnosticKind WS7021 = DiagnosticKind.Error("Unknown document or register", "Dokumen atau buku register tidak dikenal");
    private static readonly DiagnosticKind WS7022 = DiagnosticKind.Error("Something follows a submission that must be refused", "Ada lanjutan setelah pengajuan yang harus ditolak");

    private static readonly DiagnosticKind WS7023 = DiagnosticKind.Error("The scenario fails", "Skenario gagal");

    public static Diagnostic UnknownStep(ScalarSyntax name, Procedure procedure) => Unknown(WS7001, name,
        $"step of the procedure '{procedure.Key}'", $"langkah dalam prosedur '{procedure.Key}'", procedure.Steps.Select(step => step.Key.Value));

    public static Diagnostic UnknownField(ScalarSyntax name, Plan plan) => Unknown(WS7002, name,
        "field of the standard", "isian dalam standar", plan.Fields.Keys.Select(field => field.Value));

    public static Diagnostic UnknownClock(ScalarSyntax name, Procedure procedure) => Unknown(WS7003, name,
        $"clock of the procedure '{procedure.Key}'", $"tenggat dalam prosedur '{procedure.Key}'", procedure.Clocks.Select(clock => clock.Key.Value));

    public static Diagnostic UnknownOutcome(ScalarSyntax name, Step.Work work) => Unknown(WS7004, name,
        $"outcome of the step '{work.Key}'", $"hasil dari langkah '{work.Key}'", work.Outcomes.Select(outcome => outcome.Key.Value));

    public static Diagnostic UnknownRole(ScalarSyntax name, Plan plan) => Unknown(WS7005, name,
        "role of the standard", "peran dalam standar", [.. plan.Roles.Keys.Select(role => role.Value).Order(StringComparer.Ordinal), "applicant", "supervisor"]);

    public static Diagnostic UnknownChannel(ScalarSyntax name, IEnumerable<string> channels) => Unknown(WS7006, name,
        "channel of the procedure", "kanal prosedur itu", channels);

    public static Diagnostic UnknownProcedure(ScalarSyntax name, Plan plan) => Unknown(WS7007, name,
        "procedure of the standard", "prosedur dalam standar", plan.Procedures.Select(procedure => procedure.Key.Value));

    public static Diagnostic ProcedureNotNamed(TextSpan scenario, Plan plan) => WS7007.At(scenario,
        $"The standard has several procedures. Add 'procedure:' with one of {Names(plan)}.",
        $"Standar ini memiliki beberapa prosedur. Tambahkan 'procedure:' dengan salah satu dari {Names(plan)}.");

    public static Diagnostic UnknownStandard(ScalarSyntax name, IEnumerable<string> standards) => Unknown(WS7008, name,
        "standard", "standar", standards);

    public static Diagnostic StandardNotNamed(TextSpan scenario) => WS7008.At(scenario,
        "It cannot be told which standard this runs: no standard of this name stands beside the file. Add 'standard:' with agency/name.",
        "Tidak dapat dikenali standar mana yang dijalankan: tidak ada standar dengan nama ini di samping berkas. Tambahkan 'standard:' dengan instansi/nama.");

    public static Diagnostic UnknownVariant(ScalarSyntax name, IEnumerable<string> variants) => Unknown(WS7008, name,
        "variant of the standard", "varian dalam standar", variants);

    public static Diagnostic StandardHasErrors(TextSpan scenario, string standard) => WS7019.At(scenario,
        $"The standard {Quote.Of(standard)} has errors, so this scenario can be neither checked nor run. Mend the standard first: 'wfs check' names its errors.",
        $"Standar {Quote.Of(standard)} mengandung kesalahan, sehingga skenario ini tidak dapat diperiksa maupun dijalankan. Perbaiki standarnya dahulu: 'wfs check' menyebut kesalahannya.");

    public static Diagnostic Backwards(TextSpan span, string written, string reached) => WS7009.At(span,
        $"Time goes backwards: the scenario has already reached {reached}, and this happens at {written}. Give a later time, or move the item up.",
        $"Waktu berjalan mundur: skenario sudah mencapai {reached}, sedangkan ini terjadi pada {written}. Tulis waktu yang lebih akhir, atau pindahkan butir ini ke atas.");

    public static Diagnostic UnknownRung(ScalarSyntax name, Procedure procedure) => Unknown(WS7010, name,
        "rung of the procedure", "anak tangga dalam prosedur itu",
        procedure.Clocks.SelectMany(clock => clock.Rungs.Select(rung => $"{clock.Key}/{rung.Key}")));

    public static Diagnostic UnknownEnd(ScalarSyntax name, IReadOnlyCollection<string> ends)
    {
        var meant = name.Value switch
        {
            "dicabut" => "withdrawn",
            "dialihkan" => "transferred",
            "dibatalkan" or "batal" => "cancelled",
            "tidak" or "belum" or "false" => "no",
            _ => null,
        };
        return Unknown(WS7011, name, "end of a case of this procedure", "akhir perkara dalam prosedur ini", ends, meant);
    }

    public static Diagnostic SameName(ScalarSyntax name, TextSpan first) => WS7012.At(name.Span,
        $"Another scenario is already named {Quote.Of(name.Value)}. Give this one a name of its own, so that it can be run by name.",
        $"Sudah ada skenario bernama {Quote.Of(name.Value)}. Beri nama sendiri, agar dapat dijalankan menurut namanya.")
        .Beside(first, "The first one is here.", "Yang pertama ada di sini.");

    public static Diagnostic WrongValue(SyntaxNode value, FieldKey field, Message expected) => WS7013.At(value.Span,
        $"This cannot be a value of the field '{field}'. Expected here: {expected.En}.",
        $"Ini tidak dapat menjadi nilai isian '{field}'. Yang diharapkan di sini: {expected.Id}.");

    public static Diagnostic NotAnOption(ScalarSyntax value, FieldKey field, IReadOnlyCollection<string> options) => Unknown(WS7013, value,
        $"option of the field '{field}'", $"pilihan isian '{field}'", options);

    public static Diagnostic NotATask(ScalarSyntax name, Message kind) => WS7014.At(name.Span,
        $"The step '{name.Value}' is {kind.En}: nobody completes it. Name a task.",
        $"Langkah '{name.Value}' adalah {kind.Id}: tidak ada yang menyelesaikannya. Sebut sebuah tugas.");

    public static Diagnostic NothingReturns(ScalarSyntax name) => WS7014.At(name.Span,
        $"No outcome of the step '{name.Value}' leads back to the applicant. Name a task that has one, or use 'complete:'.",
        $"Tidak ada hasil dari langkah '{name.Value}' yang mengembalikan kepada pemohon. Sebut tugas yang memilikinya, atau pakai 'complete:'.");

    public static Diagnostic NotOfThisKind(ScalarSyntax name, Message kind) => WS7014.At(name.Span,
        $"The step '{name.Value}' is not {kind.En}, so this can never hold.",
        $"Langkah '{name.Value}' bukan {kind.Id}, sehingga ini tidak akan pernah berlaku.");

    public static Diagnostic OutcomeMissing(ScalarSyntax step, Step.Work work) => WS7015.At(step.Span,
        $"The step '{work.Key}' has several outcomes. Add 'outcome:' with one of {Quote.List(work.Outcomes.Select(outcome => outcome.Key.Value))}.",
        $"Langkah '{work.Key}' memiliki beberapa hasil. Tambahkan 'outcome:' dengan salah satu dari {Quote.List(work.Outcomes.Select(outcome => outcome.Key.Value))}.");

    public static Diagnostic NotExtendable(ScalarSyntax clock) => WS7016.At(clock.Span,
        $"The clock '{clock.Value}' has no 'extension', so it can only be refused. Add 'refused: clock/not-extendable', or an 'extension' to the clock.",
        $"Tenggat '{clock.Value}' tidak memiliki 'extension', sehingga hanya dapat ditolak. Tambahkan 'refused: clock/not-extendable', atau 'extension' pada tenggatnya.");

    public static Diagnostic ExpectsNothing(TextSpan scenario) => WS7017.At(scenario,
        "The scenario expects nothing, so it can hardly fail. Add '- expect:' with what must hold at the end, such as { ended: selesai }.",
        "Skenario tidak mengharapkan apa pun, sehingga hampir tidak dapat gagal. Tambahkan '- expect:' dengan yang harus berlaku pada akhirnya, misalnya { ended: selesai }.");

    public static Diagnostic NotALength(ScalarSyntax written, TermProblem? problem)
    {
        var span = problem is null ? written.Span : written.SpanOf(problem.Offset, problem.Length);
        if (problem?.Kind == TermProblemKind.BareUnit && !problem.Candidates.IsEmpty)
        {
            return WS7018.At(span,
                $"Say of which kind: {Quote.List(problem.Candidates)}.",
                $"Sebut jenisnya: {Quote.List(problem.Candidates)}.");
        }

        return WS7018.At(span,
            $"{Quote.Of(written.Value)} is not a length of time. Write it such as '3 office hours', '2 working days' or '1 calendar day'.",
            $"{Quote.Of(written.Value)} bukan lama waktu. Tulis misalnya '3 office hours', '2 working days' atau '1 calendar day'.");
    }

    public static Diagnostic SubmissionMissing(TextSpan scenario) => WS7020.At(scenario,
        "Nothing says how the case comes in. Add 'submit:' with the channel and the fields.",
        "Tidak ada yang menyebut bagaimana perkara masuk. Tambahkan 'submit:' dengan kanal dan isiannya.");

    public static Diagnostic ChannelMissing(TextSpan submit, IEnumerable<string> channels) => WS7020.At(submit,
        $"The submission names no channel. Add 'channel:' with one of {Quote.List(channels)}.",
        $"Pengajuan tidak menyebut kanal. Tambahkan 'channel:' dengan salah satu dari {Quote.List(channels)}.");

    public static Diagnostic NoChannelHere(TextSpan channel, ProcedureKey procedure) => WS7020.At(channel,
        $"The procedure '{procedure}' begins inside the office: it has no channels. Leave 'channel:' out.",
        $"Prosedur '{procedure}' dimulai dari dalam kantor: tidak memiliki kanal. Hapus 'channel:'.");

    public static Diagnostic UnknownDocument(ScalarSyntax name, IEnumerable<string> documents) => Unknown(WS7021, name,
        "document of the standard", "dokumen dalam standar", documents);

    public static Diagnostic UnknownRegister(ScalarSyntax name, IEnumerable<string> registers) => Unknown(WS7021, name,
        "register of the standard", "buku register dalam standar", registers);

    public static Diagnostic FollowsARefusal(TextSpan item) => WS7022.At(item,
        "The submission must be refused, so there is no case in which anything could follow. Delete 'then', or 'refused'.",
        "Pengajuan harus ditolak, sehingga tidak ada perkara untuk dilanjutkan. Hapus 'then', atau 'refused'.");

    public static Diagnostic Fails(TextSpan span, string scenario, string at, Message what, IEnumerable<Difference> differences)
    {
        var lines = differences.ToArray();
        return WS7023.At(span,
            $"{Quote.Of(scenario)} fails at {at}: {what.En}. {string.Join("; ", lines.Select(line => Said(line, "expected", "found")))}.",
            $"{Quote.Of(scenario)} gagal pada {at}: {what.Id}. {string.Join("; ", lines.Select(line => Said(line, "diharapkan", "ditemukan")))}.");
    }

    private static string Said(Difference line, string expected, string found) => line.Subject + ": " + string.Join(", ",
        new[] { line.Expected is null ? null : $"{expected} {line.Expected}", line.Actual is null ? null : $"{found} {line.Actual}" }.OfType<string>());

    private static string Names(Plan plan) => Quote.List(plan.Procedures.Select(procedure => procedure.Key.Value));

    private static Diagnostic Unknown(DiagnosticKind kind, ScalarSyntax name, string en, string id, IEnumerable<string> known, string? synonym = null)
    {
        var names = known.Order(StringComparer.Ordinal).ToArray();
        if ((synonym ?? Nearest.Name(name.Value, names)) is { } meant)
        {
            return kind.At(name.Span,
                $"No {en} is named {Quote.Of(name.Value)}. Did you mean '{meant}'?",
                $"Tidak ada {id} bernama {Quote.Of(name.Value)}. Maksudnya '{meant}'?",
                Fix.ChangeTo(name.Span, meant));
        }

        return names.Length == 0
            ? kind.At(name.Span, $"No {en} is named {Quote.Of(name.Value)}: there is none at all.", $"Tidak ada {id} bernama {Quote.Of(name.Value)}: memang tidak ada satu pun.")
            : kind.At(name.Span,
                $"No {en} is named {Quote.Of(name.Value)}. Known: {Quote.List(names)}.",
                $"Tidak ada {id} bernama {Quote.Of(name.Value)}. Yang ada: {Quote.List(names)}.");
    }
}
