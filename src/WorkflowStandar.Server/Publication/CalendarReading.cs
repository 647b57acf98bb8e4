using System.Collections.Immutable;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Server.Publication;

/// <summary>A bundle read: the calendar made of it, and what is wrong with any of its documents.</summary>
/// <param name="Calendar">Null when there are errors.</param>
/// <param name="Findings">Each with the document that it is about.</param>
public sealed record CalendarReading(Calendar? Calendar, ImmutableArray<(SourceText Source, Diagnostic Finding)> Findings)
{
    public static CalendarReading Of(CalendarBundle bundle)
    {
        var lists = bundle.Lists.Select(HolidayFile.Read).ToList();
        var file = CalendarFile.Read(bundle.Calendar, [.. lists.Select(list => list.List).OfType<HolidayList>()]);
        var findings = file.Diagnostics.Select(finding => (file.Source, finding))
            .Concat(lists.SelectMany(list => list.Diagnostics.Select(finding => (list.Source, finding))))
            .ToImmutableArray();
        return new CalendarReading(findings.Any(pair => pair.finding.IsError) ? null : file.Calendar, findings);
    }
}
