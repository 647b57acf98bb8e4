using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Compiler.Syntax.Keys;

/// <summary>WS11xx: the only place where the code and wording of a finding about keys and simple values exist.</summary>
public static class KeyDiagnostics
{
    private static readonly DiagnosticKind WS1101 = DiagnosticKind.Error("Unknown key", "Kunci tidak dikenal");
    private static readonly DiagnosticKind WS1102 = DiagnosticKind.Error("A required key is missing", "Kunci wajib tidak ada");
    private static readonly DiagnosticKind WS1103 = DiagnosticKind.Error("Nothing is written after a key", "Tidak ada isi setelah kunci");
    private static readonly DiagnosticKind WS1104 = DiagnosticKind.Error("Another form is expected here", "Bentuk lain diharapkan di sini");
    private static readonly DiagnosticKind WS1105 = DiagnosticKind.Error("Not a valid name", "Bukan nama yang sah");
    private static readonly DiagnosticKind WS1106 = DiagnosticKind.Error("Not a number, or out of range", "Bukan angka, atau di luar batas");
    private static readonly DiagnosticKind WS1107 = DiagnosticKind.Error("Not a date", "Bukan tanggal");
    private static readonly DiagnosticKind WS1108 = DiagnosticKind.Error("Not a time of day", "Bukan jam");
    private static readonly DiagnosticKind WS1109 = DiagnosticKind.Error("Only true or false", "Hanya true atau false");
    private static readonly DiagnosticKind WS1110 = DiagnosticKind.Error("Not one of the words allowed here", "Bukan salah satu kata yang boleh di sini");
    private static readonly DiagnosticKind WS1111 = DiagnosticKind.Error("Nothing in the list", "Daftar kosong");
    private static readonly DiagnosticKind WS1112 = DiagnosticKind.Error("The kind cannot be told", "Jenisnya tidak dapat dikenali");
    private static readonly DiagnosticKind WS1113 = DiagnosticKind.Error("A comma divides the text", "Tanda koma membagi teks");

    // What would have to be quoted between '[' and ']', or would not stay one line.
    private static readonly System.Buffers.SearchValues<char> NotInList = System.Buffers.SearchValues.Create(",[]{}:#\"'\n");

    public static Diagnostic UnknownKey(ScalarSyntax key, KeyTable table)
    {
        var meant = table.Keys.FirstOrDefault(known => known.AlsoCalled.Contains(key.Value, StringComparer.OrdinalIgnoreCase))?.Name
            ?? Nearest.Name(key.Value, table.Keys.Select(known => known.Name));
        if (meant is not null)
        {
            return WS1101.At(key.Span,
                $"There is no key {Quote.Of(key.Value)} in {table.What.En}. Did you mean '{meant}'?",
                $"Tidak ada kunci {Quote.Of(key.Value)} dalam {table.What.Id}. Maksudnya '{meant}'?",
                Fix.ChangeTo(key.Span, meant));
        }

        var all = Quote.List(table.Keys.Select(known => known.Name));
        return WS1101.At(key.Span,
            $"There is no key {Quote.Of(key.Value)} in {table.What.En}. The keys are {all}.",
            $"Tidak ada kunci {Quote.Of(key.Value)} dalam {table.What.Id}. Kuncinya: {all}.");
    }

    public static Diagnostic MissingKey(MappingSyntax mapping, KeyTable table, Key key) => WS1102.At(
        mapping.Entries.IsEmpty ? mapping.Span : mapping.Entries[0].Key.Span,
        $"The key '{key.Name}' is missing in {table.What.En}. Add '{key.Name}:' with {key.Description.What.En}. {key.Help.En}",
        $"Kunci '{key.Name}' tidak ada dalam {table.What.Id}. Tambahkan '{key.Name}:' dengan {key.Description.What.Id}. {key.Help.Id}");

    public static Diagnostic NothingWritten(ScalarSyntax key) => WS1103.At(key.Span,
        $"Nothing is written after '{key.Value}:'. Write its value, or delete the line.",
        $"Tidak ada isi setelah '{key.Value}:'. Tulis isinya, atau hapus baris ini.");

    public static Diagnostic EmptyItem(SyntaxNode item) => WS1103.At(item.Span,
        "Nothing is written after '- '. Write the item, or delete the line.",
        "Tidak ada isi setelah '- '. Tulis butirnya, atau hapus baris ini.");

