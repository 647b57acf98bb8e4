using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Calendars;

/// <summary>All calendars of a place and the holiday lists that they follow, read together.</summary>
/// <param name="Calendars">By name; a file with errors is left out.</param>
/// <param name="CalendarFiles">Every calendar file with its findings.</param>
/// <param name="HolidayFiles">Every holiday file with its findings.</param>
public sealed record CalendarLibrary(
    ImmutableDictionary<string, Calendar> Calendars,
    ImmutableArray<CalendarFile> CalendarFiles,
    ImmutableArray<HolidayFile> HolidayFiles)
{
    /// <summary>Every finding with the file it is in.</summary>
    public IEnumerable<(SourceText Source, Diagnostic Diagnostic)> Diagnostics => HolidayFiles
        .SelectMany(file => file.Diagnostics.Select(diagnostic => (file.Source, diagnostic)))
        .Concat(CalendarFiles.SelectMany(file => file.Diagnostics.Select(diagnostic => (file.Source, diagnostic))));

    /// <remarks>Of two files that give themselves the same name the first counts, and the second has a finding.</remarks>
    public static CalendarLibrary Read(IEnumerable<SourceText> calendars, IEnumerable<SourceText> holidays)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        ImmutableArray<HolidayFile> holidayFiles = [.. holidays.Select(HolidayFile.Read).Select(file =>
            SameName(first, file.Name, file.Source) is { } finding ? file with { List = null, Diagnostics = file.Diagnostics.Add(finding) } : file)];
        var lists = holidayFiles.Select(file => file.List).OfType<HolidayList>().ToList();
        first.Clear();
        ImmutableArray<CalendarFile> calendarFiles = [.. calendars.Select(source => CalendarFile.Read(source, lists)).Select(file =>
            SameName(first, file.Name, file.Source) is { } finding ? file with { Definition = null, Calendar = null, Diagnostics = file.Diagnostics.Add(finding) } : file)];
        return new CalendarLibrary(
            calendarFiles.Select(file => file.Calendar).OfType<Calendar>().ToImmutableDictionary(calendar => calendar.Id),
            calendarFiles,
            holidayFiles);
    }

    private static Diagnostic? SameName(Dictionary<string, string> first, Written<string>? name, SourceText source) =>
        name is null || first.TryAdd(name.Value, source.FileName) ? null : CalendarDiagnostics.SameName(name, first[name.Value]);
}
