using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Compiler.Semantics.Clocks;

/// <summary>WS205x: findings about one clock by itself. The only place where their codes and wording exist.</summary>
internal static class ClockDiagnostics
{
    private static readonly DiagnosticKind WS2050 = DiagnosticKind.Error("What starts or stops the clock cannot be understood", "Yang memulai atau menghentikan jangka waktu tidak dapat dipahami");
    private static readonly DiagnosticKind WS2051 = DiagnosticKind.Error("Nothing happens", "Tidak ada yang terjadi");

    public static Diagnostic NotAStart(ScalarSyntax written) => WS2050.At(written.Span,
        $"{Quote.Of(written.Value)} is not something that starts a clock. Write 'submitted', 'resubmitted', a step (its opening), 'step done', 'step.outcome' or 'field given'.",
        $"{Quote.Of(written.Value)} bukan sesuatu yang memulai jangka waktu. Tulis 'submitted' (diajukan), 'resubmitted' (dilengkapi), nama langkah (saat terbuka), 'langkah done', 'langkah.hasil', atau 'isian given'.");

    public static Diagnostic NotAStop(ScalarSyntax written) => WS2050.At(written.Span,
        $"{Quote.Of(written.Value)} is not something that stops a clock. Write a step (its completion), 'step.outcome', 'end' or the name of an end.",
        $"{Quote.Of(written.Value)} bukan sesuatu yang menghentikan jangka waktu. Tulis nama langkah (saat selesai), 'langkah.hasil', 'end' (akhir apa pun), atau nama akhir.");

    public static Diagnostic StartsAtAnEnd(Name step) => WS2050.At(step.Span,
        $"'{step}' is an end: no time runs after it. Start the clock at a step before it.",
        $"'{step}' adalah akhir: tidak ada waktu yang berjalan sesudahnya. Mulai jangka waktu pada langkah sebelumnya.");

    public static Diagnostic NothingHappens(TextSpan span) => WS2051.At(span,
        "Nothing happens here. Write 'notify', 'escalate', 'reassign' or 'mark', or delete it.",
        "Tidak ada yang terjadi di sini. Tulis 'notify', 'escalate', 'reassign', atau 'mark', atau hapus.");
}
