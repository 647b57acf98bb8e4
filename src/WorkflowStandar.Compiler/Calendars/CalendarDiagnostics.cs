using NodaTime;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Calendars;

/// <summary>WS6xxx: the only place where the code and wording of a finding about calendars and holidays exist.</summary>
internal static class CalendarDiagnostics
{
    private static readonly DiagnosticKind WS6001 = DiagnosticKind.Error("Unknown zone", "Zona waktu tidak dikenal");
    private static readonly DiagnosticKind WS6002 = DiagnosticKind.Error("Not office hours", "Bukan jam kantor");
    private static readonly DiagnosticKind WS6003 = DiagnosticKind.Error("Hours end before they begin", "Jam berakhir sebelum mulai");
    private static readonly DiagnosticKind WS6004 = DiagnosticKind.Error("Hours overlap or are out of order", "Jam bertumpuk atau tidak berurutan");
    private static readonly DiagnosticKind WS6005 = DiagnosticKind.Error("A week without office hours", "Sepekan tanpa jam kantor");
    private static readonly DiagnosticKind WS6006 = DiagnosticKind.Error("Unknown holiday list", "Daftar hari libur tidak dikenal");
    private static readonly DiagnosticKind WS6007 = DiagnosticKind.Error("What an exception does cannot be told", "Isi pengecualian tidak dapat dikenali");
    private static readonly DiagnosticKind WS6008 = DiagnosticKind.Error("When an exception holds cannot be told", "Masa pengecualian tidak dapat dikenali");
    private static readonly DiagnosticKind WS6009 = DiagnosticKind.Error("It ends before it begins", "Berakhir sebelum mulai");
    private static readonly DiagnosticKind WS6010 = DiagnosticKind.Error("Two exceptions overlap in part", "Dua pengecualian bertumpuk sebagian");
    private static readonly DiagnosticKind WS6011 = DiagnosticKind.Error("An exception that changes nothing", "Pengecualian yang tidak mengubah apa pun");
    private static readonly DiagnosticKind WS6012 = DiagnosticKind.Error("A date that calendars do not count", "Tanggal di luar yang dihitung kalender");
    private static readonly DiagnosticKind WS6013 = DiagnosticKind.Error("A holiday is listed twice", "Hari libur tercantum dua kali");
    private static readonly DiagnosticKind WS6014 = DiagnosticKind.Error("Unknown decree", "Keputusan tidak dikenal");
    private static readonly DiagnosticKind WS6015 = DiagnosticKind.Warning("No decreed holiday in a year that is covered", "Tidak ada hari libur yang ditetapkan dalam tahun yang tercakup");
    private static readonly DiagnosticKind WS6016 = DiagnosticKind.Warning("Decreed holidays past the last covered day", "Hari libur yang ditetapkan setelah hari terakhir yang tercakup");

    private static readonly DiagnosticKind WS6017 = DiagnosticKind.Error("Two files have the same name", "Dua berkas bernama sama");

    public static Diagnostic UnknownZone(ScalarSyntax zone, string? meant) => WS6001.At(zone.Span,
        $"{Quote.Of(zone.Value)} is no time zone. " + (meant is null ? "Write Asia/Jakarta (WIB), Asia/Pontianak (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT)." : $"Did you mean '{meant}'?"),
        $"{Quote.Of(zone.Value)} bukan zona waktu. " + (meant is null ? "Tulis Asia/Jakarta (WIB), Asia/Pontianak (WIB), Asia/Makassar (WITA), atau Asia/Jayapura (WIT)." : $"Maksudnya '{meant}'?"),
        Change(zone.Span, meant));

    public static Diagnostic NotHours(ScalarSyntax hours, string? meant) => WS6002.At(hours.Span,
        $"{Quote.Of(hours.Value)} is not a pair of times. Write when the office opens and closes, such as {meant ?? "07:30-12:00"}.",
        $"{Quote.Of(hours.Value)} bukan pasangan jam. Tulis jam buka dan jam tutup, seperti {meant ?? "07:30-12:00"}.",
        Change(hours.Span, meant));