    public static Diagnostic BlankText(ScalarSyntax scalar) => WS1103.At(scalar.Span,
        "The text is empty. Write it, or delete the line.",
        "Teksnya kosong. Tulis isinya, atau hapus baris ini.");

    public static Diagnostic WrongForm(SyntaxNode node, ShapeDescription expected) => ColonWithoutSpace(node, expected) ?? WS1104.At(node.Span,
        $"Expected here: {expected.What.En}. Found: {Found(node).En}.",
        $"Yang diharapkan di sini: {expected.What.Id}. Yang ditemukan: {Found(node).Id}.",
        expected is ShapeDescription.List && node is ScalarSyntax { Style: ScalarStyle.Plain } one && !one.Value.AsSpan().ContainsAny(NotInList)
            ? [new Fix(new Message("Write it as a list of one", "Tulis sebagai daftar satu butir"), one.Span, $"[{one.Value}]")]
            : []);

    public static Diagnostic NotAName(ScalarSyntax scalar, string? suggestion) => WS1105.At(scalar.Span,
        $"{Quote.Of(scalar.Value)} is not a name. Names are written in small letters, with '-' between words."
            + (suggestion is null ? "" : $" Write '{suggestion}'."),
        $"{Quote.Of(scalar.Value)} bukan nama. Nama ditulis dengan huruf kecil, dengan '-' di antara kata."
            + (suggestion is null ? "" : $" Tulis '{suggestion}'."),
        suggestion is null ? [] : [Fix.ChangeTo(scalar.Span, suggestion)]);

    public static Diagnostic NumberInQuotes(ScalarSyntax scalar) => WS1106.At(scalar.Span,
        $"Write the number without quotes: {scalar.Value}.",
        $"Tulis angka tanpa tanda kutip: {scalar.Value}.",
        Fix.ChangeTo(scalar.Span, scalar.Value));

    public static Diagnostic NotANumber(ScalarSyntax scalar, int least, int most) => WS1106.At(scalar.Span,
        $"{Quote.Of(scalar.Value)} is not a whole number from {least} to {most}. Write it in figures, without separators.",
        $"{Quote.Of(scalar.Value)} bukan bilangan bulat dari {least} sampai {most}. Tulis dengan angka, tanpa pemisah ribuan.");

    public static Diagnostic NotADate(ScalarSyntax scalar, string? suggestion) => WS1107.At(scalar.Span,
        $"{Quote.Of(scalar.Value)} is not a date. Write year-month-day, such as {suggestion ?? "2026-11-23"}.",
        $"{Quote.Of(scalar.Value)} bukan tanggal. Tulis tahun-bulan-hari, seperti {suggestion ?? "2026-11-23"}.",
        suggestion is null ? [] : [Fix.ChangeTo(scalar.Span, suggestion)]);

    public static Diagnostic NoSuchDay(ScalarSyntax scalar) => WS1107.At(scalar.Span,
        $"There is no such day as {scalar.Value}. Look at the month (01 to 12) and at the number of its days.",
        $"Tidak ada hari {scalar.Value}. Periksa bulannya (01 sampai 12) dan jumlah harinya.");

    public static Diagnostic NotATime(ScalarSyntax scalar, string? suggestion) => WS1108.At(scalar.Span,
        $"{Quote.Of(scalar.Value)} is not a time of day. Write hours and minutes with two figures each, such as {suggestion ?? "09:00"}.",
        $"{Quote.Of(scalar.Value)} bukan jam. Tulis jam dan menit masing-masing dua angka, seperti {suggestion ?? "09:00"}.",
        suggestion is null ? [] : [Fix.ChangeTo(scalar.Span, suggestion)]);

    public static Diagnostic NotAMoment(ScalarSyntax scalar, string? suggestion) => WS1107.At(scalar.Span,
        $"{Quote.Of(scalar.Value)} is not a date and time. Write them such as {suggestion ?? "2026-11-23 09:00"}.",
        $"{Quote.Of(scalar.Value)} bukan tanggal dan jam. Tulis seperti {suggestion ?? "2026-11-23 09:00"}.",
        suggestion is null ? [] : [Fix.ChangeTo(scalar.Span, suggestion)]);

