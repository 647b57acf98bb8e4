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
    private static readonly DiagnosticKind WS4007 = DiagnosticKind.Error("Nothing leads back from the return", "Pengembalian tanpa kelanjutan");
    private static readonly DiagnosticKind WS4008 = DiagnosticKind.Error("The branches never meet", "Cabang tidak pernah bertemu");
    private static readonly DiagnosticKind WS4009 = DiagnosticKind.Error("Comes before the step whose actor it excludes", "Mendahului langkah yang pelaksananya dikecualikan");

    public static Diagnostic Unreachable(Name step, string kind) => WS4001.At(step.Span,
        kind == "return"
            ? $"Nothing leads to the return '{step}': no file can ever be sent back by it. Let an outcome of a task lead to it, or delete it."
            : $"Nothing leads to '{step}'. Let an outcome, 'next' or 'then' lead to it, put it below a step that goes on, or delete it.",
        kind == "return"
            ? $"Tidak ada yang menuju pengembalian '{step}': berkas tidak pernah dapat dikembalikan. Arahkan hasil sebuah tugas ke sana, atau hapus."
            : $"Tidak ada yang menuju '{step}'. Arahkan sebuah hasil, 'next', atau 'then' ke sana, letakkan di bawah langkah yang berlanjut, atau hapus.");

    public static Diagnostic LoopsByItself(Name step, IEnumerable<string> loop)
    {
        var way = string.Join(" → ", loop.Take(8).Append(step.Value));
        return WS4003.At(step.Span,
            $"The case would go round for ever without anybody acting: {way}. Put a task into the loop, or lead out of it.",
            $"Perkara akan berputar terus tanpa ada yang bertindak: {way}. Letakkan tugas di dalamnya, atau arahkan ke luar.");
    }

    public static Diagnostic NoWayToAnEnd(Name step) => WS4004.At(step.Span,
        $"From '{step}' no way leads to an 'end': the case could never be closed. Let an outcome lead out of the loop.",
        $"Dari '{step}' tidak ada jalan menuju 'end': perkara tidak dapat ditutup. Arahkan sebuah hasil ke luar dari putaran ini.");

    public static Diagnostic BeginsWithReturn(Name back) => WS4005.At(back.Span,
        $"The procedure begins with the return '{back}': every file would go back at once. Begin with a task, and put '{back}' below an 'end'.",
        $"Prosedur dimulai dengan pengembalian '{back}': setiap berkas akan langsung dikembalikan. Mulailah dengan tugas, dan letakkan '{back}' di bawah sebuah 'end'.");

    public static Diagnostic ResumesNowhere(Name back) => WS4007.At(back.Span,
        $"The return '{back}' does not say where the case goes on once the file is complete. Add 'resumes:' with a step, usually the one that found it incomplete.",
        $"Pengembalian '{back}' tidak menyebut kelanjutannya setelah berkas dilengkapi. Tambahkan 'resumes:' dengan sebuah langkah, biasanya yang menyatakan belum lengkap.");

    public static Diagnostic NeverJoins(Name parallel) => WS4008.At(parallel.Span,
        $"The branches of '{parallel}' never meet: not every one arrives at the join, so what is below is never reached. Let each branch run past its last step, or use 'join: any'.",
        $"Cabang-cabang '{parallel}' tidak pernah bertemu: tidak semuanya tiba di titik temu, sehingga langkah di bawahnya tidak tercapai. Biarkan setiap cabang melewati langkah terakhirnya, atau pakai 'join: any'.");

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

    public static Diagnostic NotByALaterStep(Name notBy, Name step) => WS4009.At(notBy.Span,
        $"'{notBy}' can never come before '{step}', so there is nobody to exclude. Name an earlier task.",
        $"'{notBy}' tidak pernah mendahului '{step}', sehingga tidak ada yang dikecualikan. Sebut tugas yang lebih awal.");
}
