using System.CommandLine;
using System.Text;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Publishing.Tracing;

namespace WorkflowStandar.Cli.Trace;

/// <summary><c>wfs trace</c></summary>
internal static class TraceCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = terminal.Say("The standard. The scenarios beside it are run.", "Standar. Skenario di sampingnya dijalankan.") };
        var format = new Option<string>("--format")
        {
            Description = terminal.Say("How the table is written.", "Cara menulis tabel."),
            HelpName = "text|json|csv|html",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "csv", "html");
        var gaps = new Option<bool>("--gaps") { Description = terminal.Say("Only the gaps, as text.", "Hanya celahnya, sebagai teks.") };
        var strict = new Option<bool>("--strict") { Description = terminal.Say("Answer 1 when there is a gap to mend.", "Menjawab 1 bila ada celah yang harus diperbaiki.") };
        var output = new Option<string?>("--output", "-o")
        {
            Description = terminal.Say("The file to write. Otherwise standard output.", "Berkas yang ditulis. Bila tidak disebut: keluaran standar."),
            HelpName = "FILE",
        };
        var command = new Command("trace", terminal.Say(
            "Trace each clause of the published text to the steps, roles and clocks that carry it out and the scenarios that prove it, and tell the gaps.",
            "Melacak tiap butir naskah ke langkah, pelaksana, dan jangka waktu yang melaksanakannya serta skenario yang membuktikannya, dan menyebut celahnya."))
        {
            file, format, gaps, strict, output,
        };
        command.SetAction(parsed =>
        {
            var standard = CompiledStandard.Open(terminal, parsed.GetValue(file)!);
            var table = TraceTable.Of(standard.Model, standard.Plan, ResultsBeside(terminal, standard));
            var written = Written(terminal, standard, table, parsed.GetValue(gaps) ? "gaps" : parsed.GetValue(format)!, PublishedLanguage.Of(parsed));
            OutputFile.Write(terminal, parsed.GetValue(output), written);
            return parsed.GetValue(strict) && table.Gaps.Any(gap => gap.IsToMend) ? ExitCode.Findings : ExitCode.Fine;
        });
        return command.With(
            new Example("wfs trace data-informasi.yaml", "the table, and the gaps below it", "tabelnya, dan celah di bawahnya"),
            new Example("wfs trace data-informasi.yaml --gaps --strict", "for a build: only what is missing", "untuk build: hanya yang kurang"),
            new Example("wfs trace data-informasi.yaml --format csv -o data-informasi.csv", "for a spreadsheet", "untuk lembar kerja"),
            new Example("wfs trace data-informasi.yaml --format html --lang en -o trace.html", "a page in English", "halaman dalam bahasa Inggris"));
    }

    private static string Written(Terminal terminal, CompiledStandard standard, TraceTable table, string format, string language) => format switch
    {
        "csv" => TraceWriting.Csv(table, language),
        "html" => TraceWriting.Html(table, standard.Model, standard.OfficeIn(language), language),
        "json" => Json(table, standard),
        "gaps" => new TraceText(terminal).Gaps(table),
        _ => new TraceText(terminal).Table(table),
    };

    private static string Json(TraceTable table, CompiledStandard standard)
    {
        using var buffer = new MemoryStream();
        TraceWriting.Json(buffer, table, standard.Plan);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    // Scenarios of other standards in the same file prove nothing of this one.
    private static IEnumerable<ScenarioResult> ResultsBeside(Terminal terminal, CompiledStandard standard)
    {
        var beside = Path.ChangeExtension(standard.Path, null) + ScenarioFile.Ending;
        if (standard.Path == SourceFiles.StandardInput || !File.Exists(beside))
        {
            terminal.Error.WriteLine(terminal.Say("There are no scenarios beside the standard: nothing is proven.", "Tidak ada skenario di samping standar: tidak ada yang terbukti."));
            return [];
        }

        var bound = ScenarioFile.Read(SourceFiles.Read(terminal, beside)).Bind(standard.Folder.ScenarioStandards(beside));
        if (bound.Diagnostics.Any(finding => finding.IsError))
        {
            var shown = terminal.Shown(beside);
            terminal.Error.WriteLine(terminal.Say($"'{shown}' has errors, and some scenarios are left out: see 'wfs check {shown}'.", $"'{shown}' memiliki kesalahan, dan sebagian skenario tidak dijalankan: lihat 'wfs check {shown}'."));
        }

        return bound.Scenarios.Where(scenario => scenario.Subject.Plan.Standard == standard.Plan.Standard).Select(ScenarioRunner.Run);
    }
}
