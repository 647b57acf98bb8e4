using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Compiler.Semantics;

/// <summary>WS200x: findings about the head of a standard. The only place where their codes and wording exist.</summary>
internal static class StandardDiagnostics
{
    private static readonly DiagnosticKind WS2001 = DiagnosticKind.Error("Not the key of a standard", "Bukan kunci standar");
    private static readonly DiagnosticKind WS2002 = DiagnosticKind.Error("Unknown agency", "Instansi tidak dikenal");
    private static readonly DiagnosticKind WS2003 = DiagnosticKind.Error("Not a service code", "Bukan kode layanan");
    private static readonly DiagnosticKind WS2004 = DiagnosticKind.Error("The service code is taken", "Kode layanan sudah dipakai");
    private static readonly DiagnosticKind WS2005 = DiagnosticKind.Error("Unknown calendar", "Kalender tidak dikenal");
    private static readonly DiagnosticKind WS2006 = DiagnosticKind.Error("Unknown variant", "Varian tidak dikenal");
    private static readonly DiagnosticKind WS2007 = DiagnosticKind.Error("Not an edition", "Bukan edisi");
    private static readonly DiagnosticKind WS2008 = DiagnosticKind.Error("Not a standard", "Bukan standar");

    public static Diagnostic NotAStandard(TextSpan span) => WS2008.At(span,
        "The file holds no standard. Begin with 'standard: agency/name' and the other keys of a standard, each on its own line.",
        "Berkas ini tidak berisi standar. Mulailah dengan 'standard: instansi/nama' dan kunci standar lainnya, masing-masing pada baris sendiri.");

    public static Diagnostic NotAKey(ScalarSyntax written) => WS2001.At(written.Span,
        $"{Quote.Of(written.Value)} is not the key of a standard. Write the agency, a slash and a name in small letters, such as setwan-dprd-pasuruan/data-informasi.",
        $"{Quote.Of(written.Value)} bukan kunci standar. Tulis instansi, garis miring, lalu nama dengan huruf kecil, seperti setwan-dprd-pasuruan/data-informasi.");

    public static Diagnostic UnknownAgency(Name key, string agency, string? meant) => WS2002.At(new TextSpan(key.Span.Start, agency.Length),
        $"No agency is named {Quote.Of(agency)}. " + (meant is null ? "Describe it in definitions/agencies, then name it here." : $"Did you mean '{meant}'?"),
        $"Tidak ada instansi bernama {Quote.Of(agency)}. " + (meant is null ? "Uraikan dahulu di definitions/agencies, lalu sebut di sini." : $"Maksudnya '{meant}'?"),
        meant is null ? [] : [Fix.ChangeTo(new TextSpan(key.Span.Start, agency.Length), meant)]);

    public static Diagnostic NotACode(ScalarSyntax written, string? suggestion) => WS2003.At(written.Span,
        $"{Quote.Of(written.Value)} is not a service code: it takes two to eight capitals or digits, because it becomes part of every case number."
            + (suggestion is null ? "" : $" Write {suggestion}."),
        $"{Quote.Of(written.Value)} bukan kode layanan: kode terdiri atas dua sampai delapan huruf besar atau angka, karena menjadi bagian setiap nomor perkara."
            + (suggestion is null ? "" : $" Tulis {suggestion}."),
        suggestion is null ? [] : [Fix.ChangeTo(written.Span, suggestion)]);

    public static Diagnostic CodeIsTaken(Name code, string other) => WS2004.At(code.Span,
        $"The service code {code} already belongs to '{other}': case numbers of the two could not be told apart. Choose another.",
        $"Kode layanan {code} sudah dipakai oleh '{other}': nomor perkara keduanya tidak dapat dibedakan. Pilih kode lain.");

    public static Diagnostic UnknownCalendar(Name calendar, string? meant) => WS2005.At(calendar.Span,
        $"No calendar is named {Quote.Of(calendar.Value)}. " + (meant is null ? "Describe it in definitions/calendars, then name it here." : $"Did you mean '{meant}'?"),
        $"Tidak ada kalender bernama {Quote.Of(calendar.Value)}. " + (meant is null ? "Uraikan dahulu di definitions/calendars, lalu sebut di sini." : $"Maksudnya '{meant}'?"),
        meant is null ? [] : [Fix.ChangeTo(calendar.Span, meant)]);

    public static Diagnostic UnknownVariant(TextSpan at, string wanted, IReadOnlyCollection<string> known)
    {
        var meant = Nearest.Name(wanted, known);
        return WS2006.At(at,
            $"The standard has no variant {Quote.Of(wanted)}. "
                + (meant is not null ? $"Did you mean '{meant}'?" : known.Count == 0 ? "It declares none under 'variants'." : $"It has {Quote.List(known)}."),
            $"Standar ini tidak memiliki varian {Quote.Of(wanted)}. "
                + (meant is not null ? $"Maksudnya '{meant}'?" : known.Count == 0 ? "Tidak ada yang dinyatakan di bawah 'variants'." : $"Yang ada: {Quote.List(known)}."));
    }

    public static Diagnostic NotAnEdition(ScalarSyntax written) => WS2007.At(written.Span,
        $"{Quote.Of(written.Value)} is not an edition: write at most 32 letters, digits, dots and dashes, usually the year, such as \"2023\".",
        $"{Quote.Of(written.Value)} bukan edisi: tulis paling banyak 32 huruf, angka, titik, dan tanda hubung, biasanya tahunnya, seperti \"2023\".");
}
