using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Recovery;

namespace WorkflowStandar.Compiler.Syntax;

internal static partial class SyntaxDiagnostics
{
    private static readonly DiagnosticKind WS1011 = DiagnosticKind.Error("A colon is missing", "Titik dua tidak ada");
    private static readonly DiagnosticKind WS1012 = DiagnosticKind.Error("The indentation fits nothing above", "Lekukan tidak cocok dengan baris di atasnya");
    private static readonly DiagnosticKind WS1013 = DiagnosticKind.Error("A text needs quotes", "Teks perlu tanda kutip");
    private static readonly DiagnosticKind WS1014 = DiagnosticKind.Error("Quotes are not closed", "Tanda kutip tidak ditutup");
    private static readonly DiagnosticKind WS1015 = DiagnosticKind.Error("Brackets do not match", "Kurung tidak berpasangan");
    private static readonly DiagnosticKind WS1016 = DiagnosticKind.Error("A pasted list", "Daftar hasil tempelan");
    private static readonly DiagnosticKind WS1017 = DiagnosticKind.Warning("Curly quotes are part of the text", "Tanda kutip lengkung menjadi bagian teks");
    private static readonly DiagnosticKind WS1018 = DiagnosticKind.Error("A backslash means something else", "Garis miring terbalik berarti lain");
    private static readonly DiagnosticKind WS1019 = DiagnosticKind.Error("A list in the wrong place", "Daftar di tempat yang salah");
    private static readonly DiagnosticKind WS1021 = DiagnosticKind.Error("A text among keys", "Teks di antara kunci");

    public static Diagnostic ColonMissing(TextSpan span, string word, Fix fix) => WS1011.At(span,
        $"Each line here is written 'key: value'. Put a colon after {Quote.Of(word)}, and a space after the colon.",
        $"Tiap baris di sini ditulis 'kunci: isi'. Taruh titik dua setelah {Quote.Of(word)}, dan spasi setelah titik dua.",
        fix);

    public static Diagnostic NoSpaceAfterColon(TextSpan span, string key, TextSpan between) => WS1011.At(span,
        $"After the colon comes a space. Write '{key}: …'.",
        $"Setelah titik dua ada spasi. Tulis '{key}: …'.",
        new Fix(new Message("Add a space", "Tambahkan spasi"), between, ": "));

    public static Diagnostic AnotherSignForColon(TextSpan span, char sign, TextSpan between) => WS1011.At(span,
        $"Between key and value comes a colon, not '{sign}'. Write 'key: value'.",
        $"Di antara kunci dan isi ditulis titik dua, bukan '{sign}'. Tulis 'kunci: isi'.",
        new Fix(new Message("Write a colon", "Tulis titik dua"), between, ": "));

    public static Diagnostic ShortOfItsBlock(TextSpan span, string key, int column, TextSpan indentation) => WS1012.At(span,
        $"This line stands in the text of {Quote.Of(key)}, but is indented less than the first line of that text. Indent it by at least {Spaces(column).En}.",
        $"Baris ini berada dalam teks {Quote.Of(key)}, tetapi kurang menjorok dari baris pertama teks itu. Jorokkan sedikitnya {Spaces(column).Id}.",
        Indent(column, indentation, new string(' ', column)));

    public static Diagnostic QuotedTextGoesOn(TextSpan span, int line, int column, TextSpan indentation) => WS1012.At(span,
        $"The text in quotes goes on here, so line {line} must be indented: by at least {Spaces(column).En}. Or write the text on one line.",
        $"Teks dalam tanda kutip berlanjut di sini, jadi baris {line} harus menjorok: sedikitnya {Spaces(column).Id}. Atau tulis teksnya dalam satu baris.",
        Indent(column, indentation, new string(' ', column)));

    public static Diagnostic DeeperUnderValue(TextSpan span, string key, int line, int column, TextSpan block, string shifted) => WS1012.At(span,
        $"This line is indented under {Quote.Of(key)} (line {line}), which already has its value. {Begin(column).En}, like that line; or delete the value after '{key}:' if this belongs under it.",
        $"Baris ini menjorok di bawah {Quote.Of(key)} (baris {line}) yang sudah berisi. {Begin(column).Id} seperti baris itu; atau hapus isi setelah '{key}:' jika baris ini memang bagiannya.",
        Indent(column, block, shifted));

