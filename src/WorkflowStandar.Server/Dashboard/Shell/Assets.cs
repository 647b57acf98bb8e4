using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>What the pages load: a style sheet, a script, htmx and the product's sign, compressed once at the start and named by their content, so that a browser fetches each but once.</summary>
public sealed class Assets
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Root = "Dashboard.Assets.";

    private readonly FrozenDictionary<string, Asset> byAddress;

    public Assets()
    {
        Style = Asset.Of("pages", "css", "text/css; charset=utf-8", Joined("Styles.", ".css"));
        Script = Asset.Of("pages", "js", "text/javascript; charset=utf-8", Joined("Scripts.", ".js"));
        Htmx = Read("htmx.js") is { } source ? Asset.Of("htmx", "js", "text/javascript; charset=utf-8", source) : null;
        Frame = Asset.Of("frame", "css", "text/css; charset=utf-8", Read("Styles.10-tokens.css") + Read("Styles.25-frame.css"));
        Icon = Asset.Of("icon", "svg", "image/svg+xml; charset=utf-8", Read("icon.svg")!);
        byAddress = new[] { Style, Script, Htmx, Frame, Icon }.OfType<Asset>().ToFrozenDictionary(asset => asset.Address);
    }

    public Asset Style { get; }

    public Asset Script { get; }

    /// <summary>Null where the build found no npm: the pages work without.</summary>
    public Asset? Htmx { get; }

    /// <summary>The head of public pages, for those that have a style sheet of their own below it.</summary>
    public Asset Frame { get; }

    public Asset Icon { get; }

    public static void Map(IEndpointRouteBuilder routes, Assets assets)
    {
        // Where browsers look beside a picture or a document, which name no icon.
        routes.MapGet("/favicon.ico", () => TypedResults.Redirect(assets.Icon.Address)).ExcludeFromDescription();
        routes.MapGet("/assets/pages/{file}", (string file, HttpContext context) => assets.Answer($"/assets/pages/{file}", context)).ExcludeFromDescription();
    }

    private IResult Answer(string address, HttpContext context) =>
        byAddress.TryGetValue(address, out var asset) ? asset.To(context) : TypedResults.NotFound();

    private static string Joined(string folder, string extension)
    {
        var names = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Root + folder, StringComparison.Ordinal) && name.EndsWith(extension, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return string.Concat(names.Select(name => Read(name[Root.Length..])));
    }

    private static string? Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Root + name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public sealed class Asset
    {
        private readonly string type;
        private readonly byte[] plain;
        private readonly byte[] gzip;
        private readonly byte[] brotli;

        private Asset(string address, string type, byte[] content)
        {
            (Address, this.type, plain) = (address, type, content);
            gzip = Compressed(content, to => new GZipStream(to, CompressionLevel.SmallestSize));
            brotli = Compressed(content, to => new BrotliStream(to, CompressionLevel.SmallestSize));
        }

        public string Address { get; }

        public static Asset Of(string name, string extension, string type, string text)
        {
            var content = Encoding.UTF8.GetBytes(text);
            var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
            return new Asset(string.Create(CultureInfo.InvariantCulture, $"/assets/pages/{name}.{hash}.{extension}"), type, content);
        }

        public IResult To(HttpContext context)
        {
            context.Response.Headers.CacheControl = Forever;
            context.Response.Headers.Vary = "Accept-Encoding";
            var accepted = context.Request.Headers.AcceptEncoding.ToString();
            if (accepted.Contains("br", StringComparison.Ordinal))
                return Encoded(context, "br", brotli);
            return accepted.Contains("gzip", StringComparison.Ordinal) ? Encoded(context, "gzip", gzip) : TypedResults.Bytes(plain, type);
        }

        private Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult Encoded(HttpContext context, string encoding, byte[] content)
        {
            context.Response.Headers.ContentEncoding = encoding;
            return TypedResults.Bytes(content, type);
        }

        private static byte[] Compressed(byte[] content, Func<Stream, Stream> compress)
        {
            using var target = new MemoryStream();
            using (var stream = compress(target))
                stream.Write(content);
            return target.ToArray();
        }
    }
}
