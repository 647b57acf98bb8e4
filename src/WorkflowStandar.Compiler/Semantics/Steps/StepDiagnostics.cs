using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Semantics.Steps;

/// <summary>WS206x: findings about one step by itself. The only place where their codes and wording exist.</summary>
internal static class StepDiagnostics
{
    private static readonly DiagnosticKind WS2060 = DiagnosticKind.Error("Nothing can be missed here", "Tidak ada tenggat di sini");
    private static readonly DiagnosticKind WS2061 = DiagnosticKind.Error("Both 'next' and outcomes", "'next' bersama hasil");
    private static readonly DiagnosticKind WS2062 = DiagnosticKind.Error("The lapse is not complete", "Gugurnya tidak lengkap");
    private static readonly DiagnosticKind WS2063 = DiagnosticKind.Error("How does the case end?", "Bagaimana perkara berakhir?");
    private static readonly DiagnosticKind WS2064 = DiagnosticKind.Error("Nothing runs side by side", "Tidak ada yang berdampingan");
    private static readonly DiagnosticKind WS2065 = DiagnosticKind.Error("Not another pair of eyes", "Bukan pemeriksaan orang kedua");
    private static readonly DiagnosticKind WS2066 = DiagnosticKind.Error("Too long to follow", "Terlalu panjang untuk diikuti");

    public static Diagnostic LapsesNowhere(Written<Term> lapses) => WS2062.At(lapses.Span,
        "The case lapses after this time, but 'lapsed' does not say into which end. Add 'lapsed: kedaluwarsa' and that end.",
        "Perkara gugur setelah waktu ini, tetapi 'lapsed' tidak menyebut akhirnya. Tambahkan 'lapsed: kedaluwarsa' beserta akhir itu.");

    public static Diagnostic NeverLapses(Name lapsed) => WS2062.At(lapsed.Span,
        $"'{lapsed}' is never reached, because 'lapses-after' does not say how long the applicant has. Add it.",
        $"'{lapsed}' tidak pernah tercapai, karena 'lapses-after' tidak menyebut berapa lama waktu pemohon. Tambahkan.");

    public static Diagnostic LapsesIntoAStep(Name lapsed) => WS2062.At(lapsed.Span,
        $"'{lapsed}' is not an 'end': a lapsed case ends. Name an end, such as 'end: kedaluwarsa'.",
        $"'{lapsed}' bukan 'end': perkara yang gugur berakhir. Sebut sebuah akhir, seperti 'end: kedaluwarsa'.");

    public static Diagnostic EndsHow(Name end) => WS2063.At(end.Span,
        $"The name '{end}' does not tell how the case ends. Add 'as:' with completed, rejected, lapsed, transferred, withdrawn or cancelled.",
        $"Nama '{end}' tidak menunjukkan bagaimana perkara berakhir. Tambahkan 'as:' dengan completed (selesai), rejected (ditolak), lapsed (gugur), transferred (dialihkan), withdrawn (dicabut), atau cancelled (dibatalkan).");

    public static Diagnostic OneBranch(Name parallel, int branches) => WS2064.At(parallel.Span,
        $"'{parallel}' has {branches} branch, and nothing runs beside it. Add another branch, or write its steps without 'parallel'.",
        $"'{parallel}' memiliki {branches} cabang, dan tidak ada yang berdampingan. Tambahkan cabang lain, atau tulis langkahnya tanpa 'parallel'.");

    public static Diagnostic NobodyActs(Name notBy, string kind) => WS2065.At(notBy.Span,
        $"'{notBy}' ({kind}) is done by nobody. Name the task whose actor may not do this one.",
        $"'{notBy}' ({kind}) tidak dikerjakan siapa pun. Sebut tugas yang pelaksananya tidak boleh mengerjakan ini.");

    public static Diagnostic NotByItself(Name notBy) => WS2065.At(notBy.Span,
        "'not-by' names the task itself. Name the earlier task whose actor may not do this one.",
        "'not-by' menyebut tugas itu sendiri. Sebut tugas sebelumnya yang pelaksananya tidak boleh mengerjakan ini.");

    public static Diagnostic NextBesideOutcomes(Name next) => WS2061.At(next.Span,
        "The task has outcomes, and each says where it leads: 'next' beside them would never count. Write it as the target of an outcome.",
        "Tugas ini memiliki hasil, dan masing-masing menyebut tujuannya: 'next' di sampingnya tidak pernah berlaku. Tulis sebagai tujuan sebuah hasil.");

    public static Diagnostic NothingToMiss(ScalarSyntax key) => WS2060.At(key.Span,
        $"'{key.Value}' needs a term: write 'within:' on this step, or move it to the clock under 'clocks'.",
        $"'{key.Value}' memerlukan jangka waktu: tulis 'within:' pada langkah ini, atau pindahkan ke hitungan waktu di bawah 'clocks'.");

    public static Diagnostic TooLong(Name procedure, int steps, int clocks, int mostSteps, int mostClocks) => WS2066.At(procedure.Span,
        $"The procedure '{procedure}' has {steps} steps and {clocks} clocks; at most {mostSteps} and {mostClocks} can be checked. Divide it into several procedures.",
        $"Prosedur '{procedure}' memiliki {steps} langkah dan {clocks} hitungan waktu; paling banyak {mostSteps} dan {mostClocks} yang dapat diperiksa. Bagi menjadi beberapa prosedur.");
}
