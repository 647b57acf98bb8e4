using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Compiler.Semantics;

/// <summary>WS2070: nothing is in a standard without saying where it comes from.</summary>
internal static class ProvenanceDiagnostics
{
    private static readonly DiagnosticKind WS2070 = DiagnosticKind.Error("Neither cited nor inferred", "Tidak merujuk butir dan tidak disimpulkan");

    public static Diagnostic Unfounded(Name name, string en, string id) => WS2070.At(name.Span,
        $"The {en} '{name}' does not say where it comes from. Write 'clause:' with the clause of the text, or 'inferred:' with the reason where the text is silent.",
        $"{char.ToUpperInvariant(id[0])}{id[1..]} '{name}' tidak menyebut asalnya. Tulis 'clause:' dengan butir teksnya, atau 'inferred:' dengan alasan bila teks tidak menyebut.");
}
