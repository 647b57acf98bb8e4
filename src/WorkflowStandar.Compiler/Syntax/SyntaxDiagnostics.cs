using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax;

/// <summary>WS10xx: the only place where the code and wording of a finding about the writing of YAML exist.</summary>
internal static class SyntaxDiagnostics
{
    private static readonly DiagnosticKind WS1001 = DiagnosticKind.Error("The line cannot be understood", "Baris tidak dapat dipahami");
    private static readonly DiagnosticKind WS1002 = DiagnosticKind.Error("A key is written twice", "Kunci ditulis dua kali");
    private static readonly DiagnosticKind WS1003 = DiagnosticKind.Error("Anchors and aliases are not used here", "Anchor dan alias tidak dipakai di sini");
    private static readonly DiagnosticKind WS1004 = DiagnosticKind.Error("Tags are not used here", "Tag tidak dipakai di sini");
    private static readonly DiagnosticKind WS1005 = DiagnosticKind.Error("A second document begins", "Dokumen kedua dimulai");
    private static readonly DiagnosticKind WS1006 = DiagnosticKind.Error("Nested too deeply", "Bersarang terlalu dalam");
    private static readonly DiagnosticKind WS1007 = DiagnosticKind.Error("Too many entries", "Terlalu banyak isian");
    private static readonly DiagnosticKind WS1008 = DiagnosticKind.Error("A key must be a name", "Kunci harus berupa nama");
    private static readonly DiagnosticKind WS1009 = DiagnosticKind.Error("A key is too long", "Kunci terlalu panjang");
    private static readonly DiagnosticKind WS1010 = DiagnosticKind.Error("Merge keys are not used here", "Kunci gabung tidak dipakai di sini");

    public static Diagnostic NotUnderstood(TextSpan span) => WS1001.At(span,
        "This line cannot be understood. Compare its indentation and punctuation with the lines around it.",
        "Baris ini tidak dapat dipahami. Bandingkan lekukan dan tanda bacanya dengan baris di sekitarnya.");

    public static Diagnostic DuplicateKey(ScalarSyntax key, ScalarSyntax first) => WS1002.At(key.Span,
        $"The key {Quote.Of(key.Value)} is written twice in the same place. Keep one of the two, or move its contents into the first.",
        $"Kunci {Quote.Of(key.Value)} ditulis dua kali di tempat yang sama. Pertahankan salah satu, atau pindahkan isinya ke yang pertama.")
        .Beside(first.Span, $"{Quote.Of(key.Value)} is first written here.", $"{Quote.Of(key.Value)} pertama kali ditulis di sini.");

    public static Diagnostic Anchor(TextSpan span, TextSpan line) => WS1003.At(span, "", "");

    public static Diagnostic Alias(TextSpan span, TextSpan line) => WS1003.At(span, "", "");

    public static Diagnostic Tag(TextSpan span, TextSpan line) => WS1004.At(span, "", "");

    public static Diagnostic SecondDocument(TextSpan span) => WS1005.At(span, "", "");

    public static Diagnostic TooDeep(TextSpan span) => WS1006.At(span, "", "");

    public static Diagnostic TooManyNodes(TextSpan span) => WS1007.At(span, "", "");

    public static Diagnostic KeyIsNotAName(TextSpan span) => WS1008.At(span, "", "");

    public static Diagnostic KeyIsMissing(TextSpan span) => WS1008.At(span, "", "");

    public static Diagnostic KeyTooLong(ScalarSyntax key) => WS1009.At(key.Span, "", "");

    public static Diagnostic MergeKey(TextSpan span) => WS1010.At(span, "", "");
}
