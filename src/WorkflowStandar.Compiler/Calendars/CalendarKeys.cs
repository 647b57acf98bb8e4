using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Calendars;

/// <summary>The keys of a calendar file.</summary>
internal static class CalendarKeys
{
    private static readonly Key<string> Name = Key.Required(
        "calendar", Shape.Name, "The name that standards and agencies use, the same as the file's.", "Nama yang dipakai standar dan instansi, sama dengan nama berkas.");

    private static readonly Key<string> Edition = Key.Required(
        "edition", Shape.PlainText, "Changes with every change of the calendar; open deadlines are then planned anew.", "Berganti setiap kalender berubah; tenggat yang terbuka lalu dihitung ulang.");

    private static readonly Key<Text> Title = Key.Required("title", Shape.LocalText, "What the calendar is, for readers.", "Kalender apa, untuk pembaca.");

    private static readonly Key<DateTimeZone> Zone = Key.Required(
        "zone", CalendarShapes.Zone, "The zone in which every time of the file is read.", "Zona waktu semua jam dalam berkas ini.");

    private static readonly Key<LocalDate> CoveredUntil = Key.Required(
        "covered-until", CalendarShapes.Date, "The last day that a decree on holidays covers; deadlines that depend on later days are marked provisional.",
        "Hari terakhir yang tercakup keputusan hari libur; tenggat yang bergantung pada hari setelahnya ditandai sementara.");

    private static readonly Key<ImmutableArray<Written<string>>> Holidays = Key.Optional(
        "holidays", Shape.List(Shape.Name), "The holiday lists that it follows, files of definitions/holidays.", "Daftar hari libur yang diikuti, berkas dalam definitions/holidays.");

    private static readonly Key<ImmutableArray<Written<HolidayKind>>> ClosedOn = Key.Optional(
        "closed-on", Shape.List(CalendarShapes.Kind), "The kinds of holiday on which this office is closed. Absent: all of them.", "Jenis hari libur yang menutup kantor ini. Bila tidak ditulis: semuanya.");

    private static readonly Key<string> Source = Key.Optional("source", Shape.PlainText, "The rule that sets the hours.", "Peraturan yang menetapkan jam kerja.");

    private static readonly Key<string> Inferred = Key.Optional(
        "inferred", Shape.PlainText, "What the rule leaves open and why it is set as written here.", "Yang tidak diatur dalam naskah dan alasan pilihannya.");

    private static readonly Key<WeekHours> Week = Key.Required("week", WrittenWeek.Week, "The ordinary week.", "Pekan biasa.");

    private static readonly Key<ImmutableArray<Written<WrittenException>>> Exceptions = Key.Optional(
        "exceptions", Shape.List(CalendarExceptionKeys.Form), "Hours that replace the ordinary week for a time: Ramadan, a half day, a day closed.",
        "Jam yang menggantikan pekan biasa untuk sementara: Ramadan, setengah hari, hari tutup.");

    public static KeyTable Table { get; } = new(
        "calendar", new Message("a calendar", "kalender"),
        Name, Edition, Title, Zone, CoveredUntil, Holidays, ClosedOn, Source, Inferred, Week, Exceptions);

    public static Shape<WrittenCalendar> Form { get; } = Shape.Section(Table, Read);

    private static WrittenCalendar Read(Section section)
    {
        section.Get(Source);
        section.Get(Inferred);
        return new WrittenCalendar(
            section.Get(Name),
            section.Get(Edition),
            section.Get(Title),
            section.Get(Zone),
            section.Get(CoveredUntil),
            section.Get(Week),
            section.Get(Exceptions)?.Value ?? [],
            section.Get(Holidays)?.Value ?? [],
            section.Get(ClosedOn) is { } kinds ? [.. kinds.Value.Select(kind => kind.Value).Distinct()] : [.. Enum.GetValues<HolidayKind>()]);
    }
}