    public static Diagnostic NotYesNo(ScalarSyntax scalar)
    {
        string? suggestion = scalar.Value.ToLowerInvariant() switch
        {
            "yes" or "y" or "on" or "ya" or "true" or "1" => "true",
            "no" or "n" or "off" or "tidak" or "false" or "0" => "false",
            _ => null,
        };
        return WS1109.At(scalar.Span,
            $"Write true for yes or false for no, without quotes, instead of {Quote.Of(scalar.Value)}.",
            $"Tulis true untuk ya atau false untuk tidak, tanpa tanda kutip, bukan {Quote.Of(scalar.Value)}.",
            suggestion is null ? [] : [Fix.ChangeTo(scalar.Span, suggestion)]);
    }

    public static Diagnostic UnknownWord(ScalarSyntax scalar, IReadOnlyCollection<string> words)
    {
        var meant = Nearest.Name(scalar.Value, words);
        return WS1110.At(scalar.Span,
            $"{Quote.Of(scalar.Value)} cannot be used here. " + (meant is null ? $"Write one of {Quote.List(words)}." : $"Did you mean '{meant}'?"),
            $"{Quote.Of(scalar.Value)} tidak dapat dipakai di sini. " + (meant is null ? $"Tulis salah satu dari {Quote.List(words)}." : $"Maksudnya '{meant}'?"),
            meant is null ? [] : [Fix.ChangeTo(scalar.Span, meant)]);
    }

    public static Diagnostic Empty(SyntaxNode node, ShapeDescription expected) => WS1111.At(node.Span,
        $"There is nothing in it. Expected here: {expected.What.En}.",
        $"Tidak ada isinya. Yang diharapkan di sini: {expected.What.Id}.");

    public static Diagnostic NoTellingKey(MappingSyntax mapping, ShapeDescription.Variants expected)
    {
        var telling = expected.Kinds.Select(kind => kind.TellingKey).ToArray();
        var (key, meant) = mapping.Entries
            .Select(entry => (entry.Key, Meant: Nearest.Name(entry.Key.Value, telling)))
            .FirstOrDefault(pair => pair.Meant is not null);
        var span = key?.Span ?? (mapping.Entries.IsEmpty ? mapping.Span : mapping.Entries[0].Key.Span);
        return WS1112.At(span,
            meant is null
                ? $"It cannot be told what this is. {Capital(expected.What.En)} has one of the keys {Quote.List(telling)}."
                : $"There is no key {Quote.Of(key!.Value)} in {expected.What.En}. Did you mean '{meant}'?",
            meant is null
                ? $"Tidak dapat dikenali apa ini. {Capital(expected.What.Id)} memiliki salah satu kunci {Quote.List(telling)}."
                : $"Tidak ada kunci {Quote.Of(key!.Value)} dalam {expected.What.Id}. Maksudnya '{meant}'?",
            meant is null ? [] : [Fix.ChangeTo(span, meant)]);
    }

    // "task:verifikasi" is a text for YAML, and surely meant as a key.
    private static Diagnostic? ColonWithoutSpace(SyntaxNode node, ShapeDescription expected)
    {
        if (expected is not (ShapeDescription.Section or ShapeDescription.Entries or ShapeDescription.Variants)
            || node is not ScalarSyntax { Style: ScalarStyle.Plain } scalar)
        {
            return null;
        }

        var colon = scalar.Value.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && NameRule.IsName(scalar.Value[..colon])
            ? SyntaxDiagnostics.NoSpaceAfterColon(scalar.SpanOf(0, colon + 1), scalar.Value[..colon], scalar.SpanOf(colon, 1))
            : null;
    }

    internal static Diagnostic CommaInText(CommaInText torn)
    {
        var span = torn.First.Span.Join(torn.Rest[^1].Span);
        var quoted = torn.Whole.Contains('"', StringComparison.Ordinal) ? null : $"\"{torn.Whole}\"";
        return WS1113.At(span,
            "Between { and } a comma begins a new key, so this text is cut in pieces. Enclose it in quotes.",
            "Di antara { dan } tanda koma memulai kunci baru, sehingga teks ini terpotong. Apit dengan tanda kutip.",
            quoted is null ? [] : [Fix.ChangeTo(span, quoted)]);
    }

    private static Message Found(SyntaxNode node) => node switch
    {
        MappingSyntax => new("keys with values ('key: value')", "kunci dengan isi ('kunci: isi')"),
        SequenceSyntax => new("a list ('- …')", "sebuah daftar ('- …')"),
        ScalarSyntax scalar => new($"the text {Quote.Of(scalar.Value)}", $"teks {Quote.Of(scalar.Value)}"),
        _ => throw new ArgumentOutOfRangeException(nameof(node), "The family of syntax nodes is closed."),
    };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
