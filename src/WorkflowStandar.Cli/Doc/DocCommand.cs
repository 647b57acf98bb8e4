using System.CommandLine;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Publishing.Standards;

namespace WorkflowStandar.Cli.Doc;

/// <summary><c>wfs doc</c></summary>
internal static class DocCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = terminal.Say("The standard; - reads standard input.", "Standar; - membaca masukan standar.") };
        var output = new Option<string?>("--output", "-o")
        {
            Description = terminal.Say("The HTML file, or a folder for it. Otherwise standard output.", "Berkas HTML, atau foldernya. Bila tidak disebut: keluaran standar."),
            HelpName = "FILE",
        };
        var command = new Command("doc", terminal.Say(
            "Write the published standard as one HTML page that needs no other file, in Indonesian unless --lang en. Answers 0, or 1 when the standard has errors.",
            "Menulis standar yang diterbitkan sebagai satu halaman HTML tanpa berkas lain, berbahasa Indonesia kecuali --lang en. Menjawab 0, atau 1 bila standar memiliki kesalahan."))
        {
            file, output,
        };
        command.SetAction(parsed =>
        {
            var standard = CompiledStandard.Open(terminal, parsed.GetValue(file)!);
            var language = PublishedLanguage.Of(parsed);
            var target = parsed.GetValue(output);
            if (target is not null && OutputFile.IsFolder(terminal, target))
                target = Path.Combine(target, $"{standard.Plan.Standard.Name}.html");
            OutputFile.Write(terminal, target, StandardDocument.Write(standard.Model, standard.Plan, standard.OfficeIn(language), language));
            return ExitCode.Fine;
        });
        return command.With(
            new Example("wfs doc data-informasi.yaml -o data-informasi.html", "a page to open, send or print", "halaman untuk dibuka, dikirim, atau dicetak"),
            new Example("wfs doc data-informasi.yaml --lang en > data-informasi.en.html", "with English headings", "dengan judul bahasa Inggris"));
    }
}
