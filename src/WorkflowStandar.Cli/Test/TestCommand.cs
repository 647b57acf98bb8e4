using System.CommandLine;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Findings;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Scenarios;

namespace WorkflowStandar.Cli.Test;

/// <summary><c>wfs test</c></summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = terminal.Say(
                "Scenarios, or the standards that they stand beside: files, folders or patterns; - reads standard input. Without any: all in the nearest folder 'definitions'.",
                "Skenario, atau standar di sampingnya: berkas, folder, atau pola; - membaca masukan standar. Bila tidak disebut: semua dalam folder 'definitions' terdekat."),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var scenario = new Option<string?>("--scenario")
        {
            Description = terminal.Say("Only the scenario of this name, or whose name contains it.", "Hanya skenario dengan nama ini, atau yang namanya memuatnya."),
            HelpName = "NAME",
        };
        var history = new Option<bool>("--history") { Description = terminal.Say("Show everything that happens in each scenario.", "Tunjukkan semua yang terjadi dalam tiap skenario.") };
        var cover = new Option<string?>("--cover")
        {
            Description = terminal.Say(
                "Answer 1 when something is in no scenario: steps (steps and outcomes) or all.",
                "Menjawab 1 bila ada yang tidak tercakup: steps (langkah dan hasil) atau all (semua)."),
            HelpName = "steps|all",
        };
        cover.AcceptOnlyFromAmong("steps", "all");
        var watch = new Option<bool>("--watch") { Description = terminal.Say("Run again whenever a file changes.", "Jalankan lagi setiap kali berkas berubah.") };
        var format = CommonOptions.Format(terminal);
        var command = new Command("test", terminal.Say(
            "Run scenarios on a virtual clock. Answers 0 when all pass, 1 when one fails.",
            "Menjalankan skenario pada jam virtual. Menjawab 0 bila semua lulus, 1 bila ada yang gagal."))
        {
            files, scenario, history, cover, watch, format,
        };
        command.SetAction(parsed =>
        {
            var asked = new TestRequest(
                parsed.GetValue(files)!,
                parsed.GetValue(scenario),
                parsed.GetValue(history),
                parsed.GetValue(cover),
                CommonOptions.FormatOf(parsed.GetValue(format)));
            return parsed.GetValue(watch) ? Watching.Run(terminal, asked.Folders(terminal), () => Run(terminal, asked)) : Run(terminal, asked);
        });
        return command.With(
            new Example("wfs test", "all scenarios", "semua skenario"),
            new Example("wfs test data-informasi.yaml --scenario \"Ditolak\" --history", "one scenario, with all that happens in it", "satu skenario, dengan semua yang terjadi di dalamnya"),
            new Example("wfs test --watch penanganan-pengaduan.scenarios.yaml", "while writing", "sambil menulis"),
            new Example("wfs test --cover steps definitions", "for a build: every step and outcome must be in a scenario", "untuk build: setiap langkah dan hasil harus ada dalam skenario"));
    }

    private static int Run(Terminal terminal, TestRequest asked)
    {
        var run = TestRun.Of(terminal, asked.Files(terminal), asked.Scenario);
        if (run.Passed + run.Failed == 0 && asked.Scenario is { } name && run.AllPassed)
        {
            throw CommandFailure.WrongUse(
                $"No scenario is named {Quote.Of(name)}.",
                $"Tidak ada skenario bernama {Quote.Of(name)}.");
        }

        Write(terminal, asked, run);
        return run.AllPassed && IsCovered(asked.Cover, run) ? ExitCode.Fine : ExitCode.Findings;
    }

    private static void Write(Terminal terminal, TestRequest asked, TestRun run)
    {
        switch (asked.Format)
        {
            case FindingFormat.Text:
                new TestText(terminal).Write(run, withCoverage: asked.Scenario is null, asked.WithHistory);
                break;
            case FindingFormat.Json:
                terminal.WriteBytes(output => TestJson.Write(output, run));
                break;
            default:
                FindingReport.Write(terminal, asked.Format, [.. run.Files.Select(file => file.WithFailures())]);
                break;
        }
    }

    private static bool IsCovered(string? cover, TestRun run) => cover switch
    {
        "steps" => run.Standards.All(standard => !standard.Coverage.Untested.Any()),
        "all" => run.Standards.All(standard => !standard.Coverage.Missing.Any()),
        _ => true,
    };
}

/// <summary>What was asked of <c>wfs test</c>.</summary>
internal sealed record TestRequest(string[] Written, string? Scenario, bool WithHistory, string? Cover, FindingFormat Format)
{
    public IReadOnlyList<string> Files(Terminal terminal)
    {
        if (Written.Length > 0)
            return [.. SourceFiles.Expand(terminal, Written).Select(file => ScenariosOf(terminal, file)).OfType<string>().Distinct(StringComparer.Ordinal)];
        var folder = DefinitionsFolder.AroundFolder(terminal, terminal.Folder);
        var files = folder.FilesIn("standards", SearchOption.AllDirectories).Where(IsScenarios).ToArray();
        return files.Length > 0 ? files : throw CommandFailure.WrongUse(
            "There is no folder 'definitions' with scenarios here or above. Name the files to test.",
            "Tidak ada folder 'definitions' berisi skenario di sini atau di atasnya. Sebut berkas yang diuji.");
    }

    /// <summary>What to keep an eye on.</summary>
    public IReadOnlyList<string> Folders(Terminal terminal) =>
    [
        .. Files(terminal)
            .Select(file => DefinitionsFolder.Around(terminal, file).Path ?? Path.GetDirectoryName(file)!)
            .Distinct(StringComparer.Ordinal),
    ];

    // A standard stands for the scenarios beside it; of a folder the other files are left out.
    private string? ScenariosOf(Terminal terminal, string file)
    {
        if (file == SourceFiles.StandardInput || IsScenarios(file))
            return file;
        var beside = Path.ChangeExtension(file, null) + ScenarioFile.Ending;
        if (File.Exists(beside))
            return beside;
        return Written.Any(written => Path.GetFullPath(written, terminal.Folder) == file)
            ? throw CommandFailure.CannotRead(
                $"There are no scenarios beside '{terminal.Shown(file)}': write them in '{terminal.Shown(beside)}'.",
                $"Tidak ada skenario di samping '{terminal.Shown(file)}': tulis dalam '{terminal.Shown(beside)}'.")
            : null;
    }

    private static bool IsScenarios(string file) => file.EndsWith(ScenarioFile.Ending, StringComparison.Ordinal);
}
