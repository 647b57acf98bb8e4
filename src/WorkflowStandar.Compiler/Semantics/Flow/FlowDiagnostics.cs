using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Semantics.Flow;

/// <summary>WS40xx: findings about where the flow of steps can and cannot go. The only place where their codes and wording exist.</summary>
internal static class FlowDiagnostics
{
    private static readonly DiagnosticKind WS4001 = DiagnosticKind.Error("Never reached", "Tidak pernah tercapai");
    private static readonly DiagnosticKind WS4002 = DiagnosticKind.Error("Nothing follows", "Tidak ada kelanjutan");
    private static readonly DiagnosticKind WS4003 = DiagnosticKind.Error("Goes round without anybody acting", "Berputar tanpa ada yang bertindak");
    private static readonly DiagnosticKind WS4004 = DiagnosticKind.Error("No way leads to an end", "Tidak ada jalan menuju akhir");
    private static readonly DiagnosticKind WS4005 = DiagnosticKind.Error("Falls into a return", "Jatuh ke dalam pengembalian");
    private static readonly DiagnosticKind WS4006 = DiagnosticKind.Error("Crosses the border of a branch", "Melintasi batas cabang");

    public static Diagnostic FallsOffTheEnd(Name step, TextSpan span) => WS4002.At(span,
        $"After '{step}' nothing follows: the case would stand still. Add an 'end' below it, or say with 'next' where to go.",
        $"Setelah '{step}' tidak ada kelanjutan: perkara akan terhenti. Tambahkan 'end' di bawahnya, atau sebut tujuannya dengan 'next'.");

    public static Diagnostic FallsIntoReturn(Name step, Name back, TextSpan span) => WS4005.At(span,
        $"'{step}' would go on into the return '{back}' below it, and every file would go back to the applicant. Name the next step with 'next', or put '{back}' below an 'end'.",
        $"'{step}' akan berlanjut ke pengembalian '{back}' di bawahnya, sehingga setiap berkas kembali kepada pemohon. Sebut langkah berikutnya dengan 'next', atau letakkan '{back}' di bawah sebuah 'end'.")
        .Beside(back.Span, $"The return '{back}' is here.", $"Pengembalian '{back}' ada di sini.");

    public static Diagnostic CrossesABranch(Name target, bool into) => WS4006.At(target.Span,
        into
            ? $"'{target}' lies in a branch of a 'parallel', which can only be entered at its beginning. Lead to the parallel instead."
            : $"'{target}' lies outside of this branch, which the others would wait for in vain. Lead to 'join', to a step of this branch, or to an 'end'.",
        into
            ? $"'{target}' berada dalam cabang 'parallel', yang hanya dapat dimasuki dari awalnya. Arahkan ke parallel itu."
            : $"'{target}' berada di luar cabang ini, sehingga cabang lain menunggu sia-sia. Arahkan ke 'join', ke langkah dalam cabang ini, atau ke sebuah 'end'.");

    public static Diagnostic NoJoinHere(Name target) => WS4006.At(target.Span,
        "There is no join here: the step is not in a branch of a 'parallel'. Name a step.",
        "Tidak ada titik temu di sini: langkah ini tidak berada dalam cabang 'parallel'. Sebut nama langkah.");
}
