using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Cli.Publish;

/// <summary>The part of a server's API that publishes standards, calendars and agencies, and compares standards with what is published.</summary>
internal sealed class StandardsClient : IDisposable
{
    private readonly HttpClient http;

    public StandardsClient(Terminal terminal, Uri server, string key)
    {
        http = new HttpClient(terminal.Http()) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(60) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(terminal.Say("en", "id"));
    }

    /// <exception cref="CommandFailure">The server cannot be reached, or answers nothing that can be understood.</exception>
    public PublishAnswer Publish(SourceText source, bool dryRun) =>
        Send("api/v1/standards" + (dryRun ? "?dry-run=true" : ""), source.Content, PublishAnswer.Read);

    /// <param name="documents">The calendar, and holiday lists behind it; those that it does not name the server leaves out.</param>
    /// <exception cref="CommandFailure">The server cannot be reached, or answers nothing that can be understood.</exception>
    public PublishAnswer PublishCalendar(IEnumerable<SourceText> documents, bool dryRun) => Send(
        "api/v1/calendars" + (dryRun ? "?dry-run=true" : ""), string.Join("\n---\n", documents.Select(document => document.Content.TrimEnd('\n'))) + "\n", PublishAnswer.Read);

    /// <exception cref="CommandFailure">The server cannot be reached, or answers nothing that can be understood.</exception>
    public PublishAnswer PublishAgency(SourceText source, bool dryRun) =>
        Send("api/v1/agencies" + (dryRun ? "?dry-run=true" : ""), source.Content, PublishAnswer.Read);

    /// <param name="from">The published edition to compare with; null for the one in force.</param>
    /// <exception cref="CommandFailure">The server cannot be reached, or answers nothing that can be understood.</exception>
    public ComparisonAnswer Compare(StandardKey standard, SourceText source, string? from) =>
        Send($"api/v1/standards/{standard}/comparison" + (from is null ? "" : $"?from={Uri.EscapeDataString(from)}"), source.Content, ComparisonAnswer.Read);

    public void Dispose() => http.Dispose();

    private TAnswer Send<TAnswer>(string address, string yaml, Func<JsonElement, bool, TAnswer> read)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(yaml, Encoding.UTF8, "application/yaml"),
        };
        try
        {
            using var response = http.Send(request);
            using var body = response.Content.ReadAsStream();
            using var document = JsonDocument.Parse(body);
            return read(document.RootElement, response.IsSuccessStatusCode);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw CommandFailure.CannotRead(
                $"The server at {http.BaseAddress} did not answer as one of ours does: {exception.Message}",
                $"Server di {http.BaseAddress} tidak menjawab sebagaimana mestinya: {exception.Message}");
        }
    }
}
