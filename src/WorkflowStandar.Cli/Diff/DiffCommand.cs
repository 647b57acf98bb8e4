using System.CommandLine;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Publish;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Publishing.Comparisons;

namespace WorkflowStandar.Cli.Diff;

/// <summary><c>wfs diff</c></summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = terminal.Say(
                "The older edition and the newer; - reads standard input. With --server one file is enough: it is compared with the edition in force there.",
                "Edisi lama dan edisi baru; - membaca masukan standar. Dengan --server cukup satu berkas: dibandingkan dengan edisi yang berlaku di sana."),
            Arity = new ArgumentArity(1, 2),
        };
        var format = new Option<string>("--format")
        {
            Description = terminal.Say("How the changes are written.", "Cara menulis perubahan."),
            HelpName = "text|json|markdown",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "markdown");
        var output = new Option<string?>("--output", "-o")
        {
            Description = terminal.Say("The file to write. Otherwise standard output.", "Berkas yang ditulis. Bila tidak disebut: keluaran standar."),
            HelpName = "FILE",
        };
        var server = new ServerOptions(terminal);
        var command = new Command("diff", terminal.Say(
            "Tell in plain words what differs between two editions and, with --server, which running cases stand where it changes. Answers 0 when nothing differs, 1 when something does.",
            "Menyebut dengan kata biasa apa yang berbeda antara dua edisi dan, dengan --server, perkara berjalan mana yang ada di sana. Menjawab 0 bila tidak ada yang berbeda, 1 bila ada."))
        {
            files, server.Server, server.Key, format, output,
        };
        command.SetAction(parsed =>
        {
            var compared = parsed.GetResult(server.Server) is null
                ? Compare(terminal, parsed.GetValue(files)!)
                : CompareAtServer(terminal, server, parsed, parsed.GetValue(files)!);
            OutputFile.Write(terminal, parsed.GetValue(output), parsed.GetValue(format) switch
            {
                "json" => DiffText.Json(compared),
                "markdown" => ComparisonWriting.Markdown(compared, terminal.Language == Language.Indonesian ? "id" : "en"),
                _ => new DiffText(terminal).Write(compared),
            });
            return compared.Changes.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
        });
        return command.With(
            new Example("wfs diff pengaduan-2022.yaml pengaduan.yaml", "what changed since the edition of 2022", "yang berubah sejak edisi 2022"),
            new Example("WFS_API_KEY=wsk_… wfs diff pengaduan.yaml --server https://layanan.example.go.id", "what it would change there, and for which running cases", "yang akan berubah di sana, dan bagi perkara berjalan yang mana"),
            new Example("git show HEAD:unjuk-rasa.yaml | wfs diff - unjuk-rasa.yaml", "what changed since the last commit", "yang berubah sejak commit terakhir"),
            new Example("wfs diff pengaduan-2022.yaml pengaduan.yaml --format markdown --lang id -o perubahan.md", "notes for those who must decide", "catatan bagi yang harus memutuskan"));
    }

    private static ComparedEditions Compare(Terminal terminal, string[] files) => files is [var old, var @new]
        ? ComparedEditions.Of(EditionIn(terminal, old), EditionIn(terminal, @new))
        : throw CommandFailure.WrongUse(
            "Name two editions, the older one first; or add --server to compare with what is published there.",
            "Sebut dua edisi, yang lama lebih dahulu; atau tambahkan --server untuk membandingkan dengan yang terbit di sana.");

    private static ComparedEditions CompareAtServer(Terminal terminal, ServerOptions server, ParseResult parsed, string[] files)
    {
        var old = files is [var first, _] ? CompiledStandard.Open(terminal, first) : null;
        var @new = CompiledStandard.Open(terminal, files[^1]);
        using var client = server.Open(parsed);
        var answer = client.Compare(@new.Plan.Standard, @new.Source, old?.Plan.Edition);
        new ServerFindings(terminal, @new.Source).Write(answer.Findings);
        if (answer.Compared is not { } compared)
            throw new CommandFailure(ExitCode.Findings, new Message(answer.Said, answer.Said));
        if (old is not null && answer.FromHash != old.Plan.ContentHash)
        {
            terminal.Error.WriteLine(terminal.Say(
                $"The server has published another text as edition {compared.From} than '{old.Source.FileName}'; what follows is counted from the server's.",
                $"Server menerbitkan teks lain sebagai edisi {compared.From} daripada '{old.Source.FileName}'; yang berikut dihitung dari milik server."));
        }

        return compared;
    }

    private static Edition EditionIn(Terminal terminal, string file)
    {
        var standard = CompiledStandard.Open(terminal, file);
        return new Edition(standard.Model, standard.Plan);
    }
}