    public static Diagnostic FitsNoLevel(TextSpan span, int indent, IReadOnlyList<int> levels, int nearest, TextSpan block, string shifted) => WS1012.At(span,
        $"This line is indented by {Spaces(indent).En}; the lines above that it could belong to are indented by {string.Join(" or ", levels)}. Use the same number.",
        $"Baris ini menjorok {Spaces(indent).Id}; baris di atasnya yang mungkin menaunginya menjorok {string.Join(" atau ", levels)}. Samakan jumlahnya.",
        Indent(nearest, block, shifted));

    public static Diagnostic KeyStartsWithSign(TextSpan span, string key) => WS1008.At(span,
        $"A key cannot begin with '{key[0]}'. Write it with letters, digits and dashes.",
        $"Kunci tidak dapat dimulai dengan '{key[0]}'. Tulis dengan huruf, angka, dan tanda hubung.",
        InQuotes(span, key));

    public static Diagnostic TextBesideBlockSign(TextSpan span, char sign, TextSpan gap, string lineBreak) => WS1013.At(span,
        $"After '{sign}' the text begins on the next line. Move it there; or, if '{sign}' is part of the text, put all of it in quotes.",
        $"Setelah '{sign}' teks dimulai pada baris berikutnya. Pindahkan ke sana; atau, jika '{sign}' bagian dari teks, beri tanda kutip seluruhnya.",
        new Fix(new Message("Begin the text on the next line", "Mulai teks di baris berikutnya"), gap, lineBreak));

    public static Diagnostic WrongIndentation(TextSpan span, int indent, int column, TextSpan block, string moved) => WS1012.At(span,
        $"This line is indented by {Spaces(indent).En}, but what it belongs with by {Spaces(column).En}. {Begin(column).En}.",
        $"Baris ini menjorok {Spaces(indent).Id}, sedangkan yang setingkat dengannya {Spaces(column).Id}. {Begin(column).Id}.",
        Indent(column, block, moved));

    public static Diagnostic TextNeedsQuotes(TextSpan span, string text) => WS1013.At(span,
        $"A text that begins with '{text[0]}' must be in quotes.",
        $"Teks yang dimulai dengan '{text[0]}' harus diberi tanda kutip.",
        InQuotes(span, text));

    public static Diagnostic ColonInText(TextSpan span, string text) => Quoting.WithoutCurly(text) is { } inner
        ? CurlyQuotesWithColon(span, inner)
        : WS1013.At(span,
            "A text that contains a colon and a space must be in quotes: otherwise the part before the colon is taken for a key.",
            "Teks yang memuat titik dua dan spasi harus diberi tanda kutip: kalau tidak, bagian sebelum titik dua dianggap kunci.",
            InQuotes(span, text));

    public static Diagnostic MoreAfterQuote(TextSpan span, string text) => QuoteWithin(text) is { } doubled
        ? WS1013.At(span,
            $"The {text[0]} within this text ends it too early. Write the text in the other kind of quotes, or double the one within.",
            $"{text[0]} di dalam teks ini menutupnya terlalu awal. Pakai jenis tanda kutip yang lain, atau tulis dua kali yang di dalam.",
            new Fix(new Message("Write it so that the text stays whole", "Tulis agar teksnya utuh"), span, doubled))
        : WS1013.At(span,
        $"Something follows after the closing {ClosingOf(text[0])}. If all of it is one text, put the whole in quotes; if not, delete what follows.",
        $"Ada sesuatu setelah {ClosingOf(text[0])} penutup. Jika semuanya satu teks, beri tanda kutip seluruhnya; jika bukan, hapus yang sesudahnya.",
        InQuotes(span, text));

