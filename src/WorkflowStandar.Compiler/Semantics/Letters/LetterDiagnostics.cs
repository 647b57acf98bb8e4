using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Semantics.Letters;

/// <summary>WS208x: findings about letters. The only place where their codes and wording exist.</summary>
internal static class LetterDiagnostics
{
    private static readonly DiagnosticKind WS2080 = DiagnosticKind.Error("Unknown placeholder", "Tempat isian tidak dikenal");
    private static readonly DiagnosticKind WS2081 = DiagnosticKind.Error("The brace is not closed", "Kurung kurawal tidak ditutup");

    private static string Known { get; } = string.Join(", ", Placeholders.Facts.Keys);

    public static Diagnostic UnknownPlaceholder(TextSpan span, string written, string? meant) => WS2080.At(span,
        $"Nothing is named {Quote.Of(written)}. " + (meant is null ? $"Name a field of this standard, or one of: {Known}." : $"Did you mean '{meant}'?"),
        $"Tidak ada yang bernama {Quote.Of(written)}. " + (meant is null ? $"Sebut isian standar ini, atau salah satu dari: {Known}." : $"Maksudnya '{meant}'?"),
        meant is null ? [] : [Fix.ChangeTo(span, meant)]);

    public static Diagnostic Unclosed(TextSpan span) => WS2081.At(span,
        "A placeholder begins here and does not end on its line. Close it with '}': {pemohon}.",
        "Tempat isian dimulai di sini dan tidak berakhir pada barisnya. Tutup dengan '}': {pemohon}.");
}
