using NodaTime;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Tests.Compiler.Diagnostics;

/// <summary>Reads a calendar, with one small holiday list to name, or a holiday list: which of the two, its first key says.</summary>
internal static class CalendarForm
{
    private static readonly HolidayList Indonesia = new("indonesia", "1",
    [
        new Holiday(new LocalDate(2026, 12, 25), HolidayKind.National, new Words("Natal", "Christmas"), HolidayStatus.Decreed),
        new Holiday(new LocalDate(2027, 1, 1), HolidayKind.National, new Words("Tahun Baru", "New Year"), HolidayStatus.FixedDate),
    ]);

    private static readonly SourceText Taken = SourceText.From("kabupaten-lain.yaml",
        """
        calendar: kabupaten-lain
        edition: "1"
        title: Kalender lain
        zone: Asia/Jakarta
        covered-until: 2026-12-31
        week: { monday: [07:30-12:00] }
        """);

    public static IReadOnlyList<Diagnostic> Check(SourceText source) => source.Content switch
    {
        var text when text.StartsWith("holidays:", StringComparison.Ordinal) => HolidayFile.Read(source).Diagnostics,
        var text when text.StartsWith("calendar: kabupaten-lain", StringComparison.Ordinal) => CalendarLibrary.Read([Taken, source], []).CalendarFiles[1].Diagnostics,
        _ => CalendarFile.Read(source, [Indonesia]).Diagnostics,
    };
}
