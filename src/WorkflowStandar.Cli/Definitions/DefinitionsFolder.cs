using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.Definitions;

/// <summary>The folder <c>definitions</c> around a file: its calendars, agencies and standards, each read when first asked for.</summary>
internal sealed class DefinitionsFolder
{
    public const string Name = "definitions";

    private readonly Terminal terminal;
    private readonly Func<string, SourceText?>? unsaved;
    private readonly Lazy<CalendarLibrary> calendars;
    private readonly Lazy<AgencyRoles> agencies;
    private readonly Lazy<StandardHeads> standards;

    private DefinitionsFolder(Terminal terminal, string? path, Func<string, SourceText?>? unsaved)
    {
        (this.terminal, this.unsaved) = (terminal, unsaved);
        Path = path;
        calendars = new(() => CalendarLibrary.Read(SourcesIn("calendars"), SourcesIn("holidays")));
        agencies = new(() => AgencyRoles.Read(SourcesIn("agencies")));
        standards = new(() => StandardHeads.Read(FilesIn("standards", SearchOption.AllDirectories)));
    }

    /// <summary>Null where there is none; then everything is checked by itself.</summary>
    public string? Path { get; }

    public CalendarLibrary Calendars => calendars.Value;

    public StandardHeads Standards => standards.Value;

    /// <summary>The nearest folder of that name at or above a file, or beside one of the folders above it.</summary>
    /// <param name="terminal">Where relative paths begin.</param>
    /// <param name="file">Its path, or standard input.</param>
    /// <param name="unsaved">What an editor has open and not on disk yet, by full path.</param>
    public static DefinitionsFolder Around(Terminal terminal, string file, Func<string, SourceText?>? unsaved = null) => AroundFolder(
        terminal,
        file == SourceFiles.StandardInput ? terminal.Folder : System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file, terminal.Folder)),
        unsaved);

    public static DefinitionsFolder AroundFolder(Terminal terminal, string? folder, Func<string, SourceText?>? unsaved = null)
    {
        for (var at = folder; at is not null; at = System.IO.Path.GetDirectoryName(at))
        {
            // A checkout may itself be in a folder of that name: what lies within goes first.
            if (Directory.Exists(System.IO.Path.Combine(at, Name)))
                return new DefinitionsFolder(terminal, System.IO.Path.Combine(at, Name), unsaved);
            if (System.IO.Path.GetFileName(at) == Name)
                return new DefinitionsFolder(terminal, at, unsaved);
        }

        return new DefinitionsFolder(terminal, null, unsaved);
    }

    /// <exception cref="CommandFailure">The file cannot be opened or read.</exception>
    public SourceText Read(string path) => unsaved?.Invoke(path) ?? SourceFiles.Read(terminal, path);

    public Compilation Compile(SourceText source, string? variant = null) => StandardCompiler.Compile(source, ContextFor(source), variant);

    /// <exception cref="CommandFailure">The calendar is not there, or has errors.</exception>
    public Calendar Calendar(string id)
    {
        if (Calendars.Calendars.TryGetValue(id, out var calendar))
            return calendar;
        var known = string.Join(", ", Calendars.Calendars.Keys.Order(StringComparer.Ordinal));
        throw CommandFailure.CannotRead(
            $"There is no calendar '{id}' without errors in {Shown}/calendars. " + (known.Length == 0 ? "There is none at all." : $"There are: {known}."),
            $"Tidak ada kalender '{id}' tanpa kesalahan di {Shown}/calendars. " + (known.Length == 0 ? "Tidak ada satu pun." : $"Yang ada: {known}."));
    }

    /// <summary>The roles of an agency with their titles, in the order of its file; empty where there is none.</summary>
    public IReadOnlyList<(string Key, string Title)> RolesOf(AgencyKey agency) => agencies.Value.TitlesOf(agency);

    /// <summary>The calendar that an agency names for itself.</summary>
    public string? CalendarOf(AgencyKey agency) => agencies.Value.CalendarOf(agency);

    public ScenarioStandards ScenarioStandards(string scenariosFile) => new ScenarioSubjects(this, scenariosFile).Standards;

    public IEnumerable<string> FilesIn(string folder, SearchOption depth = SearchOption.TopDirectoryOnly)
    {
        var full = Path is null ? null : System.IO.Path.Combine(Path, folder);
        return full is null || !Directory.Exists(full) ? [] : Directory.EnumerateFiles(full, "*.yaml", depth).Order(StringComparer.Ordinal);
    }

    /// <summary>Of the files, whether they can be read or not; null where there is no folder, and nothing is known.</summary>
    public IReadOnlyCollection<string>? CalendarNames =>
        Path is null ? null : [.. FilesIn("calendars").Select(file => System.IO.Path.GetFileNameWithoutExtension(file))];

    private string Shown => Path is null ? Name : terminal.Shown(Path);

    private CompilationContext ContextFor(SourceText source) => Path is null
        ? CompilationContext.Unknown
        : new CompilationContext(
            [.. CalendarNames!],
            agencies.Value.ByAgency,
            Standards.ServiceCodesBeside(source));

    private IEnumerable<SourceText> SourcesIn(string folder) => FilesIn(folder).Select(Read);
}
