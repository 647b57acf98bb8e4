using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.Server.Api.Pipeline;

namespace WorkflowStandar.EndToEndTests.Access;

/// <summary>What every answer tells a browser, also where something went wrong, and what no browser can be made to do.</summary>
public sealed class SafeAnswersTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Pasuruan = "setwan-dprd-pasuruan";

    [Theory]
    [InlineData("GET", "/masuk", 200)]
    [InlineData("GET", "/kerja", 302)]
    [InlineData("GET", "/standar", 200)]
    [InlineData("GET", "/lacak", 200)]
    [InlineData("GET", "/ajukan", 200)]
    [InlineData("GET", "/tidak-ada", 404)]
    [InlineData("GET", "/api/v1/tidak-ada", 404)]
    [InlineData("GET", "/api/v1/cases", 401)]
    [InlineData("DELETE", "/api/v1/cases", 405)]
    [InlineData("GET", "/api/v1/standards", 200)]
    [InlineData("GET", "/openapi/v1.json", 200)]
    [InlineData("GET", "/health", 200)]
    [InlineData("GET", "/assets/pages/tidak.ada.js", 404)]
    [InlineData("POST", "/keluar", 400)]
    [InlineData("POST", "/cetak/PPD-2026-000001", 405, 302, 400)]
    [InlineData("PUT", "/masuk", 400, 405)]
    [InlineData("TRACE", "/masuk", 400, 405)]
    [InlineData("OPTIONS", "/kerja", 302, 400, 405)]
    [InlineData("GET", "/aliran", 401)]
    public async Task Every_answer_lets_nothing_run_be_framed_or_be_taken_for_another_type(string method, string path, params int[] statuses)
    {
        using var reader = server.Somebody();
        foreach (var accept in (string[])["text/html", "application/json"])
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.TryAddWithoutValidation("Accept", accept);
            using var response = await reader.AskAsync(request);
            ((int)response.StatusCode).Should().BeOneOf(statuses);
            JudgeHeaders(response, $"{method} {path}");
        }
    }

    [Fact]
    public async Task What_breaks_in_the_server_is_answered_no_less_safely()
    {
        var context = new DefaultHttpContext();
        var pipeline = new SafeHeaders(new UnexpectedErrors(
            inner =>
            {
                inner.Response.Headers["X-Begun"] = "half";
                throw new InvalidOperationException("A mistake of ours.");
            },
            NullLogger<UnexpectedErrors>.Instance).InvokeAsync);
        context.Response.Body = new MemoryStream();
        context.RequestServices = new NoServices();
        try
        {
            await pipeline.InvokeAsync(context);
        }
        catch (InvalidOperationException)
        {
            // Writing the problem needs a whole server; the headers are what is looked at.
        }

        context.Response.Headers.ContainsKey("X-Begun").Should().BeFalse();
        context.Response.Headers.ContentSecurityPolicy.ToString().Should().Contain("default-src 'none'");
        context.Response.Headers.XContentTypeOptions.ToString().Should().Be("nosniff");
        context.Response.Headers.XFrameOptions.ToString().Should().Be("DENY");
    }

    [Fact]
    public async Task Behind_a_proxy_that_speaks_https_every_cookie_is_for_https_alone_and_none_is_read_by_scripts()
    {
        using var reader = server.Somebody();
        var page = await AskAsync(reader, HttpMethod.Get, "/masuk", null);
        var token = System.Text.RegularExpressions.Regex.Match(await page.Content.ReadAsStringAsync(), "name=\"__formulir\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        var cookie = string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(one => one.Split(';')[0]));
        var signedIn = await AskAsync(reader, HttpMethod.Post, "/masuk", $"__formulir={Uri.EscapeDataString(token)}&nama=ketua@{Pasuruan}&sandi={server.Process.DemoPassword}", cookie);
        signedIn.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var cookies = page.Headers.GetValues("Set-Cookie").Concat(signedIn.Headers.GetValues("Set-Cookie")).ToList();
        cookies.Should().Contain(one => one.StartsWith("__Host-workflow-standar=", StringComparison.Ordinal));
        cookies.Should().OnlyContain(one => one.Contains("secure", StringComparison.OrdinalIgnoreCase) && one.Contains("httponly", StringComparison.OrdinalIgnoreCase) && one.Contains("samesite", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/bahasa/en?kembali=//jahat.example")]
    [InlineData("/bahasa/en?kembali=https://jahat.example")]
    [InlineData("/bahasa/en?kembali=/%5Cjahat.example")]
    [InlineData("/bahasa/en?kembali=/%09/jahat.example")]
    [InlineData("/bahasa/en?kembali=/%0d%0aLocation:%20https://jahat.example")]
    [InlineData("/bahasa/en?kembali=javascript:alert(1)")]
    [InlineData("/masuk?kembali=//jahat.example")]
    [InlineData("/kerja?lanjut=//jahat.example")]
    public async Task No_address_leads_away_from_here(string address)
    {
        using var reader = await server.SignedInAsync("ketua", Pasuruan);
        var answer = await reader.OpenAsync(address);
        if (answer.Location is { } location)
            location.Should().StartWith("/").And.NotStartWith("//").And.NotStartWith("/\\").And.NotContain("jahat");
    }

    [Fact]
    public async Task No_form_of_any_page_is_taken_without_the_token_of_a_page()
    {
        using var administrator = await server.SignedInAsync("pengelola", Pasuruan);
        foreach (var address in (string[])
            ["/akun?handler=Sandi", "/akun?handler=Akhiri", "/kerja", "/kerja?handler=simpan", "/terima/data-informasi", "/kelola/orang/baru", "/kelola/orang/demo-ketua?handler=Data",
             "/kelola/kunci?handler=Buat", "/kelola/instansi", "/kelola/jejak?handler=Periksa", "/lacak", "/lacak/perkara?handler=Cabut", $"/ajukan/{Pasuruan}/penanganan-pengaduan", "/masuk", "/keluar"])
        {
            (await administrator.SendBareAsync(address, ("nama", "x"), ("alasan", "x"))).Status.Should().Be(HttpStatusCode.BadRequest, "{0} was sent by no page of ours", address);
        }

        (await administrator.OpenAsync("/akun")).Shown();
    }

    [Fact]
    public async Task A_token_of_one_person_is_no_token_of_another()
    {
        using var one = await server.SignedInAsync("ketua", Pasuruan);
        using var other = await server.SignedInAsync("sekretaris", Pasuruan);
        var token = System.Text.RegularExpressions.Regex.Match(await one.RawAsync("/akun"), "name=\"__formulir\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        await other.OpenAsync("/akun");
        (await other.SendBareAsync("/akun?handler=Akhiri", ("__formulir", token))).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("a\r\nSet-Cookie: jahat=1.pdf")]
    [InlineData("a\"; filename=\"jahat.html.pdf")]
    [InlineData("surat\u202Efdp.pdf")]
    public async Task No_file_name_gets_into_the_headers_of_its_download(string name)
    {
        var office = server.At(Pasuruan);
        var clerk = await office.WithRoleAsync("front-office");
        var walk = await CaseWalk.SubmitAsync(office, clerk, await Procedures.Requests.DataAsync(clerk, office.Agency));
        var added = await clerk.UploadAsync($"{walk.Path}/attachments", name.Replace("\r\n", "%0D%0A", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal), Files.Pdf);
        var id = added.Succeeded().String("attachment");
        using var officer = await server.SignedInAsync("front-office", Pasuruan);
        using var response = await officer.AskAsync(new HttpRequestMessage(HttpMethod.Get, $"/perkara/{walk.Number}/berkas/{id}"));
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/pdf");
        response.Headers.TryGetValues("Set-Cookie", out var cookies);
        string.Join(';', cookies ?? []).Should().NotContain("jahat");
        JudgeHeaders(response, "a download");
    }

    [Theory]
    [InlineData("gambar.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("halaman.html", "<script>alert(1)</script>")]
    [InlineData("halaman.pdf", "<script>alert(1)</script>")]
    [InlineData("foto.png", "<svg onload='alert(1)'/>")]
    [InlineData("a.pdf.html", "%PDF-1.4 <script>alert(1)</script>")]
    [InlineData("a.xml", "<?xml version='1.0'?><x/>")]
    public async Task Nothing_that_a_browser_would_run_is_taken_in(string name, string content) =>
        (await (await server.At(Pasuruan).WithRoleAsync("front-office")).UploadAsync("attachments", name, Encoding.UTF8.GetBytes(content))).RefusedWith(HttpStatusCode.UnprocessableEntity, "attachment/kind");

    private static async Task<HttpResponseMessage> AskAsync(Reader reader, HttpMethod method, string path, string? form, string? cookie = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = form is null ? null : new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded") };
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        if (cookie is not null)
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
        return await reader.AskAsync(request);
    }

    private static void JudgeHeaders(HttpResponseMessage response, string what)
    {
        string Header(string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
        var policy = Header("Content-Security-Policy");
        policy.Should().Contain("default-src 'none'", "{0} lets nothing load", what).And.NotContain("unsafe").And.NotContain("*").And.Contain("frame-ancestors 'none'");
        Header("X-Content-Type-Options").Should().Be("nosniff", "{0} is what it says it is", what);
        Header("X-Frame-Options").Should().Be("DENY", "{0} is framed by nobody", what);
        Header("Referrer-Policy").Should().Be("no-referrer", "{0} tells nobody where it led", what);
        response.Headers.Contains("Server").Should().BeFalse();
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
