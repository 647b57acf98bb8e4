using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Outbox;

namespace WorkflowStandar.Server.Hosting;

/// <summary>Posts each notice as JSON to one address, signed, at least once; anything but a 2xx is tried again.</summary>
/// <remarks>
/// <c>Workflow-Standar-Signature</c> is the HMAC-SHA256 of the body under the secret in the data directory, hexadecimal;
/// <c>id</c> in the body tells repeats.
/// </remarks>
public sealed class WebhookDelivery(Uri address, byte[] secret) : IDelivery, IDisposable
{
    public const string SignatureHeader = "Workflow-Standar-Signature";

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    /// <summary>The secret of an installation, made at its first use.</summary>
    public static byte[] SecretIn(string directory)
    {
        var file = Path.Combine(directory, "webhook-secret");
        if (!File.Exists(file))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var fresh = new FileStream(file, options);
            fresh.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))));
        }

        return Convert.FromHexString(File.ReadAllText(file).Trim());
    }

    public async Task DeliverAsync(OutboxNotice notice, CancellationToken cancellation)
    {
        var body = CaseJson.Write(new
        {
            notice.Id,
            notice.Case.Agency,
            notice.Number,
            notice.Standard,
            notice.Edition,
            To = notice.To.ToString(),
            notice.Applicant,
            notice.Kind,
            notice.At,
            Content = JsonNode.Parse(notice.Json.Span),
        });
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Add(SignatureHeader, Convert.ToHexStringLower(HMACSHA256.HashData(secret, body)));
        using var response = await http.SendAsync(request, cancellation);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"The webhook answered {(int)response.StatusCode}.");
    }

    public void Dispose() => http.Dispose();
}
