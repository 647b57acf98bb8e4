using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Flow;

/// <summary>WS402x: findings about clocks on their way through the flow. The only place where their codes and wording exist.</summary>
internal static class ClockFlowDiagnostics
{
    private static readonly DiagnosticKind WS4020 = DiagnosticKind.Error("The clock can never start", "Hitungan waktu tidak pernah dapat dimulai");
    private static readonly DiagnosticKind WS4021 = DiagnosticKind.Error("The clock can never stop", "Hitungan waktu tidak pernah dapat berhenti");
    private static readonly DiagnosticKind WS4022 = DiagnosticKind.Warning("The case can end with the clock running", "Perkara dapat berakhir saat hitungan waktu berjalan");
    private static readonly DiagnosticKind WS4023 = DiagnosticKind.Warning("Pauses a clock that does not run", "Menghentikan hitungan waktu yang tidak berjalan");
    private static readonly DiagnosticKind WS4024 = DiagnosticKind.Info("A rejection leaves the clock without a result", "Penolakan membuat hitungan waktu tanpa hasil");

    public static Diagnostic NeverStarts(Name clock, TextSpan span) => WS4020.At(span,
        $"The clock '{clock}' starts when a file comes back, but no step of this procedure sends one back. Start it at 'submitted' or at a step.",
        $"Hitungan waktu '{clock}' dimulai saat berkas kembali, tetapi tidak ada langkah yang mengembalikan berkas. Mulailah pada 'submitted' atau pada sebuah langkah.");

    public static Diagnostic NeverStops(Name clock, TextSpan span) => WS4021.At(span,
        $"Once the clock '{clock}' runs, nothing that stops it can still happen: it would be void in every case. Name a step that comes after its start, or 'end'.",
        $"Setelah hitungan waktu '{clock}' berjalan, yang menghentikannya tidak dapat terjadi lagi: hitungan itu gugur pada setiap perkara. Sebut langkah sesudah permulaannya, atau 'end'.");

    public static Diagnostic EndsWithoutStopping(Name clock, TextSpan span, ImmutableArray<Name> ends, Ending ending)
    {
        var names = Quote.List(ends.Take(5).Select(end => end.Value));
        var finding = ending == Ending.Completed
            ? WS4022.At(span,
                $"A case can be completed in {names} while the clock '{clock}' still runs; the promise is then void, neither kept nor missed. Add what stops it on that way, or the end, to 'to'.",
                $"Perkara dapat selesai di {names} saat hitungan waktu '{clock}' masih berjalan; janji itu gugur, tidak ditepati dan tidak terlewat. Tambahkan penghentinya pada jalan itu, atau akhir itu, ke 'to'.")
            : WS4024.At(span,
                $"Where a case is rejected in {names}, the clock '{clock}' is void: neither kept nor missed. If the promise holds for a refusal too, add what stops it on that way to 'to'.",
                $"Bila perkara ditolak di {names}, hitungan waktu '{clock}' gugur: tidak ditepati dan tidak terlewat. Bila janji itu berlaku juga bagi penolakan, tambahkan penghentinya ke 'to'.");
        return finding.Beside(ends[0].Span, "It can end here.", "Perkara dapat berakhir di sini.");
    }

    public static Diagnostic NotRunningThere(Name clock, Name back) => WS4023.At(clock.Span,
        $"The clock '{clock}' never runs when the file goes back by '{back}'. Delete it here, or start it earlier.",
        $"Hitungan waktu '{clock}' tidak pernah berjalan saat berkas dikembalikan melalui '{back}'. Hapus di sini, atau mulai lebih awal.");
}
