using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Compiler.Semantics.Binding;

/// <summary>WS201x: findings about declaring names. (Unknown names: <see cref="NameKind"/>.)</summary>
internal static class BindingDiagnostics
{
    private static readonly DiagnosticKind WS2010 = DiagnosticKind.Error("The name has a meaning already", "Nama itu sudah bermakna");
    private static readonly DiagnosticKind WS2011 = DiagnosticKind.Error("The name is taken", "Nama sudah dipakai");

    public static Diagnostic Reserved(Name name) => WS2010.At(name.Span,
        $"'{name}' means something in the language already. Choose another name.",
        $"'{name}' sudah bermakna dalam bahasa ini. Pilih nama lain.");

    public static Diagnostic DuplicateField(Name name, Name first) => WS2011.At(name.Span,
        $"A field named '{name}' is declared already. Declare it once, under 'fields', and ask for it by name: asks: [{name}].",
        $"Isian bernama '{name}' sudah dinyatakan. Nyatakan satu kali, di bawah 'fields', lalu minta dengan namanya: asks: [{name}].")
        .Beside(first.Span, $"'{name}' is first declared here.", $"'{name}' pertama kali dinyatakan di sini.");

    public static Diagnostic DuplicateStep(Name name, Name first) => WS2011.At(name.Span,
        $"A step named '{name}' is in this procedure already. Give one of the two another name.",
        $"Langkah bernama '{name}' sudah ada dalam prosedur ini. Beri salah satunya nama lain.")
        .Beside(first.Span, $"'{name}' is first declared here.", $"'{name}' pertama kali dinyatakan di sini.");

    public static Diagnostic DuplicateClock(Name clock, Name step) => WS2011.At(clock.Span,
        $"The step '{step}' has a clock of that name by its 'within'. Give this clock another name, or delete one of the two.",
        $"Langkah '{step}' sudah memiliki hitungan waktu bernama itu melalui 'within'. Beri hitungan waktu ini nama lain, atau hapus salah satunya.")
        .Beside(step.Span, $"'{step}' is here.", $"'{step}' ada di sini.");

    public static Diagnostic AskedTwice(Name field) => WS2011.At(field.Span,
        $"'{field}' is asked for twice in the same step. Delete one of the two.",
        $"'{field}' diminta dua kali dalam langkah yang sama. Hapus salah satunya.");
}
