using System.Net;
using System.Text.RegularExpressions;

namespace WorkflowStandar.EndToEndTests.Harness;

/// <summary>Somebody at a browser without script, over plain HTTP: keeps cookies, follows no redirects unasked, and sends forms with the token of the page they stand on.</summary>
public sealed partial class Reader : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly Uri server;
    private readonly HttpClient http;

    public Reader(Uri server)
    {
        this.server = server;
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false })
        {
            BaseAddress = server,
            DefaultRequestHeaders = { { "Accept", "text/html" } },
        };
    }

    /// <summary>What a cookie of the server holds; empty where there is none.</summary>
    public string CookieOf(string name) => cookies.GetCookies(server)[name]?.Value ?? "";

    /// <summary>Puts a cookie into the browser, as somebody could who has got hold of it.</summary>
    public void Put(string name, string value) => cookies.Add(server, new Cookie(name, value));

    public async Task<PageAnswer> OpenAsync(string path)
    {
        using var response = await http.GetAsync(path);
        return await PageAnswer.OfAsync(response);
    }

    /// <summary>Opens a page and sends one of its forms.</summary>
    /// <param name="page">Where the form stands.</param>
    /// <param name="action">Where it is sent; the page itself where nothing is said.</param>
    public async Task<PageAnswer> SendAsync(string page, (string Name, string Value)[] fields, string? action = null)
    {
        var opened = await OpenAsync(page);
        var token = Token().Match(opened.Html);
        token.Success.Should().BeTrue("{0} should hold a form, and says: {1}", page, opened.Html);
        return await SendBareAsync(action ?? page, [("__formulir", WebUtility.HtmlDecode(token.Groups[1].Value)), .. fields]);
    }

    /// <summary>Sends fields as they are, without the token of any page.</summary>
    public async Task<PageAnswer> SendBareAsync(string action, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await http.PostAsync(action, content);
        return await PageAnswer.OfAsync(response);
    }

    /// <summary>Opens a page and sends its form with files, as a browser does.</summary>
    /// <param name="files">Name of the input, name of the file, content.</param>
    /// <param name="raw">Give the page's markup as it was sent.</param>
    public async Task<PageAnswer> SendFilesAsync(string page, (string Name, string Value)[] fields, (string Input, string Name, byte[] Content)[] files, string? action = null, bool raw = false)
    {
        var opened = await OpenAsync(page);
        var token = Token().Match(opened.Html);
        token.Success.Should().BeTrue("{0} should hold a form, and says: {1}", page, opened.Html);
        using var content = new MultipartFormDataContent { { new StringContent(WebUtility.HtmlDecode(token.Groups[1].Value)), "__formulir" } };
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        foreach (var (input, name, bytes) in files)
        {
            var file = new ByteArrayContent(bytes);
            // As browsers write it: a quotation mark as %22, everything else as it is.
            file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{input}\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\"");
            file.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
            content.Add(file);
        }

        using var response = await http.PostAsync(action ?? page, content);
        var answer = await PageAnswer.OfAsync(response);
        return raw ? answer with { Html = await response.Content.ReadAsStringAsync() } : answer;
    }

    /// <summary>A page as it was sent, markup and all.</summary>
    public async Task<string> RawAsync(string path)
    {
        using var response = await http.GetAsync(path);
        response.StatusCode.Should().Be(HttpStatusCode.OK, "{0} should be shown", path);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Listens to a stream of events while something happens, and gives the first line of data that comes.</summary>
    public async Task<string> HearAsync(string path, Func<Task> happens)
    {
        using var response = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        // The stream says first how soon to come back: from then on it hears.
        (await lines.ReadLineAsync()).Should().StartWith("retry:");
        await happens();
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"{path} ended and had told nothing.");
    }

    /// <summary>Sends a request as it is, and gives the whole response, to be disposed of by the caller.</summary>
    public Task<HttpResponseMessage> AskAsync(HttpRequestMessage request) => http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

    public async Task SignInAsync(string login, string password) =>
        (await TryToSignInAsync(login, password)).Status.Should().Be(HttpStatusCode.Redirect);

    public Task<PageAnswer> TryToSignInAsync(string login, string password) => SendAsync("/masuk", [("nama", login), ("sandi", password)]);

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__formulir\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

/// <summary>A page as it was answered.</summary>
public sealed record PageAnswer(HttpStatusCode Status, string Html, string? Location, string? Policy, IReadOnlyList<string> Cookies)
{
    public static async Task<PageAnswer> OfAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()),
        response.Headers.Location?.ToString(),
        response.Headers.TryGetValues("Content-Security-Policy", out var policy) ? string.Join("; ", policy) : null,
        response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : []);

    public PageAnswer Shown()
    {
        Status.Should().Be(HttpStatusCode.OK, "the page said: {0}", Html);
        return this;
    }

    public PageAnswer LeadsTo(string location)
    {
        (Status, Location).Should().Be((HttpStatusCode.Redirect, location), "the page said: {0}", Html);
        return this;
    }
}
