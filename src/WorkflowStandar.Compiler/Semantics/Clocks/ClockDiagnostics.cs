using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Compiler.Semantics.Clocks;

/// <summary>WS205x: findings about one clock by itself. The only place where their codes and wording exist.</summary>
internal static class ClockDiagnostics
{
    private static readonly DiagnosticKind WS2050 = DiagnosticKind.Error("What starts or stops the clock cannot be understood", "Yang memulai atau menghentikan hitungan waktu tidak dapat dipahami");
    private static readonly DiagnosticKind WS2051 = DiagnosticKind.Error("Nothing happens", "Tidak ada yang terjadi");
    private static readonly DiagnosticKind WS2052 = DiagnosticKind.Error("The term is missing or said twice", "Jangka waktu tidak ada atau disebut dua kali");
    private static readonly DiagnosticKind WS2053 = DiagnosticKind.Error("The tiers and the values of the field differ", "Tingkat jangka waktu dan nilai isian berbeda");
    private static readonly DiagnosticKind WS2054 = DiagnosticKind.Warning("Warns before it starts", "Peringatan sebelum dimulai");
    private static readonly DiagnosticKind WS2055 = DiagnosticKind.Warning("A target is never missed", "Target tidak pernah terlewat");
    private static readonly DiagnosticKind WS2056 = DiagnosticKind.Error("Nothing to roll", "Tidak ada yang digeser");

    public static Diagnostic NoTerm(Name clock) => WS2052.At(clock.Span,
        $"The clock '{clock}' has no term. Write 'term:' with one, or 'by:' with a choice field and 'terms:' with one for each value.",
        $"'{clock}' tidak memiliki jangka waktu. Tulis 'term:', atau 'by:' dengan isian pilihan beserta 'terms:' untuk setiap nilainya.");

    public static Diagnostic TermAndTable(Name clock) => WS2052.At(clock.Span,
        $"The clock '{clock}' has one 'term' and a table by a field. Keep one of the two; the term while the field is empty is 'otherwise'.",
        $"'{clock}' memiliki 'term' sekaligus tabel menurut isian. Pertahankan salah satu; jangka waktu selama isian kosong ditulis 'otherwise'.");

    public static Diagnostic TableWithoutField(Name clock) => WS2052.At(clock.Span,
        $"The clock '{clock}' has 'terms', but does not say which field chooses among them. Write 'by:' with a choice field.",
        $"'{clock}' memiliki 'terms', tetapi tidak menyebut isian yang menentukannya. Tulis 'by:' dengan isian pilihan.");

    public static Diagnostic FieldWithoutTable(Name by) => WS2052.At(by.Span,
        $"'{by}' would choose the term, but there is no table. Write 'terms:' with a term for each of its values.",
        $"'{by}' menentukan jangka waktu, tetapi tabelnya tidak ada. Tulis 'terms:' dengan jangka waktu untuk setiap nilainya.");

    public static Diagnostic UnknownTier(Name tier, string by, IReadOnlyCollection<string> values)
    {
        var meant = Nearest.Name(tier.Value, values);
        return WS2053.At(tier.Span,
            $"{Quote.Of(tier.Value)} is not a value of '{by}'. " + (meant is null ? $"The values are {Quote.List(values.Take(8))}." : $"Did you mean '{meant}'?"),
            $"{Quote.Of(tier.Value)} bukan nilai '{by}'. " + (meant is null ? $"Nilainya: {Quote.List(values.Take(8))}." : $"Maksudnya '{meant}'?"),
            meant is null ? [] : [Fix.ChangeTo(tier.Span, meant)]);
    }

    public static Diagnostic MissingTiers(Name by, IReadOnlyCollection<string> missing) => WS2053.At(by.Span,
        $"There is no term for {Quote.List(missing.Take(8))}: a case with that value would have no deadline. Add it under 'terms', or write 'otherwise:'.",
        $"Tidak ada jangka waktu untuk {Quote.List(missing.Take(8))}: perkara dengan nilai itu tidak memiliki tenggat. Tambahkan di bawah 'terms', atau tulis 'otherwise:'.");

    public static Diagnostic WarnsBeforeItStarts(ScalarSyntax warning, string term) => WS2054.At(warning.Span,
        $"This warning is not shorter than the term ({term}): it would come the moment the clock starts. Write a shorter one.",
        $"Peringatan ini tidak lebih pendek daripada jangka waktunya ({term}): peringatan muncul begitu hitungan waktu dimulai. Tulis yang lebih pendek.");

    public static Diagnostic TargetIsNeverMissed(TextSpan span) => WS2055.At(span,
        "The term is a target ('~'), reported against but never missed: nothing of this would happen. Delete it, or take '~' from the term.",
        "Jangka waktu ini adalah target ('~'), hanya dilaporkan dan tidak pernah terlewat: ini tidak akan terjadi. Hapus, atau hilangkan '~' dari jangka waktunya.");

    public static Diagnostic NothingToRoll(TextSpan span) => WS2056.At(span,
        "'roll' moves the last of some calendar days, and no term here is in calendar days. Delete 'roll', or write 'calendar days'.",
        "'roll' menggeser hari kalender terakhir, padahal jangka waktu di sini bukan hari kalender. Hapus 'roll', atau tulis 'calendar days'.");

    public static Diagnostic NotAStart(ScalarSyntax written) => WS2050.At(written.Span,
        $"{Quote.Of(written.Value)} is not something that starts a clock. Write 'submitted', 'resubmitted', a step (its opening), 'step done', 'step.outcome' or 'field given'.",
        $"{Quote.Of(written.Value)} bukan sesuatu yang memulai hitungan waktu. Tulis 'submitted' (diajukan), 'resubmitted' (dilengkapi), nama langkah (saat terbuka), 'langkah done', 'langkah.hasil', atau 'isian given'.");

    public static Diagnostic NotAStop(ScalarSyntax written) => WS2050.At(written.Span,
        $"{Quote.Of(written.Value)} is not something that stops a clock. Write a step (its completion), 'step.outcome', 'end' or the name of an end.",
        $"{Quote.Of(written.Value)} bukan sesuatu yang menghentikan hitungan waktu. Tulis nama langkah (saat selesai), 'langkah.hasil', 'end' (akhir apa pun), atau nama akhir.");

    public static Diagnostic StartsAtAnEnd(Name step) => WS2050.At(step.Span,
        $"'{step}' is an end: no time runs after it. Start the clock at a step before it.",
        $"'{step}' adalah akhir: tidak ada waktu yang berjalan sesudahnya. Mulai hitungan waktu pada langkah sebelumnya.");

    public static Diagnostic NothingHappens(TextSpan span) => WS2051.At(span,
        "Nothing happens here. Write 'notify', 'escalate', 'reassign' or 'mark', or delete it.",
        "Tidak ada yang terjadi di sini. Tulis 'notify', 'escalate', 'reassign', atau 'mark', atau hapus.");
}
