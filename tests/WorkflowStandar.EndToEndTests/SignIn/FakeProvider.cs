using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace WorkflowStandar.EndToEndTests.SignIn;

/// <summary>A sign-in provider of one person, who always agrees. It holds the server to its secret, its redirect address and PKCE.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    private const string Code = "kode-sekali";

    private readonly WebApplication app;
    private string challenge = "";
    private string redirect = "";

    private FakeProvider(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    /// <summary>Whom it vouches for.</summary>
    public string Nip { get; set; } = "";

    public static async Task<FakeProvider> StartAsync()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add("http://127.0.0.1:0");
        var provider = new FakeProvider(app);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.TokenAsync);
        app.MapGet("/userinfo", provider.UserInfo);
        await app.StartAsync();
        return provider;
    }

    public async Task<string> WriteFileAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "rahasia"), "rahasia-klien\n");
        var file = Path.Combine(folder, "oauth.json");
        await File.WriteAllTextAsync(file, $$"""
            { "name": "SSO Uji", "authorize": "{{Address}}/authorize", "token": "{{Address}}/token", "userinfo": "{{Address}}/userinfo",
              "clientId": "klien", "clientSecretFile": "rahasia", "claim": "nip" }
            """);
        return file;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private IResult Authorize(HttpRequest request)
    {
        (challenge, redirect) = (request.Query["code_challenge"].ToString(), request.Query["redirect_uri"].ToString());
        return request.Query["code_challenge_method"] == "S256" && request.Query["client_id"] == "klien" && request.Query["response_type"] == "code"
            ? Results.Redirect($"{redirect}?code={Code}&state={Uri.EscapeDataString(request.Query["state"].ToString())}")
            : Results.BadRequest();
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var verifier = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return form["code"] == Code && form["client_secret"] == "rahasia-klien" && form["redirect_uri"] == redirect && verifier == challenge
            ? Results.Text("""{ "access_token": "tanda-masuk", "token_type": "Bearer" }""", "application/json")
            : Results.BadRequest();
    }

    private IResult UserInfo(HttpRequest request) => request.Headers.Authorization == "Bearer tanda-masuk"
        ? Results.Text($$"""{ "sub": "1", "nip": "{{Nip}}" }""", "application/json")
        : Results.Unauthorized();
}
