using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Expressions;

/// <summary>WS3xxx: the only place where the code and wording of a finding about a condition exist.</summary>
internal static class ExpressionDiagnostics
{
    private static readonly DiagnosticKind WS3001 = DiagnosticKind.Error("A field is asked that does not exist", "Isian yang ditanyakan tidak ada");
    private static readonly DiagnosticKind WS3002 = DiagnosticKind.Error("The value does not fit the field", "Nilai tidak cocok dengan isian");
    private static readonly DiagnosticKind WS3003 = DiagnosticKind.Error("The field has no order", "Isian tidak punya urutan");
    private static readonly DiagnosticKind WS3004 = DiagnosticKind.Error("A field stands alone", "Isian berdiri sendiri");
    private static readonly DiagnosticKind WS3005 = DiagnosticKind.Error("A test is incomplete", "Pertanyaan belum lengkap");
    private static readonly DiagnosticKind WS3006 = DiagnosticKind.Error("'and' or 'or' is missing", "'and' atau 'or' tidak ada");
    private static readonly DiagnosticKind WS3007 = DiagnosticKind.Error("A sign or word of another language", "Tanda atau kata dari bahasa lain");
    private static readonly DiagnosticKind WS3008 = DiagnosticKind.Error("Quotes or parentheses do not close", "Tanda kutip atau kurung tidak ditutup");
    private static readonly DiagnosticKind WS3009 = DiagnosticKind.Error("This has no place in a condition", "Ini tidak berlaku dalam syarat");
    private static readonly DiagnosticKind WS3010 = DiagnosticKind.Error("The condition is too long or too deep", "Syarat terlalu panjang atau terlalu dalam");

    public static Diagnostic UnknownField(TextSpan span, string name, string? nearest) => WS3001.At(span,
        $"No field is named {Quote.Of(name)}. " + (nearest is null ? "Declare it under 'intake: fields:', or in the 'asks' of an earlier step." : $"Did you mean '{nearest}'?"),
        $"Tidak ada isian bernama {Quote.Of(name)}. " + (nearest is null ? "Nyatakan di 'intake: fields:', atau dalam 'asks' langkah sebelumnya." : $"Maksudnya '{nearest}'?"),
        nearest is null ? [] : [Fix.ChangeTo(span, nearest)]);

    public static Diagnostic WrongValue(TextSpan span, string field, Token value, FieldType type, bool valueIsField)
    {
        if (valueIsField && value.Kind == TokenKind.Word)
        {
            return WS3002.At(span,
                $"'{value.Text}' is a field too. A field is compared with a fixed value, never with another field: {Expected(field, type).En}",
                $"'{value.Text}' juga sebuah isian. Isian dibandingkan dengan nilai tetap, bukan dengan isian lain: {Expected(field, type).Id}");
        }

        var fix = Repair(type, value);
        return WS3002.At(span,
            $"{Quote.Of(value.Text)} does not fit here. {Expected(field, type).En}" + (fix is null ? "" : $" Did you mean {fix}?"),
            $"{Quote.Of(value.Text)} tidak cocok di sini. {Expected(field, type).Id}" + (fix is null ? "" : $" Maksudnya {fix}?"),
            fix is null ? [] : [Fix.ChangeTo(span, fix)]);
    }

    public static Diagnostic NoOrder(TextSpan span, string field, string sign) => WS3003.At(span,
        $"'{field}' has no greater and smaller, so '{sign}' cannot be asked of it. Only numbers, dates and times have; write '=', '!=' or 'in (…)'.",
        $"'{field}' tidak mengenal lebih besar atau lebih kecil, jadi '{sign}' tidak dapat dipakai. Hanya angka, tanggal, dan jam yang dapat; tulis '=', '!=' atau 'in (…)'.");

    public static Diagnostic FieldAlone(TextSpan span, string field, string example) => WS3004.At(span,
        $"'{field}' is not a yes-no field, so it cannot stand alone. Write what it should be, such as '{field} {example}', or '{field} is given'.",
        $"'{field}' bukan isian ya-tidak, jadi tidak dapat berdiri sendiri. Tulis nilainya, seperti '{field} {example}', atau '{field} is given'.");

    public static Diagnostic TestExpected(TextSpan span) => WS3005.At(span,
        "The condition breaks off here. Write a test, such as 'field = value', or delete the word before.",
        "Syarat terputus di sini. Tulis pertanyaannya, seperti 'isian = nilai', atau hapus kata sebelumnya.");

