using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace WorkflowStandar.EndToEndTests.Harness;

/// <summary>Somebody who talks to the server: with a key, with the secret of a receipt, or as nobody in particular.</summary>
public sealed class Client(Uri server, AuthenticationHeaderValue? authorization)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(1) }) { Timeout = TimeSpan.FromMinutes(2) };

    public static Client Public(Uri server) => new(server, null);

    public static Client WithKey(Uri server, string key) => new(server, new AuthenticationHeaderValue("Bearer", key));

    public static Client WithSecret(Uri server, string secret) => new(server, new AuthenticationHeaderValue("Tracking", secret));

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Answer> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body is null ? null : Json(body), headers);

    public Task<Answer> PutAsync(string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, path, Json(body), headers);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public Task<Answer> PublishAsync(string kind, string yaml) =>
        SendAsync(HttpMethod.Post, kind, new StringContent(yaml, Encoding.UTF8, "application/yaml"));

    public Task<Answer> UploadAsync(string path, string name, byte[] content, params (string Name, string Value)[] headers)
    {
        var file = new ByteArrayContent(content);
        return SendAsync(HttpMethod.Post, path, new MultipartFormDataContent { { file, "file", name } }, headers);
    }

    /// <param name="path">Under <c>/api/v1/</c>, or from the root when it begins with a slash.</param>
    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(server, path.StartsWith('/') ? path : "/api/v1/" + path)) { Content = content };
        request.Headers.Authorization = authorization;
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request);
        return await Answer.OfAsync(response);
    }

    private static StringContent Json(object body) => new(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
}
