using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Cli.Publish;

/// <summary>The part of a server's API that publishes standards.</summary>
internal sealed class StandardsClient : IDisposable
{
    private readonly Terminal terminal;
    private readonly HttpClient http;

    public StandardsClient(Terminal terminal, Uri server, string key)
    {
        this.terminal = terminal;
        http = new HttpClient(terminal.Http()) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(60) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(terminal.Say("en", "id"));
    }

    /// <exception cref="CommandFailure">The server cannot be reached, or answers nothing that can be understood.</exception>
    public PublishAnswer Publish(SourceText source, bool dryRun)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/standards" + (dryRun ? "?dry-run=true" : ""))
        {
            Content = new StringContent(source.Content, Encoding.UTF8, "application/yaml"),
        };
        try
        {
            using var response = http.Send(request);
            using var body = response.Content.ReadAsStream();
            using var document = JsonDocument.Parse(body);
            return PublishAnswer.Read(document.RootElement, response.IsSuccessStatusCode);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or JsonException)
        {
            throw CommandFailure.CannotRead(
                $"The server at {http.BaseAddress} did not answer as one of ours does: {exception.Message}",
                $"Server di {http.BaseAddress} tidak menjawab sebagaimana mestinya: {exception.Message}");
        }
    }

    public void Dispose() => http.Dispose();
}

/// <summary>What a server says to a standard that it was sent.</summary>
/// <param name="Said">Why it refuses; empty when it does not.</param>
internal sealed record PublishAnswer(bool IsRefused, bool Published, string? Standard, string Said, IReadOnlyList<ServerFinding> Findings)
{
    public static PublishAnswer Read(JsonElement document, bool accepted) => new(
        !accepted,
        document.TryGetProperty("published", out var published) && published.ValueKind == JsonValueKind.True,
        TextOf(document, "standard"),
        accepted ? "" : string.Join(": ", new[] { TextOf(document, "title"), TextOf(document, "detail") }.OfType<string>()),
        document.TryGetProperty("findings", out var findings) && findings.ValueKind == JsonValueKind.Array
            ? [.. findings.EnumerateArray().Select(ServerFinding.Read)]
            : []);

    internal static string? TextOf(JsonElement document, string name) =>
        document.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>A finding as the API tells it.</summary>
internal sealed record ServerFinding(string Code, string Severity, int Line, int Column, string Id, string En)
{
    public static ServerFinding Read(JsonElement finding) => new(
        PublishAnswer.TextOf(finding, "code") ?? "",
        PublishAnswer.TextOf(finding, "severity") ?? "",
        finding.TryGetProperty("line", out var line) ? line.GetInt32() : 1,
        finding.TryGetProperty("column", out var column) ? column.GetInt32() : 1,
        finding.TryGetProperty("message", out var message) ? PublishAnswer.TextOf(message, "id") ?? "" : "",
        finding.TryGetProperty("message", out message) ? PublishAnswer.TextOf(message, "en") ?? "" : "");
}