    public static Diagnostic QuoteNotClosed(TextSpan text, char quote) => WS1014.At(text,
        $"The text that begins here with {quote} is never closed. Put {quote} at its end as well.",
        $"Teks yang dimulai di sini dengan {quote} tidak pernah ditutup. Taruh {quote} juga di akhirnya.",
        new Fix(new Message($"Add {quote} at its end", $"Tambahkan {quote} di akhirnya"), new TextSpan(text.End, 0), quote.ToString()));

    public static Diagnostic BracketNotClosed(TextSpan span, int end, char open, char close) => WS1015.At(span,
        $"This '{open}' is never closed. Put '{close}' where it ends; if it is part of a text, put the text in quotes.",
        $"Kurung '{open}' ini tidak pernah ditutup. Taruh '{close}' di akhirnya; jika bagian dari teks, beri tanda kutip pada teksnya.",
        new Fix(new Message($"Add '{close}'", $"Tambahkan '{close}'"), new TextSpan(end, 0), close.ToString()));

    public static Diagnostic InsideBrackets(TextSpan span, char open) => WS1015.At(span,
        open == '['
            ? "Between '[' and ']' come values with commas between them: [a, b]. A text with a comma, colon or bracket of its own goes in quotes."
            : "Between '{' and '}' come keys with values and commas between them: { a: 1, b: 2 }. A text with a comma, colon or bracket of its own goes in quotes.",
        open == '['
            ? "Di antara '[' dan ']' ditulis nilai yang dipisahkan koma: [a, b]. Teks yang memuat koma, titik dua, atau kurung diberi tanda kutip."
            : "Di antara '{' dan '}' ditulis kunci dengan isi yang dipisahkan koma: { a: 1, b: 2 }. Teks yang memuat koma, titik dua, atau kurung diberi tanda kutip.");

    public static Diagnostic StrayBracket(TextSpan span, char bracket) => WS1015.At(span,
        $"This '{bracket}' closes nothing. Delete it; if it is part of a text, put the text in quotes.",
        $"Kurung '{bracket}' ini tidak menutup apa pun. Hapus; jika bagian dari teks, beri tanda kutip pada teksnya.",
        new Fix(new Message("Delete it", "Hapus"), span, ""));

    public static Diagnostic PastedList(TextSpan span, string asList) => WS1016.At(span,
        "This looks like a list pasted from a word processor. Here each item stands on a line of its own after '- '.",
        "Ini tampak seperti daftar yang ditempel dari pengolah kata. Di sini tiap butir ditulis pada baris sendiri setelah '- '.",
        new Fix(new Message("Write it as a list", "Tulis sebagai daftar"), span, asList));

    public static Diagnostic ListOnTheLineOfItsKey(TextSpan span, TextSpan gap, string lineBreak) => WS1019.At(span,
        "A list does not begin on the line of its key. Put the first '- ' on a line of its own below the key.",
        "Daftar tidak dimulai pada baris kuncinya. Taruh '- ' pertama pada baris sendiri di bawah kunci.",
        new Fix(new Message("Begin the list on the next line", "Mulai daftar di baris berikutnya"), gap, lineBreak));

    public static Diagnostic NoSpaceAfterDash(TextSpan span, TextSpan afterDash) => WS1019.At(span,
        "After the dash of an item comes a space. Write '- ' before it.",
        "Setelah tanda butir ada spasi. Tulis '- ' di depannya.",
        new Fix(new Message("Add a space", "Tambahkan spasi"), afterDash, " "));

    public static Diagnostic ItemAmongKeys(TextSpan span, int line) => WS1019.At(span,
        $"This is an item of a list, but line {line}, in the same column, is a key. Put the item under the key that it belongs to, or write it as 'key: value'.",
        $"Ini butir daftar, tetapi baris {line} pada kolom yang sama adalah kunci. Taruh butir di bawah kuncinya, atau tulis sebagai 'kunci: isi'.");

    public static Diagnostic ItemWithinText(TextSpan span) => WS1019.At(span,
        "This '- ' does not begin an item: the line is indented deeper than the text above it, so it is part of that text. Give all items of a list the same indentation, and write nothing after the colon of the list's key.",
        "'- ' ini tidak memulai butir: baris ini menjorok lebih dalam dari teks di atasnya, jadi menjadi bagian teks itu. Samakan lekukan semua butir daftar, dan jangan menulis apa pun setelah titik dua kunci daftarnya.");