    public static Diagnostic HoursEndBeforeTheyBegin(ScalarSyntax hours) => WS6003.At(hours.Span,
        $"{Quote.Of(hours.Value)} ends before it begins. Office hours across midnight are written in two parts: until 24:00 on one day and from 00:00 on the next.",
        $"{Quote.Of(hours.Value)} berakhir sebelum mulai. Jam kantor yang melewati tengah malam ditulis dua bagian: sampai 24:00 pada satu hari dan mulai 00:00 pada hari berikutnya.");

    public static Diagnostic HoursOverlap(TextSpan hours, TextSpan earlier) => WS6004.At(hours,
        "These hours begin before the ones before them end. Write the hours of a day in order, with the break between them.",
        "Jam ini mulai sebelum jam sebelumnya berakhir. Tulis jam dalam satu hari secara berurutan, dengan istirahat di antaranya.")
        .Beside(earlier, "These come before.", "Ini yang sebelumnya.");

    public static Diagnostic NoHours(TextSpan week) => WS6005.At(week,
        "The office is never open in this week, so that no term could ever end. Write the hours of at least one day, such as monday: [07:30-12:00, 13:00-16:00].",
        "Kantor tidak pernah buka dalam sepekan ini, sehingga tidak ada tenggat yang dapat berakhir. Tulis jam paling sedikit satu hari, seperti monday: [07:30-12:00, 13:00-16:00].");

    public static Diagnostic UnknownHolidays(ScalarSyntax list, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        var meant = Nearest.Name(list.Value, names);
        var all = names.Count == 0 ? "" : Quote.List(names);
        return WS6006.At(list.Span,
            $"There is no holiday list {Quote.Of(list.Value)}. " + (meant is not null ? $"Did you mean '{meant}'?" : $"Add definitions/holidays/{list.Value}.yaml" + (all.Length > 0 ? $", or use one of {all}." : ".")),
            $"Tidak ada daftar hari libur {Quote.Of(list.Value)}. " + (meant is not null ? $"Maksudnya '{meant}'?" : $"Tambahkan definitions/holidays/{list.Value}.yaml" + (all.Length > 0 ? $", atau pakai salah satu dari {all}." : ".")),
            Change(list.Span, meant));
    }

    public static Diagnostic NotOneEffect(TextSpan exception) => WS6007.At(exception,
        "An exception says one thing: 'hours:' for the same hours on each of its working days, 'week:' for hours by day of the week, or 'closed: true'. Keep exactly one of the three.",
        "Pengecualian menyatakan satu hal: 'hours:' untuk jam yang sama pada setiap hari kerjanya, 'week:' untuk jam menurut hari, atau 'closed: true'. Pertahankan tepat satu dari ketiganya.");

    public static Diagnostic NotOnePeriod(TextSpan period) => WS6008.At(period,
        "A period is either one day, { date: … }, or { from: …, to: … } with both its first and its last day.",
        "Masa berlaku ditulis satu hari, { date: … }, atau { from: …, to: … } dengan hari pertama dan hari terakhirnya.");

    public static Diagnostic PeriodEndsBeforeItBegins(TextSpan to, LocalDate first, LocalDate last) => WS6009.At(to,
        $"The last day, {last:yyyy-MM-dd}, lies before the first, {first:yyyy-MM-dd}. Exchange them or correct the year.",
        $"Hari terakhir, {last:yyyy-MM-dd}, mendahului hari pertama, {first:yyyy-MM-dd}. Tukar keduanya atau perbaiki tahunnya.");

    public static Diagnostic PeriodsOverlap(TextSpan period, TextSpan other) => WS6010.At(period,
        "This period overlaps another one in part, so that it is unclear which hours hold. Separate them, or put the shorter one wholly inside the longer and after it.",
        "Masa ini bertumpuk sebagian dengan masa lain, sehingga tidak jelas jam mana yang berlaku. Pisahkan, atau letakkan yang pendek seluruhnya di dalam yang panjang dan tulis setelahnya.")
        .Beside(other, "The other period.", "Masa yang lain.");

