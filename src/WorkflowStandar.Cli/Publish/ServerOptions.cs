using System.CommandLine;
using WorkflowStandar.Cli.Shell;

namespace WorkflowStandar.Cli.Publish;

/// <summary>How commands are told which server to talk to, and with which key.</summary>
internal sealed class ServerOptions(Terminal terminal)
{
    private const string ServerVariable = "WFS_SERVER";
    private const string KeyVariable = "WFS_API_KEY";
    private const string DefaultServer = "http://127.0.0.1:5080";

    public Option<string?> Server { get; } = new("--server")
    {
        Description = terminal.Say($"The server's address. Otherwise {ServerVariable}, or {DefaultServer}.", $"Alamat server. Bila tidak disebut: {ServerVariable}, atau {DefaultServer}."),
        HelpName = "URL",
    };

    public Option<string?> Key { get; } = new("--key")
    {
        Description = terminal.Say($"The API key of an administrator. Better: {KeyVariable}, which no history of commands keeps.", $"Kunci API seorang administrator. Lebih baik: {KeyVariable}, yang tidak tersimpan dalam riwayat perintah."),
        HelpName = "wsk_…",
    };

    /// <exception cref="CommandFailure">There is no key, or the address is none.</exception>
    public StandardsClient Open(ParseResult parsed)
    {
        var server = Address(parsed.GetValue(Server) ?? terminal.Environment(ServerVariable) ?? DefaultServer);
        var key = parsed.GetValue(Key) ?? terminal.Environment(KeyVariable);
        return string.IsNullOrWhiteSpace(key)
            ? throw CommandFailure.WrongUse(
                $"The server answers this only to the API key of an administrator: set {KeyVariable}, or add --key.",
                $"Server hanya menjawab ini kepada kunci API administrator: isi {KeyVariable}, atau tambahkan --key.")
            : new StandardsClient(terminal, server, key.Trim());
    }

    private static Uri Address(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw CommandFailure.WrongUse($"'{text}' is not an address such as https://layanan.example.go.id.", $"'{text}' bukan alamat seperti https://layanan.example.go.id.");
}
