using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Cli.Trace;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Publishing.Comparisons;

namespace WorkflowStandar.Cli.Diff;

/// <summary><c>wfs diff</c></summary>
internal static class DiffCommand
{
    private const int PipedWidth = 120;

    public static Command Create(Terminal terminal)
    {
        var old = new Argument<string>("OLD") { Description = terminal.Say("The older edition; - reads standard input.", "Edisi lama; - membaca masukan standar.") };
        var @new = new Argument<string>("NEW") { Description = terminal.Say("The newer edition.", "Edisi baru.") };
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
        var command = new Command("diff", terminal.Say(
            "Tell in plain words what differs between two editions. Answers 0 when nothing does, 1 when something does.",
            "Menyebut dengan kata biasa apa yang berbeda antara dua edisi. Menjawab 0 bila tidak ada, 1 bila ada."))
        {
            old, @new, format, output,
        };
        command.SetAction(parsed =>
        {
            var (before, after) = (Open(terminal, parsed.GetValue(old)!), Open(terminal, parsed.GetValue(@new)!));
            var changes = EditionComparison.Between(before, after);
            OutputFile.Write(terminal, parsed.GetValue(output), parsed.GetValue(format) switch
            {
                "json" => Json(before, after, changes),
                "markdown" => ComparisonWriting.Markdown(before, after, changes, terminal.Language == Language.Indonesian ? "id" : "en"),
                _ => Text(terminal, changes),
            });
            return changes.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
        });
        return command.With(
            new Example("wfs diff pengaduan-2022.yaml pengaduan.yaml", "what changed since the edition of 2022", "yang berubah sejak edisi 2022"),
            new Example("git show HEAD:unjuk-rasa.yaml | wfs diff - unjuk-rasa.yaml", "what changed since the last commit", "yang berubah sejak commit terakhir"),
            new Example("wfs diff pengaduan-2022.yaml pengaduan.yaml --format markdown --lang id -o perubahan.md", "notes for those who must decide", "catatan bagi yang harus memutuskan"));
    }

    private static Edition Open(Terminal terminal, string file)
    {
        var standard = CompiledStandard.Open(terminal, file);
        return new Edition(standard.Model, standard.Plan);
    }

    private static string Text(Terminal terminal, ImmutableArray<Change> changes)
    {
        if (changes.IsEmpty)
            return terminal.Paint.Good(terminal.Say("Nothing has changed.", "Tidak ada yang berubah.")) + "\n";
        var language = terminal.Language == Language.Indonesian ? "id" : "en";
        var text = new StringBuilder();
        foreach (var area in changes.GroupBy(change => change.Area))
        {
            text.Append(terminal.Paint.Bold(ComparisonWriting.Heading(area.Key).In(language))).Append('\n');
            foreach (var change in area)
                text.Append("  ").Append(Mark(terminal, change.Kind)).Append(' ').AppendJoin("\n    ", ColumnText.Wrap(change.Said.In(language), (terminal.Width ?? PipedWidth) - 4)).Append('\n');
        }

        return text.Append(terminal.Say($"\n{changes.Length} change(s)\n", $"\n{changes.Length} perubahan\n")).ToString();
    }

    private static string Mark(Terminal terminal, ChangeKind kind) => kind switch
    {
        ChangeKind.Added => terminal.Paint.Good("+"),
        ChangeKind.Removed => terminal.Paint.Bad("-"),
        ChangeKind.Moved => terminal.Paint.Name("^"),
        _ => terminal.Paint.Doubtful("~"),
    };

    private static string Json(Edition before, Edition after, ImmutableArray<Change> changes)
    {
        using var buffer = new MemoryStream();
        ComparisonWriting.Json(buffer, before, after, changes);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }
}
