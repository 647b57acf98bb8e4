using System.CommandLine;
using WorkflowStandar.Cli.Shell;

namespace WorkflowStandar.Cli.Lsp;

/// <summary><c>wfs lsp</c></summary>
internal static class LspCommand
{
    /// <summary>Longer than between two letters, shorter than anybody waits.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    public static Command Create(Terminal terminal)
    {
        var command = new Command("lsp", terminal.Say(
            "Serve an editor over standard input and output (Language Server Protocol 3.17): findings as you type, completion, definitions, renaming, hints, repairs.",
            "Melayani editor melalui masukan dan keluaran standar (Language Server Protocol 3.17): temuan sambil mengetik, pelengkapan, definisi, penggantian nama, petunjuk, perbaikan."));
        command.SetAction(_ =>
        {
            using var input = terminal.RawInput();
            using var output = terminal.RawOutput();
            var stream = new MessageStream(input, output);
            return new LanguageServer(terminal, MessageQueue.Reading(stream), stream, Quiet).Run();
        });
        return command.With(new Example("wfs lsp", "what an editor starts; nothing to type here", "dijalankan oleh editor; tidak ada yang perlu diketik"));
    }
}
