using System.Text.Json;
using System.Text.Json.Serialization;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Hosting;

/// <summary>The file that describes another way in: the sign-in of the regency, or of the ministry.</summary>
public static class ProviderFile
{
    public const string Example = """
        {
          "name": "SSO Pemkab",
          "authorize": "https://sso.contoh.go.id/oauth2/authorize",
          "token": "https://sso.contoh.go.id/oauth2/token",
          "userinfo": "https://sso.contoh.go.id/oauth2/userinfo",
          "clientId": "workflow-standar",
          "clientSecretFile": "/etc/workflow-standar/oauth-secret",
          "scopes": ["openid", "profile"],
          "claim": "nip"
        }
        """;

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <exception cref="StartupException">It cannot be read, or something is missing; the message says what.</exception>
    public static SignInProvider Read(string path)
    {
        var written = Parse(path);
        return new SignInProvider(
            Needed(written.Name, "name", path),
            Address(written.Authorize, "authorize", path),
            Address(written.Token, "token", path),
            Address(written.Userinfo, "userinfo", path),
            Needed(written.ClientId, "clientId", path),
            Secret(written, path),
            [.. written.Scopes ?? ["openid"]],
            Needed(written.Claim, "claim", path));
    }

    private static Written Parse(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Written>(File.ReadAllText(path), Reading) ?? throw new JsonException("it is empty");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new StartupException($"The sign-in provider cannot be read from {path}: {exception.Message} It looks like this:\n{Example}", exception);
        }
    }

    private static string Secret(Written written, string path)
    {
        if (written.ClientSecretVariable is { } variable)
        {
            return Environment.GetEnvironmentVariable(variable)
                ?? throw new StartupException($"{path} names the environment variable {variable} for the client's secret, and it is not set.");
        }

        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, Needed(written.ClientSecretFile, "clientSecretFile or clientSecretVariable", path));
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The client's secret cannot be read from {file}: {exception.Message}", exception);
        }
    }

    private static string Needed(string? value, string name, string path) =>
        string.IsNullOrWhiteSpace(value) ? throw new StartupException($"{path} does not say {name}. It looks like this:\n{Example}") : value;

    // What is secret goes over these addresses; in plain only to this very machine.
    private static Uri Address(string? value, string name, string path) =>
        Uri.TryCreate(Needed(value, name, path), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new StartupException($"In {path}, {name} is an https address, not '{value}'.");

    private sealed record Written(
        string? Name, string? Authorize, string? Token, string? Userinfo, string? ClientId,
        string? ClientSecretFile, string? ClientSecretVariable, string[]? Scopes, string? Claim);
}