    public static Diagnostic FieldExpected(TextSpan span, string found) => WS3005.At(span,
        $"A test begins with the name of a field, not with {Quote.Of(found)}. Write it such as 'field = value'.",
        $"Pertanyaan dimulai dengan nama isian, bukan dengan {Quote.Of(found)}. Tulis seperti 'isian = nilai'.");

    public static Diagnostic FieldFirst(TextSpan span, string right) => WS3005.At(span,
        $"The field comes first. Write '{right}'.",
        $"Nama isian ditulis lebih dulu. Tulis '{right}'.",
        Fix.ChangeTo(span, right));

    public static Diagnostic ValueExpected(TextSpan span, string field, string sign) => WS3005.At(span,
        $"A value is missing after '{field} {sign}'. Write the value that '{field}' is compared with.",
        $"Nilai setelah '{field} {sign}' tidak ada. Tulis nilai pembanding untuk '{field}'.");

    public static Diagnostic SignExpected(TextSpan span, string field, string value) => WS3005.At(span,
        $"A sign is missing between '{field}' and {Quote.Of(value)}. Write '{field} = {value}', or put 'and' or 'or' between them.",
        $"Tanda antara '{field}' dan {Quote.Of(value)} tidak ada. Tulis '{field} = {value}', atau taruh 'and' atau 'or' di antaranya.");

    public static Diagnostic OnlyGivenAfterIs(TextSpan span, string field, bool negated) => WS3005.At(span,
        $"After 'is' only 'given' or 'not given' can follow. To compare, write '{field} {(negated ? "!=" : "=")} value'.",
        $"Setelah 'is' hanya boleh 'given' atau 'not given'. Untuk membandingkan, tulis '{field} {(negated ? "!=" : "=")} nilai'.");

    public static Diagnostic ListExpected(TextSpan span, string field) => WS3005.At(span,
        $"After 'in' comes a list of values in parentheses: '{field} in (a, b)'.",
        $"Setelah 'in' ditulis daftar nilai dalam kurung: '{field} in (a, b)'.");

    public static Diagnostic CommaExpected(TextSpan span) => WS3005.At(span,
        "A comma is missing before this value. Write (a, b).",
        "Koma sebelum nilai ini tidak ada. Tulis (a, b).",
        new Fix(new Message("Add a comma", "Tambahkan koma"), new TextSpan(span.Start, 0), ", "));

    public static Diagnostic ChainedComparison(TextSpan span, string field) => WS3006.At(span,
        $"Two comparisons cannot be chained. Write them apart: '{field} > 1 and {field} < 5'.",
        $"Dua pembandingan tidak dapat dirangkai. Tulis terpisah: '{field} > 1 and {field} < 5'.");

    public static Diagnostic ConnectiveExpected(TextSpan span, string found) => WS3006.At(span,
        $"Between two tests comes 'and' or 'or', not {Quote.Of(found)}. Add the one that is meant.",
        $"Di antara dua pertanyaan ditulis 'and' atau 'or', bukan {Quote.Of(found)}. Tambahkan yang dimaksud.");

    public static Diagnostic WordOfAnotherLanguage(TextSpan span, string word, string meant) => WS3007.At(span,
        $"Write '{meant}' instead of {Quote.Of(word)}: the words of a condition are English and in small letters.",
        $"Tulis '{meant}', bukan {Quote.Of(word)}: kata penghubung syarat ditulis dalam bahasa Inggris dengan huruf kecil.",
        Fix.ChangeTo(span, meant));

    public static Diagnostic OperatorOfAnotherLanguage(TextSpan span, string sign, string meant) => WS3007.At(span,
        $"Write '{meant}' instead of {Quote.Of(sign)}.",
        $"Tulis '{meant}', bukan {Quote.Of(sign)}.",
        Fix.ChangeTo(span, meant));

    public static Diagnostic CurlyQuotes(TextSpan span, string inner) => WS3007.At(span,
        $"These are curly quotes, as a word processor makes them. Write straight ones: '{inner}'.",
        $"Ini tanda kutip lengkung dari pengolah kata. Tulis tanda kutip lurus: '{inner}'.",
        Fix.ChangeTo(span, $"'{inner}'"));

