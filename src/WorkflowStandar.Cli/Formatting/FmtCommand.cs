using System.CommandLine;
using System.Text;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Findings;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics.Rendering;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Cli.Formatting;

/// <summary><c>wfs fmt</c></summary>
internal static class FmtCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = terminal.Say("Files, folders or patterns; - reads standard input and writes standard output.", "Berkas, folder, atau pola; - membaca masukan standar dan menulis keluaran standar."),
            Arity = ArgumentArity.OneOrMore,
        };
        var check = new Option<bool>("--check")
        {
            Description = terminal.Say("Change nothing; answer 1 when a file is not in its canonical form.", "Tidak mengubah apa pun; menjawab 1 bila ada berkas yang belum dalam bentuk bakunya."),
        };
        var command = new Command("fmt", terminal.Say(
            "Put files into their canonical form: order of keys, indentation, empty lines. Comments stay.",
            "Menata berkas ke bentuk bakunya: urutan kunci, lekukan, baris kosong. Komentar tetap ada."))
        {
            files,
            check,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(files)!, parsed.GetValue(check)));
        return command.With(
            new Example("wfs fmt definitions/standards", "all standards and scenarios below the folder", "semua standar dan skenario di dalam folder"),
            new Example("wfs fmt --check definitions", "for a build: fails when something is not formatted", "untuk build: gagal bila ada yang belum ditata"),
            new Example("wfs fmt - < draft.yaml", "from standard input to standard output", "dari masukan standar ke keluaran standar"));
    }

    private static int Run(Terminal terminal, string[] written, bool check)
    {
        var unreadable = new List<FileFindings>();
        var changed = 0;
        var files = SourceFiles.Expand(terminal, written);
        foreach (var path in files)
        {
            var source = SourceFiles.Read(terminal, path);
            switch (Formatter.Format(source, new ShapeDescription.Section(FileLanguage.Of(source))))
            {
                case Formatted.NotReadable notReadable:
                    unreadable.Add(new FileFindings(source, notReadable.Findings));
                    break;
                case Formatted.Text { Content: var text } when path == SourceFiles.StandardInput && !check:
                    terminal.Output.Write(text);
                    break;
                case Formatted.Text { Content: var text } when !SourceFiles.Holds(terminal, path, source, text):
                    changed++;
                    if (!check)
                        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                    terminal.Output.WriteLine(terminal.Paint.Name(source.FileName));
                    break;
            }
        }

        if (unreadable.Count > 0)
            FindingReport.WriteText(terminal, unreadable);
        if (!files.Contains(SourceFiles.StandardInput))
            terminal.Error.WriteLine(Summary(terminal, files.Count, changed, check));
        return unreadable.Count > 0 || (check && changed > 0) ? ExitCode.Findings : ExitCode.Fine;
    }

    private static string Summary(Terminal terminal, int files, int changed, bool check) => (changed, check) switch
    {
        (0, _) => terminal.Say($"{FindingReport.Plural(files, "file", "files")}: all formatted", $"{files} berkas: semuanya sudah tertata"),
        (_, true) => terminal.Say($"{FindingReport.Plural(files, "file", "files")}: {changed} not formatted; 'wfs fmt' formats them", $"{files} berkas: {changed} belum tertata; 'wfs fmt' menatanya"),
        _ => terminal.Say($"{FindingReport.Plural(files, "file", "files")}: {changed} formatted", $"{files} berkas: {changed} ditata"),
    };
}
