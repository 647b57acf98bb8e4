using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace WorkflowStandar.Server.Public;

/// <summary>A page, picture or style for a browser: named by its content, so that an unchanged one is not sent twice.</summary>
public sealed class PublicAnswer : IResult
{
    public const string Html = "text/html; charset=utf-8";
    public const string Svg = "image/svg+xml; charset=utf-8";
    public const string Css = "text/css; charset=utf-8";

    /// <summary>Nothing runs and nothing is fetched but our own style and pictures.</summary>
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly byte[] content;
    private readonly string type;
    private readonly int status;

    private PublicAnswer(byte[] content, string type, int status) => (this.content, this.type, this.status) = (content, type, status);

    public static IResult Of(string content, string type, int status = StatusCodes.Status200OK) => new PublicAnswer(Encoding.UTF8.GetBytes(content), type, status);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.CacheControl = "no-cache";
        response.GetTypedHeaders().ETag = tag;
        if (status == StatusCodes.Status200OK && httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = status;
        response.ContentType = type;
        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }
}
