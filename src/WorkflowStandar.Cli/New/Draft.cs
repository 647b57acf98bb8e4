using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Schema;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Starting;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.New;

/// <summary>The files of a standard that is begun: the standard, its scenarios, and whatever of agency and calendar is not there yet.</summary>
/// <param name="Standard">The standard itself, one of the files.</param>
/// <param name="Files">What is new.</param>
/// <param name="Schemas">The editors' schemas that are not in the folder yet.</param>
internal sealed record Draft(TextFile Standard, IReadOnlyList<TextFile> Files, IReadOnlyList<TextFile> Schemas)
{
    private static readonly (string Key, string Title)[] NewRoles = [("petugas", "Petugas layanan"), ("kepala", "Kepala kantor")];

    public static Draft Of(DefinitionsFolder folder, Terminal terminal, NewStandard asked, string? calendar)
    {
        var root = folder.Path ?? Path.Combine(terminal.Folder, DefinitionsFolder.Name);
        var files = new List<TextFile>();
        var chosen = CalendarFor(folder, asked, calendar);
        if (chosen is null)
            files.Add(new TextFile(Path.Combine(root, "calendars", "kantor.yaml"), StartingFiles.Calendar));
        var roles = folder.RolesOf(new AgencyKey(asked.Agency));
        if (roles.Count == 0)
        {
            files.Add(new TextFile(Path.Combine(root, "agencies", asked.Agency + ".yaml"), StartingFiles.Agency(asked.Agency, chosen ?? "kantor", NewRoles)));
            roles = NewRoles;
        }

        var (officer, head) = (roles[0], roles.Count > 1 ? roles[^1] : roles[0]);
        var values = new StartingValues(
            asked.Agency, asked.Name, asked.Title, StartingFiles.CodeFor(asked.Name, CodesBeside(folder, asked)), chosen ?? "kantor", officer, head);
        var path = Path.Combine(root, "standards", asked.Agency, asked.Name + ".yaml");
        var standard = new TextFile(path, StartingFiles.Standard(values));
        files.Add(standard);
        files.Add(new TextFile(Path.ChangeExtension(path, null) + ScenarioFile.Ending, StartingFiles.Scenarios(values)));
        return new Draft(standard, files, [.. SchemaFiles.Of(root).Where(schema => !File.Exists(schema.Path))]);
    }

    private static string? CalendarFor(DefinitionsFolder folder, NewStandard asked, string? calendar)
    {
        if (calendar is not null)
            return folder.Calendar(calendar).Id;
        var known = folder.Calendars.Calendars.Keys.Order(StringComparer.Ordinal).ToArray();
        if (folder.CalendarOf(new AgencyKey(asked.Agency)) is { } own && known.Contains(own))
            return own;
        return known.Length switch
        {
            0 => null,
            1 => known[0],
            _ => throw CommandFailure.WrongUse($"Which calendar? Add --calendar with one of {Quote.List(known)}.", $"Kalender yang mana? Tambahkan --calendar dengan salah satu dari {Quote.List(known)}."),
        };
    }

    private static HashSet<string> CodesBeside(DefinitionsFolder folder, NewStandard asked) =>
        [.. folder.Standards.All.Where(head => head.Key?.StartsWith(asked.Agency + "/", StringComparison.Ordinal) == true).Select(head => head.Code).OfType<string>()];
}
