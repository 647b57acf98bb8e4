using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Recovery;

namespace WorkflowStandar.Compiler.Syntax;

/// <summary>WS10xx: the only place where the code and wording of a finding about the writing of YAML exist.</summary>
internal static partial class SyntaxDiagnostics
{
    private static readonly DiagnosticKind WS1001 = DiagnosticKind.Error("The line cannot be understood", "Baris tidak dapat dipahami");
    private static readonly DiagnosticKind WS1002 = DiagnosticKind.Error("A key is written twice", "Kunci ditulis dua kali");
    private static readonly DiagnosticKind WS1003 = DiagnosticKind.Error("'&' and '*' are not used here", "'&' dan '*' tidak dipakai di sini");
    private static readonly DiagnosticKind WS1004 = DiagnosticKind.Error("'!' is not used here", "'!' tidak dipakai di sini");
    private static readonly DiagnosticKind WS1005 = DiagnosticKind.Error("A second document begins", "Dokumen kedua dimulai");
    private static readonly DiagnosticKind WS1006 = DiagnosticKind.Error("Nested too deeply", "Bersarang terlalu dalam");
    private static readonly DiagnosticKind WS1007 = DiagnosticKind.Error("Too many entries", "Terlalu banyak isian");
    private static readonly DiagnosticKind WS1008 = DiagnosticKind.Error("A key must be a word", "Kunci harus berupa kata");
    private static readonly DiagnosticKind WS1009 = DiagnosticKind.Error("A key is too long", "Kunci terlalu panjang");
    private static readonly DiagnosticKind WS1010 = DiagnosticKind.Error("Merge keys are not used here", "Kunci gabung tidak dipakai di sini");
    private static readonly DiagnosticKind WS1020 = DiagnosticKind.Info("The rest was not read", "Sisanya tidak dibaca");

    public static Diagnostic NotUnderstood(TextSpan span) => WS1001.At(span,
        "This line cannot be understood. Compare its indentation and punctuation with the lines around it.",
        "Baris ini tidak dapat dipahami. Bandingkan lekukan dan tanda bacanya dengan baris di sekitarnya.");

    public static Diagnostic DuplicateKey(ScalarSyntax key, ScalarSyntax first) => WS1002.At(key.Span,
        $"The key {Quote.Of(key.Value)} is written twice in the same place. Keep one of the two, or move what is under this one to the first.",
        $"Kunci {Quote.Of(key.Value)} ditulis dua kali di tempat yang sama. Pertahankan salah satu, atau pindahkan isinya ke yang pertama.")
        .Beside(first.Span, $"{Quote.Of(key.Value)} is first written here.", $"{Quote.Of(key.Value)} pertama kali ditulis di sini.");

    public static Diagnostic Anchor(TextSpan span, TextSpan? text, string written) => WS1003.At(span,
        "'&' at the beginning of a value would name a part of the file for reuse, which this language does not have. If it is text, put it in quotes; if not, write the part out.",
        "'&' di awal isi berarti memberi nama pada bagian berkas untuk dipakai ulang; bahasa ini tidak mengenalnya. Jika itu teks, beri tanda kutip; jika bukan, tulis lengkap bagiannya.",
        text is { } all ? [InQuotes(all, written)] : []);

    public static Diagnostic Alias(TextSpan span, string written) => WS1003.At(span,
        "'*' at the beginning of a value would repeat a named part of the file, which this language does not have. If it is text, put it in quotes; if not, write the part out.",
        "'*' di awal isi berarti mengulang bagian berkas yang bernama; bahasa ini tidak mengenalnya. Jika itu teks, beri tanda kutip; jika bukan, tulis lengkap bagiannya.",
        InQuotes(span, written));

    public static Diagnostic Tag(TextSpan span, TextSpan? text, string written) => WS1004.At(span,
        "'!' at the beginning of a value has a special meaning that this language does not use. If it is text, put it in quotes; if not, delete the word with '!'.",
        "'!' di awal isi punya arti khusus yang tidak dipakai bahasa ini. Jika itu teks, beri tanda kutip; jika bukan, hapus kata dengan '!'.",
        text is { } all ? [InQuotes(all, written)] : []);

    public static Diagnostic SecondDocument(TextSpan span) => WS1005.At(span,
        "A second document begins here, and it is not read. One file holds one standard: move this one to a file of its own.",
        "Dokumen kedua dimulai di sini, dan tidak dibaca. Satu berkas berisi satu standar: pindahkan yang ini ke berkas sendiri.");

    public static Diagnostic DividingLine(TextSpan span) => WS1005.At(span,
        "To YAML this line ends the document. To set parts of the file apart, write a remark instead, such as '# ---', or leave the line empty.",
        "Bagi YAML baris ini mengakhiri dokumen. Untuk memisahkan bagian berkas, tulis catatan seperti '# ---', atau biarkan barisnya kosong.",
        new Fix(new Message("Make it a remark", "Jadikan catatan"), span, "# ---"));

    public static Diagnostic TooDeep(TextSpan span) => WS1006.At(span,
        $"More than {SyntaxTreeBuilder.MaximumDepth} levels are nested in each other. Nothing after this place is read. Check the brackets and the indentation.",
        $"Lebih dari {SyntaxTreeBuilder.MaximumDepth} tingkat bersarang. Sesudah tempat ini tidak ada yang dibaca. Periksa kurung dan lekukannya.");

    public static Diagnostic TooManyNodes(TextSpan span) => WS1007.At(span,
        $"The file has more than {SyntaxTreeBuilder.MaximumNodes} entries. Nothing after this place is read. Split the file into several standards.",
        $"Berkas ini memuat lebih dari {SyntaxTreeBuilder.MaximumNodes} isian. Sesudah tempat ini tidak ada yang dibaca. Bagi berkas menjadi beberapa standar.");

    public static Diagnostic KeyIsNotAWord(TextSpan span) => WS1008.At(span,
        "A list or a group stands here where a key should be. Before a colon comes one word; a text with brackets goes in quotes.",
        "Di tempat kunci ini ada daftar atau kelompok. Sebelum titik dua ditulis satu kata; teks dengan kurung diberi tanda kutip.");

    public static Diagnostic KeyIsMissing(TextSpan span) => WS1008.At(span,
        "There is a colon but no key before it. Write the key, or delete the colon.",
        "Ada titik dua tetapi tidak ada kunci di depannya. Tulis kuncinya, atau hapus titik duanya.");

    public static Diagnostic KeyTooLong(TextSpan span) => WS1009.At(span,
        $"What stands before the colon is longer than {SyntaxTreeBuilder.MaximumKeyLength} characters, so it is no key. If it is a text, put the whole of it in quotes.",
        $"Yang ada di depan titik dua lebih panjang dari {SyntaxTreeBuilder.MaximumKeyLength} karakter, jadi bukan kunci. Jika itu teks, beri tanda kutip seluruhnya.");

    public static Diagnostic MergeKey(TextSpan span) => WS1010.At(span,
        "'<<' would merge another part of the file into this one, which this language does not have. Write the keys out.",
        "'<<' berarti menggabungkan bagian lain ke sini; bahasa ini tidak mengenalnya. Tulis kuncinya satu per satu.");

    public static Diagnostic RestNotRead(TextSpan span) => WS1020.At(span,
        "From here on the file could not be read. Correct what is found above, then check again.",
        "Mulai dari sini berkas tidak dapat dibaca. Perbaiki temuan di atas, lalu periksa lagi.");

    private static Fix InQuotes(TextSpan span, string text) =>
        new(new Message("Put the text in quotes", "Beri tanda kutip pada teksnya"), span, Quoting.Quoted(text));
}
