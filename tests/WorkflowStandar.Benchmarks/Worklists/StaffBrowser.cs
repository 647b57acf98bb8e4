using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WorkflowStandar.Benchmarks.Worklists;

/// <summary>One browser after the other on one kept connection: signs people in by the page, asks for pages with their cookies, and takes the time until all of an answer is there.</summary>
internal sealed partial class StaffBrowser(Uri server) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 1 }) { BaseAddress = server };
    private readonly Dictionary<Person, string> cookies = [];

    public async Task SignInAsync(Person person)
    {
        using var form = await http.GetAsync("/masuk");
        var token = Token().Match(await form.Content.ReadAsStringAsync()).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/masuk")
        {
            Content = new FormUrlEncodedContent([new("nama", person.Login), new("sandi", OfficeStaff.Password), new("__formulir", WebUtility.HtmlDecode(token))]),
            Headers = { { "Cookie", CookiesOf(form) } },
        };
        using var welcome = await http.SendAsync(request);
        if (welcome.StatusCode != HttpStatusCode.Found)
            throw new InvalidOperationException($"{person.Login} could not sign in: {(int)welcome.StatusCode}");
        cookies[person] = $"{CookiesOf(form)}; {CookiesOf(welcome)}";
    }

    /// <summary>Where the page leads on elsewhere, as for a number that was typed whole, that counts too.</summary>
    public async Task<Seen> LookAsync(Person person, Visit visit)
    {
        var began = Stopwatch.GetTimestamp();
        var path = visit.Path;
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Cookie", cookies[person] }, { "Accept-Encoding", "gzip" }, { "Accept", "text/html" } } };
            if (visit.IsRefresh)
            {
                request.Headers.Add("HX-Request", "true");
                request.Headers.Add("X-Sendiri", "1");
            }

            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var sent = await answer.Content.ReadAsByteArrayAsync();
            var time = Stopwatch.GetElapsedTime(began);
            if (answer.StatusCode == HttpStatusCode.Found)
            {
                path = answer.Headers.Location!.ToString();
                continue;
            }

            var text = answer.Content.Headers.ContentEncoding.Contains("gzip") ? Unpacked(sent) : sent;
            return answer.IsSuccessStatusCode && !path.StartsWith("/masuk", StringComparison.Ordinal)
                ? new Seen(time, sent.Length, text.Length, Encoding.UTF8.GetString(text))
                : throw new InvalidOperationException($"{person.Login} at {path}: {(int)answer.StatusCode}");
        }
    }

    /// <summary>How many bytes of a style or a script are sent.</summary>
    public async Task<int> SizeAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "gzip" } } };
        using var answer = await http.SendAsync(request);
        return (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>How many alarms are due that have not rung.</summary>
    public async Task<int> AlarmsOverdueAsync() => (await http.GetFromJsonAsync<JsonElement>("/health")).GetProperty("alarms-overdue").GetInt32();

    public void Dispose() => http.Dispose();

    private static string CookiesOf(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(cookie => cookie.Split(';')[0]) : []);

    private static byte[] Unpacked(byte[] sent)
    {
        using var unpacking = new GZipStream(new MemoryStream(sent), CompressionMode.Decompress);
        using var text = new MemoryStream();
        unpacking.CopyTo(text);
        return text.ToArray();
    }

    [GeneratedRegex("name=\"__formulir\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

/// <param name="IsRefresh">Asked for by an open page itself, to renew a part of it.</param>
internal sealed record Visit(string Path, bool IsRefresh = false);

/// <param name="Sent">Bytes on the line.</param>
/// <param name="Length">Bytes unpacked.</param>
internal sealed record Seen(TimeSpan Time, int Sent, int Length, string Text);
