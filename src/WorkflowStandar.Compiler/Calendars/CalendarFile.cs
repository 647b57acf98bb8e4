using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Calendars;

/// <summary>A file of definitions/calendars: the definition and the calendar made of it, and what is wrong with the file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Name">The name that it gives itself; null when that could not be read.</param>
/// <param name="Definition">Null when there are errors.</param>
/// <param name="Calendar">Null when there are errors.</param>
/// <param name="Diagnostics">All findings, those of the holiday files left out.</param>
public sealed record CalendarFile(SourceText Source, Written<string>? Name, CalendarDefinition? Definition, Calendar? Calendar, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The one description of what a calendar file may contain.</summary>
    public static KeyTable Table => CalendarKeys.Table;

    /// <param name="source">The file.</param>
    /// <param name="lists">Every holiday list that a calendar may name.</param>
    public static CalendarFile Read(SourceText source, IReadOnlyCollection<HolidayList> lists)
    {
        var tree = SyntaxTree.Parse(source);
        var findings = new DiagnosticBag();
        findings.AddRange(tree.Diagnostics);
        var written = tree.Root is { } root ? CalendarKeys.Form.Read(root, findings)?.Value : null;
        if (written is not null)
            CalendarChecks.Check(written, lists, findings);
        var definition = findings.HasErrors ? null : written?.Definition();
        return new CalendarFile(source, written?.Name, definition, definition is null ? null : Calendar.Compile(definition, lists), findings.ToImmutable());
    }
}
