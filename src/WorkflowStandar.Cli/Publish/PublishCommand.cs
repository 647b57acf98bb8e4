using System.CommandLine;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Cli.Publish;

/// <summary><c>wfs publish</c></summary>
internal static class PublishCommand
{
    private const string ServerVariable = "WFS_SERVER";
    private const string KeyVariable = "WFS_API_KEY";
    private const string DefaultServer = "http://localhost:5000";

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = terminal.Say("Standards: files, folders or patterns; what is no standard is left out.", "Standar: berkas, folder, atau pola; yang bukan standar dilewati."),
            Arity = ArgumentArity.OneOrMore,
        };
        var server = new Option<string?>("--server") { Description = terminal.Say($"The server's address. Otherwise {ServerVariable}, or {DefaultServer}.", $"Alamat server. Bila tidak disebut: {ServerVariable}, atau {DefaultServer}."), HelpName = "URL" };
        var key = new Option<string?>("--key") { Description = terminal.Say($"The API key of an administrator. Better: {KeyVariable}, which no history of commands keeps.", $"Kunci API seorang administrator. Lebih baik: {KeyVariable}, yang tidak tersimpan dalam riwayat perintah."), HelpName = "wsk_…" };
        var dryRun = new Option<bool>("--dry-run") { Description = terminal.Say("Only let the server check; publish nothing.", "Hanya meminta server memeriksa; tidak menerbitkan apa pun.") };
        var command = new Command("publish", terminal.Say(
            "Publish editions to a server. It compiles them again; what it finds is shown. A published edition never changes.",
            "Menerbitkan edisi ke server. Server mengompilasinya lagi; temuannya ditunjukkan. Edisi yang terbit tidak berubah lagi."))
        {
            files, server, key, dryRun,
        };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetValue(files)!,
            Address(parsed.GetValue(server) ?? terminal.Environment(ServerVariable) ?? DefaultServer),
            parsed.GetValue(key) ?? terminal.Environment(KeyVariable),
            parsed.GetValue(dryRun)));
        return command.With(
            new Example("WFS_API_KEY=wsk_… wfs publish data-informasi.yaml --server https://layanan.example.go.id", "one standard", "satu standar"),
            new Example("wfs publish --dry-run definitions/standards", "would the server take them?", "apakah server akan menerimanya?"));
    }

    private static int Run(Terminal terminal, string[] written, Uri server, string? key, bool dryRun)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            throw CommandFailure.WrongUse(
                $"Publishing needs the API key of an administrator: set {KeyVariable}, or add --key.",
                $"Penerbitan memerlukan kunci API administrator: isi {KeyVariable}, atau tambahkan --key.");
        }

        using var client = new StandardsClient(terminal, server, key.Trim());
        var sources = SourceFiles.Expand(terminal, written).Select(path => SourceFiles.Read(terminal, path)).Where(source => FileKinds.Of(source) == FileKind.Standard).ToList();
        var refused = sources.Count(source => !Publish(terminal, client, source, dryRun));
        return refused > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private static bool Publish(Terminal terminal, StandardsClient client, SourceText source, bool dryRun)
    {
        var answer = client.Publish(source, dryRun);
        new ServerFindings(terminal, source).Write(answer.Findings);
        var words = answer switch
        {
            { IsRefused: true } => terminal.Paint.Bad(answer.Said),
            { Published: true } => terminal.Paint.Good(terminal.Say("published", "diterbitkan")),
            _ when dryRun => terminal.Say("the server would take it", "server akan menerimanya"),
            _ => terminal.Say("already published with this text", "sudah diterbitkan dengan teks ini"),
        };
        terminal.Output.WriteLine($"{terminal.Paint.Bold(source.FileName)}: {words}{(answer.Standard is { } standard ? $" ({standard})" : "")}");
        return !answer.IsRefused;
    }

    private static Uri Address(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw CommandFailure.WrongUse($"'{text}' is not an address such as https://layanan.example.go.id.", $"'{text}' bukan alamat seperti https://layanan.example.go.id.");
}