    public static Diagnostic UnclosedText(TextSpan span, char quote) => WS3008.At(span,
        $"The text that begins here does not end. Add {quote} where it ends.",
        $"Teks yang dimulai di sini tidak berakhir. Tambahkan {quote} di akhirnya.");

    public static Diagnostic UnclosedParenthesis(TextSpan span) => WS3008.At(span,
        "This '(' is never closed. Add ')' where the group ends.",
        "Kurung '(' ini tidak pernah ditutup. Tambahkan ')' di akhir kelompoknya.");

    public static Diagnostic NotALiteral(TextSpan span, string written) => WS3009.At(span,
        $"{Quote.Of(written)} is neither a number (3 or 3.5), nor a date (2026-11-23), nor a time (09:00). A text goes in quotes: '{written}'.",
        $"{Quote.Of(written)} bukan angka (3 atau 3.5), bukan tanggal (2026-11-23), bukan pula jam (09:00). Teks ditulis dalam tanda kutip: '{written}'.");

    public static Diagnostic StrayCharacter(TextSpan span, string character) => WS3009.At(span,
        $"{Quote.Of(character)} has no place in a condition. Delete it, or put the text it belongs to in quotes.",
        $"{Quote.Of(character)} tidak berlaku dalam syarat. Hapus, atau taruh teksnya dalam tanda kutip.");

    public static Diagnostic TooLong(TextSpan span) => WS3010.At(span,
        $"The condition is longer than {Conditions.MaximumLength} characters. Split it over several arms of 'choose'.",
        $"Syarat lebih panjang dari {Conditions.MaximumLength} karakter. Bagi menjadi beberapa cabang 'choose'.");

    public static Diagnostic TooDeep(TextSpan span) => WS3010.At(span,
        "Too many parentheses or 'not's within each other. Write the condition more simply, or split it over several arms of 'choose'.",
        "Terlalu banyak kurung atau 'not' yang bersarang. Sederhanakan syaratnya, atau bagi menjadi beberapa cabang 'choose'.");

    private static Message Expected(string field, FieldType type) => type switch
    {
        FieldType.Number => new($"'{field}' holds a number; write figures without quotes.", $"'{field}' berisi angka; tulis angka tanpa tanda kutip."),
        FieldType.Date => new($"'{field}' holds a date; write it such as 2026-11-23.", $"'{field}' berisi tanggal; tulis seperti 2026-11-23."),
        FieldType.Time => new($"'{field}' holds a time of day; write it such as 09:00.", $"'{field}' berisi jam; tulis seperti 09:00."),
        FieldType.YesNo or FieldType.Undertaking => new($"'{field}' is true or false.", $"'{field}' bernilai true atau false."),
        FieldType.File => new($"'{field}' is a file; only '{field} is given' can be asked of it.", $"'{field}' adalah berkas; hanya '{field} is given' yang dapat ditanyakan."),
        FieldType.Choice or FieldType.Role or FieldType.Recipients =>
            new($"'{field}' is one of {Quote.List(ConditionValues.Words(type))}.", $"'{field}' adalah salah satu dari {Quote.List(ConditionValues.Words(type))}."),
        _ => new($"'{field}' holds a text; write it in single quotes.", $"'{field}' berisi teks; tulis dalam tanda kutip tunggal."),
    };

    /// <summary>What was probably meant, as it would be written; null when that cannot be told.</summary>
    private static string? Repair(FieldType type, Token value) => type switch
    {
        FieldType.Text or FieldType.Party or FieldType.Phone or FieldType.Email when !value.Text.Contains('\'') => $"'{value.Text}'",
        FieldType.YesNo or FieldType.Undertaking => value.Text.ToLowerInvariant() switch
        {
            "ya" or "yes" or "y" or "true" or "benar" or "1" => ConditionWords.True,
            "tidak" or "no" or "n" or "false" or "bukan" or "0" => ConditionWords.False,
            _ => null,
        },
        FieldType.Number when value.Kind == TokenKind.Text && ExpressionLiterals.Number(value.Text) is not null => value.Text,
        FieldType.Date when value.Kind == TokenKind.Text && ExpressionLiterals.KindOf(value.Text) == TokenKind.Date => value.Text,
        FieldType.Time when value.Kind == TokenKind.Text && ExpressionLiterals.KindOf(value.Text) == TokenKind.Time => value.Text,
        _ => Nearest.Name(value.Text, ConditionValues.Words(type)),
    };
}
