using WorkflowStandar.Cli.Files;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Cli.Definitions;

/// <summary>What the scenarios of one file run: standards of the folder, compiled once each.</summary>
/// <param name="scenariosFile">Its path, or standard input.</param>
internal sealed class ScenarioSubjects(DefinitionsFolder folder, string scenariosFile)
{
    private readonly Dictionary<string, ScenarioStandard> opened = new(StringComparer.Ordinal);

    public ScenarioStandards Standards => new(Find, () => folder.Standards.All.Select(head => head.Key).OfType<string>().Distinct(StringComparer.Ordinal));

    /// <summary>The definition of the same name beside a file of scenarios.</summary>
    public static string? Beside(string scenariosFile)
    {
        if (!scenariosFile.EndsWith(ScenarioFile.Ending, StringComparison.Ordinal))
            return null;
        var beside = scenariosFile[..^ScenarioFile.Ending.Length] + ".yaml";
        return File.Exists(beside) ? beside : null;
    }

    private ScenarioStandard? Find(string? key)
    {
        var path = PathOf(key);
        if (path is null)
            return null;
        if (!opened.TryGetValue(path, out var standard))
            opened[path] = standard = Open(folder.Read(path));
        return standard;
    }

    // The definition beside the scenarios first: there may be several editions of one standard.
    private string? PathOf(string? key)
    {
        var beside = scenariosFile == SourceFiles.StandardInput ? null : Beside(scenariosFile);
        if (key is null || (beside is not null && StandardHead.Of(beside).Key == key))
            return beside;
        return folder.Standards.All.LastOrDefault(head => head.Key == key)?.Path;
    }

    private ScenarioStandard Open(SourceText source)
    {
        var compilation = folder.Compile(source);
        var model = compilation.Model;
        var variants = new Dictionary<string, ScenarioSubject?>(StringComparer.Ordinal);
        return new ScenarioStandard(
            model?.Key.Value ?? source.FileName,
            model is null ? [] : [.. model.Variants.Select(variant => variant.Name.Value)],
            variant => SubjectOf(source, compilation, variant, variants));
    }

    private ScenarioSubject? SubjectOf(SourceText source, Compilation compilation, string? variant, Dictionary<string, ScenarioSubject?> known)
    {
        if (known.TryGetValue(variant ?? "", out var subject))
            return subject;
        var plan = (variant is null ? compilation : folder.Compile(source, variant)).Plan;
        return known[variant ?? ""] = plan is not null && folder.Calendars.Calendars.TryGetValue(plan.CalendarId, out var calendar) ? new ScenarioSubject(plan, calendar) : null;
    }
}
