using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Compiler.Semantics.Steps;

/// <summary>WS206x: findings about one step by itself. The only place where their codes and wording exist.</summary>
internal static class StepDiagnostics
{
    private static readonly DiagnosticKind WS2060 = DiagnosticKind.Error("Nothing can be missed here", "Tidak ada tenggat di sini");
    private static readonly DiagnosticKind WS2061 = DiagnosticKind.Error("Both 'next' and outcomes", "'next' bersama hasil");

    public static Diagnostic NextBesideOutcomes(Name next) => WS2061.At(next.Span,
        "The task has outcomes, and each says where it leads: 'next' beside them would never count. Write it as the target of an outcome.",
        "Tugas ini memiliki hasil, dan masing-masing menyebut tujuannya: 'next' di sampingnya tidak pernah berlaku. Tulis sebagai tujuan sebuah hasil.");

    public static Diagnostic NothingToMiss(ScalarSyntax key) => WS2060.At(key.Span,
        $"'{key.Value}' needs a term: write 'within:' on this step, or move it to the clock under 'clocks'.",
        $"'{key.Value}' memerlukan jangka waktu: tulis 'within:' pada langkah ini, atau pindahkan ke jangka waktu di bawah 'clocks'.");
}