    public static Diagnostic ChangesNothing(TextSpan period) => WS6011.At(period,
        "The ordinary week is closed on every day of this period, and 'hours:' only changes days that are open. Use 'week:' with the days that should be open.",
        "Pekan biasa tutup pada setiap hari dalam masa ini, sedangkan 'hours:' hanya mengubah hari yang buka. Pakai 'week:' dengan hari yang seharusnya buka.");

    public static Diagnostic NotCounted(TextSpan date, LocalDate value) => WS6012.At(date,
        $"{value:yyyy-MM-dd} lies outside of what calendars count, {Calendar.FirstDate:yyyy-MM-dd} to {Calendar.LastDate:yyyy-MM-dd}. Correct the year.",
        $"{value:yyyy-MM-dd} berada di luar yang dihitung kalender, {Calendar.FirstDate:yyyy-MM-dd} sampai {Calendar.LastDate:yyyy-MM-dd}. Perbaiki tahunnya.");

    public static Diagnostic ListedTwice(TextSpan date, LocalDate value, TextSpan first) => WS6013.At(date,
        $"{value:yyyy-MM-dd} is listed twice. Keep one line; where two holidays fall on one date, put both names into it.",
        $"{value:yyyy-MM-dd} tercantum dua kali. Pertahankan satu baris; bila dua hari libur jatuh pada satu tanggal, tulis kedua namanya di situ.")
        .Beside(first, "It is first listed here.", "Pertama kali tercantum di sini.");

    public static Diagnostic UnknownDecree(ScalarSyntax decree, IEnumerable<string> known)
    {
        var meant = Nearest.Name(decree.Value, known);
        return WS6014.At(decree.Span,
            $"No decree {Quote.Of(decree.Value)} is named under 'decrees'. " + (meant is null ? "Add it there with its number." : $"Did you mean '{meant}'?"),
            $"Tidak ada keputusan {Quote.Of(decree.Value)} di bawah 'decrees'. " + (meant is null ? "Tambahkan di sana beserta nomornya." : $"Maksudnya '{meant}'?"),
            Change(decree.Span, meant));
    }

    public static Diagnostic CoveredWithoutDecree(TextSpan coveredUntil, int year) => WS6015.At(coveredUntil,
        $"The calendar says that decrees cover {year}, but none of its holiday lists has a decreed day in {year}. Add the days of that year's decree, or set 'covered-until' to the end of the last year that has one.",
        $"Kalender menyatakan tahun {year} sudah tercakup keputusan, tetapi tidak ada hari libur yang ditetapkan dalam tahun {year}. Tambahkan hari menurut keputusan tahun itu, atau ubah 'covered-until' menjadi akhir tahun terakhir yang sudah ada keputusannya.");

    public static Diagnostic DecreedPastCoverage(TextSpan coveredUntil, LocalDate last) => WS6016.At(coveredUntil,
        $"Holidays are decreed up to {last:yyyy-MM-dd}, past this day, so that deadlines there would be marked provisional for no reason. Move 'covered-until' to {last.Year}-12-31.",
        $"Hari libur sudah ditetapkan sampai {last:yyyy-MM-dd}, melewati hari ini, sehingga tenggat di sana ditandai sementara tanpa alasan. Ubah 'covered-until' menjadi {last.Year}-12-31.",
        Fix.ChangeTo(coveredUntil, $"{last.Year}-12-31"));

    public static Diagnostic SameName(Written<string> name, string otherFile) => WS6017.At(name.Span,
        $"{Quote.Of(name.Value)} is the name of {Quote.Of(otherFile)} too. Give each file a name of its own, the same as the file's.",
        $"{Quote.Of(name.Value)} juga nama {Quote.Of(otherFile)}. Beri tiap berkas nama sendiri, sama dengan nama berkasnya.");

    private static Fix[] Change(TextSpan span, string? meant) => meant is null ? [] : [Fix.ChangeTo(span, meant)];
}
