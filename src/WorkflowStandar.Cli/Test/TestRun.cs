using System.Collections.Immutable;
using WorkflowStandar.Cli.Check;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics.Rendering;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.Test;

/// <summary>What came of running the scenarios of several files.</summary>
internal sealed record TestRun(ImmutableArray<TestedFile> Files, ImmutableArray<TestedStandard> Standards)
{
    public int Passed => Files.Sum(file => file.Results.Count(result => result.Passed));

    public int Failed => Files.Sum(file => file.Results.Count(result => !result.Passed));

    /// <summary>A file whose scenarios could not all be run counts as failed too.</summary>
    public bool AllPassed => Failed == 0 && Files.All(file => !file.Findings.Diagnostics.Any(finding => finding.IsError));

    /// <param name="only">The name of the one scenario to run, or the part of it that tells it from the others; null for all.</param>
    public static TestRun Of(Terminal terminal, IEnumerable<string> paths, string? only)
    {
        var check = new FileCheck(terminal);
        var files = terminal.Through([.. paths]).Select(path => TestedFile.Run(terminal, check.FolderAround(path), path, only)).ToImmutableArray();
        return new TestRun(files, [.. TestedStandard.From(files.SelectMany(file => file.Results))]);
    }
}

/// <param name="Findings">What is wrong with the file itself.</param>
/// <param name="Standard">The errors of the standard beside it, which keep its scenarios from running; null where there are none.</param>
internal sealed record TestedFile(FileFindings Findings, ImmutableArray<ScenarioResult> Results, FileFindings? Standard)
{
    private const string StandardHasErrors = "WS7019";

    /// <summary>For people: the errors of the standard themselves, instead of saying at each scenario that there are some.</summary>
    public IEnumerable<FileFindings> Told => Standard is null
        ? [Findings]
        : [Standard, Findings with { Diagnostics = Findings.Diagnostics.RemoveAll(finding => finding.Code == StandardHasErrors) }];

    public static TestedFile Run(Terminal terminal, DefinitionsFolder folder, string path, string? only)
    {
        var source = SourceFiles.Read(terminal, path);
        var bound = ScenarioFile.Read(source).Bind(folder.ScenarioStandards(path));
        return new TestedFile(
            new FileFindings(source, bound.Diagnostics),
            [.. Chosen(bound.Scenarios, only).Select(ScenarioRunner.Run)],
            bound.Diagnostics.Any(finding => finding.Code == StandardHasErrors) ? ErrorsBeside(terminal, folder, path) : null);
    }

    private static FileFindings? ErrorsBeside(Terminal terminal, DefinitionsFolder folder, string path)
    {
        if (path == SourceFiles.StandardInput || ScenarioSubjects.Beside(path) is not { } standard)
            return null;
        var source = SourceFiles.Read(terminal, standard);
        return folder.Compile(source) is { HasErrors: true } compilation
            ? new FileFindings(source, [.. compilation.Diagnostics.Where(finding => finding.IsError)])
            : null;
    }

    /// <summary>The findings of the file, and each failure as one, in the order of the file.</summary>
    public FileFindings WithFailures() => Findings with
    {
        Diagnostics =
        [
            .. Findings.Diagnostics
                .Concat(Results.SelectMany(result => result.Failures.Select(failure => failure.AsDiagnostic(result.Scenario))))
                .OrderBy(finding => finding.Span.Start),
        ],
    };

    private static IEnumerable<Scenario> Chosen(ImmutableArray<Scenario> scenarios, string? only)
    {
        if (only is null)
            return scenarios;
        var exact = scenarios.Where(scenario => scenario.Name.Equals(only, StringComparison.OrdinalIgnoreCase)).ToArray();
        return exact.Length > 0 ? exact : scenarios.Where(scenario => scenario.Name.Contains(only, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>A standard, and how much of it the scenarios that were run go through, its variants included.</summary>
internal sealed record TestedStandard(StandardKey Standard, string Edition, Coverage Coverage)
{
    private const char VariantMark = '/';

    public static IEnumerable<TestedStandard> From(IEnumerable<ScenarioResult> results) =>
        from result in results
        let plan = result.Scenario.Subject.Plan
        group result by (plan.Standard, Edition: plan.Edition.Split(VariantMark)[0]) into standard
        let whole = standard.Select(result => result.Scenario.Subject.Plan).MinBy(plan => plan.Edition.Length)!
        select new TestedStandard(standard.Key.Standard, standard.Key.Edition, Coverage.Of(whole, standard));
}
