using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Agencies;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Diagnostics.Rendering;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Cli.Check;

/// <summary>Checks files of every kind, each against the definitions around it.</summary>
/// <param name="terminal">Where relative paths begin.</param>
/// <param name="unsaved">What an editor has open and not on disk yet, by full path.</param>
internal sealed class FileCheck(Terminal terminal, Func<string, SourceText?>? unsaved = null)
{
    private readonly Dictionary<string, DefinitionsFolder> folders = new(StringComparer.Ordinal);

    /// <summary>The definitions around a file, read once for all files that they are around.</summary>
    public DefinitionsFolder FolderAround(string file)
    {
        var folder = DefinitionsFolder.Around(terminal, file, unsaved);
        return folder.Path is { } path ? folders.TryGetValue(path, out var known) ? known : folders[path] = folder : folder;
    }

    public FileFindings Check(string path) => Check(path, SourceFiles.Read(terminal, path));

    public FileFindings Check(string path, SourceText source)
    {
        var folder = FolderAround(path);
        return new FileFindings(source, FileKinds.Of(source) switch
        {
            FileKind.Scenarios => ScenarioFile.Read(source).Bind(folder.ScenarioStandards(path)).Diagnostics,
            FileKind.Calendar => CalendarFile.Read(source, [.. folder.Calendars.HolidayFiles.Select(file => file.List).OfType<HolidayList>()]).Diagnostics,
            FileKind.Agency => AgencyFile.Read(source, folder.CalendarNames).Diagnostics,
            FileKind.Holidays => HolidayFile.Read(source).Diagnostics,
            _ => folder.Compile(source).Diagnostics,
        });
    }
}
