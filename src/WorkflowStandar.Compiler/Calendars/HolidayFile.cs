using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Calendars;

/// <summary>A file of definitions/holidays: the list, as far as it could be read, and what is wrong with the file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Name">The name that it gives itself; null when that could not be read.</param>
/// <param name="List">Null when there are errors.</param>
/// <param name="Diagnostics">All findings.</param>
public sealed record HolidayFile(SourceText Source, Written<string>? Name, HolidayList? List, ImmutableArray<Diagnostic> Diagnostics)
{
    private static readonly Key<string> NameKey = Key.Required(
        "holidays", Shape.Name, "The name that calendars use, the same as the file's.", "Nama yang dipakai kalender, sama dengan nama berkas.");

    private static readonly Key<string> Edition = Key.Required(
        "edition", Shape.PlainText, "Changes whenever a day is added, moved or decreed.", "Berganti setiap ada hari yang ditambah, dipindah, atau ditetapkan.");

    private static readonly Key<Core.Plans.Text> TitleKey = Key.Required(
        "title", Shape.LocalText, "What the list is, for readers.", "Apa isi daftar ini, untuk pembaca.");

    private static readonly Key<ImmutableArray<WrittenEntry<string>>> Decrees = Key.Optional(
        "decrees", Shape.Entries(Shape.PlainText), "Short names for the decrees, with the citation that explanations show.", "Nama pendek keputusan, beserta sebutan yang tampil dalam penjelasan tenggat.");

    private static readonly Key<LocalDate> Date = Key.Required("date", CalendarShapes.Date, "The day.", "Tanggalnya.");

    private static readonly Key<HolidayKind> Kind = Key.Required(
        "kind", CalendarShapes.Kind, "Who is free on it; a calendar chooses the kinds that close its office.", "Jenisnya; kalender memilih jenis yang menutup kantornya.");

    private static readonly Key<Core.Plans.Text> DayName = Key.Required("name", Shape.LocalText, "What day it is.", "Hari apa.");

    private static readonly Key<HolidayStatus> Status = Key.Optional(
        "status", CalendarShapes.Status, "How sure the date is. Absent: decreed.", "Kepastian tanggalnya. Bila tidak ditulis: decreed.");

    private static readonly Key<string> Decree = Key.Optional(
        "decree", Shape.Name, "The decree that sets it, named under 'decrees'.", "Keputusan yang menetapkannya, disebut di bawah 'decrees'.");

    private static readonly KeyTable DayTable = new("holiday", new Message("a holiday", "hari libur"), Date, Kind, DayName, Status, Decree);

    private static readonly Key<ImmutableArray<Written<WrittenHoliday>>> Days = Key.Required(
        "days", Shape.List(Shape.Section(DayTable, ReadDay)), "The days, one line each.", "Hari-harinya, satu baris masing-masing.");

    /// <summary>The one description of what a holiday file may contain.</summary>
    public static KeyTable Table { get; } = new("holidays", new Message("a holiday list", "daftar hari libur"), NameKey, Edition, TitleKey, Decrees, Days);

    private static readonly Shape<Section> Form = Shape.Section(Table, section => section);

    /// <summary>What the list is, for readers; null when that could not be read.</summary>
    public Core.Plans.Text? Title { get; private init; }

    public static HolidayFile Read(SourceText source)
    {
        var tree = SyntaxTree.Parse(source);
        var findings = new DiagnosticBag();
        findings.AddRange(tree.Diagnostics);
        var section = tree.Root is { } root ? Form.Read(root, findings)?.Value : null;
        var list = section is null ? null : Read(section);
        return new HolidayFile(source, section?.Get(NameKey), findings.HasErrors ? null : list, findings.ToImmutable()) { Title = section?.Get(TitleKey)?.Value };
    }

    private static HolidayList? Read(Section section)
    {
        var (name, edition, days) = (section.Get(NameKey), section.Get(Edition), section.Get(Days));
        section.Get(TitleKey);
        var decrees = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var decree in section.Get(Decrees)?.Value ?? [])
            decrees.TryAdd(decree.Name.Value, decree.Value.Value);
        if (days is null)
            return null;
        ReportListedTwice(days.Value, section.Findings);
        var holidays = days.Value.Select(day => day.Value.Cite(decrees, section.Findings)).ToImmutableArray();
        return name is null || edition is null ? null : new HolidayList(name.Value, edition.Value, holidays);
    }

    private static WrittenHoliday? ReadDay(Section section)
    {
        var (date, kind, name, status, decree) = (section.Get(Date), section.Get(Kind), section.Get(DayName), section.Get(Status), section.Get(Decree));
        return date is null || kind is null || name is null ? null : new WrittenHoliday(date, kind.Value, name.Value, status?.Value ?? HolidayStatus.Decreed, decree);
    }

    private static void ReportListedTwice(ImmutableArray<Written<WrittenHoliday>> days, DiagnosticBag findings)
    {
        var seen = new Dictionary<LocalDate, TextSpan>();
        foreach (var day in days)
        {
            var date = day.Value.Date;
            if (!seen.TryAdd(date.Value, date.Span))
                findings.Add(CalendarDiagnostics.ListedTwice(date.Span, date.Value, seen[date.Value]));
        }
    }

    private sealed record WrittenHoliday(Written<LocalDate> Date, HolidayKind Kind, Core.Plans.Text Name, HolidayStatus Status, Written<string>? Decree)
    {
        public Holiday Cite(Dictionary<string, string> decrees, DiagnosticBag findings)
        {
            string? citation = null;
            if (Decree is not null && !decrees.TryGetValue(Decree.Value, out citation))
                findings.Add(CalendarDiagnostics.UnknownDecree((ScalarSyntax)Decree.Syntax, decrees.Keys));
            return new Holiday(Date.Value, Kind, new Words(Name.Id, Name.En ?? Name.Id), Status, citation);
        }
    }
}
