using System.CommandLine;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Schema;

namespace WorkflowStandar.Cli.Schema;

/// <summary><c>wfs schema</c></summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var names = EditorSchema.All.Select(schema => schema.Name).ToArray();
        var language = new Argument<string>("LANGUAGE")
        {
            Description = terminal.Say($"One of {string.Join(", ", names)}.", $"Salah satu dari {string.Join(", ", names)}."),
            DefaultValueFactory = _ => EditorSchema.Standard.Name,
        };
        language.AcceptOnlyFromAmong(names);
        var write = new Option<bool>("--write")
        {
            Description = terminal.Say(
                "Write all of them into definitions/schema, where the first line of each definition looks for them.",
                "Menulis semuanya ke definitions/schema, tempat baris pertama setiap definisi mencarinya."),
        };
        var command = new Command("schema", terminal.Say(
            "Print the JSON Schema (draft-07) with which an ordinary YAML editor completes keys and shows hints.",
            "Mencetak JSON Schema (draft-07) agar penyunting YAML biasa melengkapi kunci dan menunjukkan petunjuk."))
        {
            language, write,
        };
        command.SetAction(parsed => parsed.GetValue(write) ? WriteAll(terminal) : Print(terminal, parsed.GetValue(language)!));
        return command.With(
            new Example("wfs schema > standard.schema.json", "of standards", "untuk standar"),
            new Example("wfs schema scenarios", "of their scenarios", "untuk skenarionya"),
            new Example("wfs schema --write", "all, after a new version of wfs", "semua, setelah wfs diperbarui"));
    }

    private static int Print(Terminal terminal, string language)
    {
        terminal.Output.Write(EditorSchema.All.Single(schema => schema.Name == language).Text);
        return ExitCode.Fine;
    }

    private static int WriteAll(Terminal terminal)
    {
        var folder = DefinitionsFolder.AroundFolder(terminal, terminal.Folder).Path ?? throw CommandFailure.CannotRead(
            "There is no folder 'definitions' here or above. Begin with 'wfs new', or change to the folder of your definitions.",
            "Tidak ada folder 'definitions' di sini atau di atasnya. Mulailah dengan 'wfs new', atau pindah ke folder definisi Anda.");
        foreach (var file in SchemaFiles.Of(folder))
            file.Write(terminal);
        return ExitCode.Fine;
    }
}
