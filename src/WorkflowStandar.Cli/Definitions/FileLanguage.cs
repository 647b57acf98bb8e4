using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Agencies;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Cli.Definitions;

/// <summary>The description of the language that a file is written in: its keys, their order, their help.</summary>
internal static class FileLanguage
{
    public static KeyTable Of(SourceText source) => FileKinds.Of(source) switch
    {
        FileKind.Scenarios => ScenarioKeys.File,
        FileKind.Calendar => CalendarFile.Table,
        FileKind.Holidays => HolidayFile.Table,
        FileKind.Agency => AgencyFile.Table,
        _ => StandardCompiler.Table,
    };
}