    public static Diagnostic KeyAmongItems(TextSpan span, int line, int column, TextSpan indentation) => WS1019.At(span,
        $"This is a key, but line {line}, in the same column, is an item of a list. If it belongs to that item, indent it by {column} spaces; if it is an item too, put '- ' before it.",
        $"Ini kunci, tetapi baris {line} pada kolom yang sama adalah butir daftar. Jika bagian dari butir itu, jorokkan {column} spasi; jika butir juga, taruh '- ' di depannya.",
        new Fix(new Message($"Indent by {column} spaces", $"Jorokkan {column} spasi"), indentation, new string(' ', column)));

    public static Diagnostic TextAmongKeys(TextSpan span, TextSpan? lineStart) => WS1021.At(span,
        "Among keys stands a text without a key. If it goes on from the line above, indent it further than that line's key; if it is a remark, put '# ' before it; if it is a key, put a colon after it.",
        "Di antara kunci ada teks tanpa kunci. Jika lanjutan baris di atasnya, jorokkan lebih dalam dari kunci baris itu; jika catatan, taruh '# ' di depannya; jika kunci, taruh titik dua setelahnya.",
        lineStart is { } start ? [new Fix(new Message("Indent it as part of the line above", "Jorokkan sebagai lanjutan baris di atasnya"), start, "  ")] : []);

    public static Diagnostic RemarkOfAnotherLanguage(TextSpan span, TextSpan sign) => WS1021.At(span,
        "A remark begins with '#' here.",
        "Catatan di sini dimulai dengan '#'.",
        new Fix(new Message("Write '#'", "Tulis '#'"), sign, "#"));

    public static Diagnostic CurlyQuotes(TextSpan span, string inner) => WS1017.At(span,
        "Curly quotes, as a word processor makes them, do not enclose a text here: they become part of it. Write straight quotes, or none.",
        "Tanda kutip lengkung dari pengolah kata tidak mengapit teks di sini: ia menjadi bagian teks. Pakai tanda kutip lurus, atau tanpa kutip.",
        InQuotes(span, inner));

    public static Diagnostic UnknownEscape(TextSpan span, TextSpan text, string doubled) => WS1018.At(span,
        "Between double quotes a backslash begins a special character, and this one is none. Write two backslashes, or use single quotes.",
        "Di antara tanda kutip ganda, garis miring terbalik memulai karakter khusus, dan ini bukan salah satunya. Tulis dua garis miring terbalik, atau pakai tanda kutip tunggal.",
        new Fix(new Message("Write two backslashes", "Tulis dua garis miring terbalik"), text, doubled));

    private static Diagnostic CurlyQuotesWithColon(TextSpan span, string inner) => WS1013.At(span,
        "These are curly quotes, as a word processor makes them; here only straight ones enclose a text, and a text with a colon needs them.",
        "Ini tanda kutip lengkung dari pengolah kata; di sini hanya tanda kutip lurus yang mengapit teks, dan teks dengan titik dua memerlukannya.",
        InQuotes(span, inner));

    private static Fix Indent(int column, TextSpan block, string shifted) =>
        new(Begin(column), block, shifted);

    private static Message Begin(int column) => column == 0
        ? new("Begin it at the left edge", "Mulai dari tepi kiri")
        : new($"Indent it by {Spaces(column).En}", $"Jorokkan {Spaces(column).Id}");

    private static Message Spaces(int count) => count switch
    {
        0 => new("no spaces", "tanpa spasi"),
        1 => new("1 space", "1 spasi"),
        _ => new($"{count} spaces", $"{count} spasi"),
    };

    // 'it's': a single quote of the same kind between the first and the last character.
    private static string? QuoteWithin(string text) =>
        text.Length > 2 && text[0] is '"' or '\'' && text[^1] == text[0] && text[1..^1].Count(c => c == text[0]) == 1
            ? Quoting.Quoted(text[1..^1])
            : null;

    private static char ClosingOf(char open) => open == '[' ? ']' : open;
}
