using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Compiler.Semantics.Intake;

/// <summary>WS203x: findings about fields and channels. The only place where their codes and wording exist.</summary>
internal static class IntakeDiagnostics
{
    private static readonly DiagnosticKind WS2030 = DiagnosticKind.Error("Not a number, or out of range", "Bukan angka, atau di luar batas");
    private static readonly DiagnosticKind WS2031 = DiagnosticKind.Error("The key belongs to another type of field", "Kunci itu untuk jenis isian lain");
    private static readonly DiagnosticKind WS2032 = DiagnosticKind.Error("A choice without its values", "Pilihan tanpa nilainya");
    private static readonly DiagnosticKind WS2033 = DiagnosticKind.Error("Nobody to choose from", "Tidak ada yang dapat dipilih");
    private static readonly DiagnosticKind WS2034 = DiagnosticKind.Error("A field of another type is needed", "Diperlukan isian jenis lain");
    private static readonly DiagnosticKind WS2035 = DiagnosticKind.Error("Required, but the channel cannot carry it", "Wajib, tetapi kanal tidak dapat menyampaikannya");
    private static readonly DiagnosticKind WS2036 = DiagnosticKind.Error("Not a field of the intake", "Bukan isian penerimaan");

    public static Diagnostic NotADecimal(ScalarSyntax written) => WS2030.At(written.Span,
        $"{Quote.Of(written.Value)} is not a number. Write it in figures, such as 100 or 2.5.",
        $"{Quote.Of(written.Value)} bukan angka. Tulis dalam angka, seperti 100 atau 2.5.");

    public static Diagnostic BoundsReversed(TextSpan span) => WS2030.At(span,
        "'max' is below 'min': no number would be accepted. Exchange the two.",
        "'max' lebih kecil daripada 'min': tidak ada angka yang diterima. Tukar keduanya.");

    public static Diagnostic NotALength(TextSpan span, int longest) => WS2030.At(span,
        $"The 'max' of a text is how many characters it may have: a whole number from 1 to {longest}.",
        $"'max' pada teks adalah jumlah huruf yang boleh: bilangan bulat dari 1 sampai {longest}.");

    public static Diagnostic KeyOfAnotherType(TextSpan span, string key, string types) => WS2031.At(span,
        $"'{key}' belongs to fields of type {types}. Change the type, or delete '{key}'.",
        $"'{key}' hanya untuk isian berjenis {types}. Ubah jenisnya, atau hapus '{key}'.");

    public static Diagnostic NoList(Name field) => WS2032.At(field.Span,
        $"The choice '{field}' has no values. Write 'from:' with a list under 'choices', or 'options:' with the values.",
        $"Pilihan '{field}' tidak memiliki nilai. Tulis 'from:' dengan daftar di bawah 'choices', atau 'options:' dengan nilainya.");

    public static Diagnostic TwoLists(Name from) => WS2032.At(from.Span,
        "The choice has values of its own under 'options' and takes others by 'from'. Keep one of the two.",
        "Pilihan ini memiliki nilai sendiri di bawah 'options' dan mengambil yang lain melalui 'from'. Pertahankan salah satu.");

    public static Diagnostic NobodyToChoose(Name field) => WS2033.At(field.Span,
        $"'{field}' does not say among which roles to choose. Write 'among:' with them.",
        $"'{field}' tidak menyebut jabatan mana yang dapat dipilih. Tulis 'among:' beserta daftarnya.");

    public static Diagnostic WrongType(Name field, Name declared, string use, string needed) => WS2034.At(field.Span,
        $"'{use}' needs a field of type {needed}, and '{field}' is not one. Change its type, or name another field.",
        $"'{use}' memerlukan isian berjenis {needed}, sedangkan '{field}' bukan. Ubah jenisnya, atau sebut isian lain.")
        .Beside(declared.Span, $"'{field}' is declared here.", $"'{field}' dinyatakan di sini.");

    public static Diagnostic RequiredButWithout(Name without, string channel, bool requiredByChannel) => WS2035.At(without.Span,
        requiredByChannel
            ? $"The channel '{channel}' requires '{without}' and says that it cannot carry it: nobody could hand in. Delete it from one of the two."
            : $"'{without}' is required of everybody, but the channel '{channel}' cannot carry it: nobody could hand in. Delete 'required' and name it under 'requires' of the channels that can.",
        requiredByChannel
            ? $"Kanal '{channel}' mewajibkan '{without}' sekaligus menyatakan tidak dapat menyampaikannya: tidak ada yang dapat mengajukan. Hapus dari salah satunya."
            : $"'{without}' wajib bagi semua, tetapi kanal '{channel}' tidak dapat menyampaikannya: tidak ada yang dapat mengajukan. Hapus 'required', lalu sebut pada 'requires' kanal yang dapat.");

    public static Diagnostic NotOfTheIntake(Name field, string channel) => WS2036.At(field.Span,
        $"'{field}' is no field of the intake, so the channel '{channel}' never carries it. Move it under 'intake: fields', or delete it here.",
        $"'{field}' bukan isian penerimaan, sehingga kanal '{channel}' tidak pernah menyampaikannya. Pindahkan ke bawah 'intake: fields', atau hapus di sini.");
}
