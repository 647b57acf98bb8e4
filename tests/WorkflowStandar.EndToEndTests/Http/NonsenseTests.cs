using System.Text;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Http;

/// <summary>Bad input is normal: whatever comes in, the answer says what to do and is never a failure of the server.</summary>
public sealed class NonsenseTests(DemoServer server) : IClassFixture<DemoServer>
{
    private static readonly string[] Bodies =
    [
        "", " ", "null", "true", "0", "\"text\"", "[]", "[[[[]]]]", "{", "}", "{\"", "{}", "{\"a\":1}", "{\"a\":1,\"a\":2}", "\u0000", "\ufeff{}",
        "{\"standard\":null}", "{\"standard\":\"\"}", "{\"standard\":\"a/b/c\"}", "{\"standard\":\"/\"}", "{\"standard\":{}}",
        "{\"standard\":\"setwan-dprd-pasuruan/data-informasi\",\"channel\":\"loket\",\"fields\":{\"pemohon\":null}}",
        "{\"standard\":\"setwan-dprd-pasuruan/data-informasi\",\"channel\":\"\",\"fields\":{\"\":\"\"}}",
        "{\"standard\":\"setwan-dprd-pasuruan/data-informasi\",\"procedure\":\"rapat-staf\"}",
        "{\"standard\":\"setwan-dprd-pasuruan/data-informasi\",\"edition\":\"/\"}",
        "{\"standard\":\"setwan-dprd-pasuruan/data-informasi\",\"channel\":\"loket\",\"fields\":{\"pemohon\":\"\\u0000\\ud800\",\"kontak\":1e400,\"surel\":[1],\"mencantumkan-sumber\":\"ya\"}}",
        "{\"standard\":\"setwan-dprd-pasuruan/unjuk-rasa\",\"channel\":\"telepon\",\"fields\":{\"pemohon\":\"x\",\"kontak\":\"0812345678\",\"pokok-penyampaian\":\"x\",\"maksud-tujuan\":\"x\",\"tanggal-kegiatan\":\"9999-12-31\",\"jam-kegiatan\":\"23:59\"}}",
        "{\"standard\":\"setwan-dprd-pasuruan/unjuk-rasa\",\"channel\":\"telepon\",\"fields\":{\"pemohon\":\"x\",\"kontak\":\"0812345678\",\"pokok-penyampaian\":\"x\",\"maksud-tujuan\":\"x\",\"tanggal-kegiatan\":\"0001-01-01\",\"jam-kegiatan\":\"00:00\"}}",
        "{\"advance\":\"\"}", "{\"advance\":\"3 hours\"}", "{\"advance\":\"PT-3H\"}", "{\"advance\":\"P99999999999Y\"}", "{\"advance\":\"99999999999 working days\"}", "{\"advance\":\"PT99999999999999999999S\"}",
        "{\"to\":\"nonsense\"}", "{\"to\":\"9999-12-31T23:59:59Z\"}", "{\"to\":\"-9998-01-01T00:00:00Z\"}", "{\"to\":5}",
        "{\"outcome\":\"\",\"fields\":{\"x\":true},\"note\":\"\u202e\"}", "{\"outcome\":5}", "{\"fields\":[]}", "{\"reason\":null}", "{\"reason\":\"\"}",
        "{\"clock\":\"\",\"reason\":\"x\",\"task\":-1}", "{\"clock\":\"x\",\"reason\":\"x\",\"task\":2147483648}",
        "{\"to\":\"\",\"reason\":\"x\"}", "{\"to\":\"a\\u0000b\",\"reason\":\"x\"}", "{\"field\":\"\",\"value\":\"\",\"reason\":\"\"}",
        "{\"to-edition\":\"\"}", "{\"to-edition\":\"2023\",\"steps\":{\"\":\"\"}}", "{\"text\":\"\"}", "{\"text\":\"x\",\"to-applicant\":\"yes\"}",
        "{\"name\":\"\"}", "{\"name\":\"x\",\"kind\":\"system\"}", "{\"name\":\"x\",\"kind\":7}", "{\"name\":\"x\",\"roles\":[null]}", "{\"name\":\"x\",\"roles\":\"y\"}", "{\"label\":\"\"}", "{\"label\":\"\\u0000\"}",
        new string('[', 10_000), "{\"fields\":" + new string('{', 500), "{\"reason\":\"" + new string('x', 200_000) + "\"}", "{\"standard\":\"" + new string('/', 1000) + "\"}",
        new string('x', 300_000),
    ];

    private static readonly string[] Segments = ["%00", "..", "%2e%2e%2f", "%F0%9F%92%A9", "-1", "0", "99999999999", "a%20b", "'%22%3Cscript%3E", "PPD-2026-000001%2Fx", new string('9', 2000)];

    [Fact]
    public async Task No_body_breaks_any_endpoint()
    {
        await SomeCaseAsync();
        foreach (var operation in (await OperationsAsync()).Where(operation => operation.Method is not ("GET" or "DELETE")))
        {
            foreach (var body in Bodies)
                await ExpectAnswerAsync(operation, operation.Filled, () => new StringContent(body, Encoding.UTF8, "application/json"), body);
        }
    }

    [Fact]
    public async Task No_content_type_breaks_any_endpoint()
    {
        await SomeCaseAsync();
        foreach (var operation in (await OperationsAsync()).Where(operation => operation.Method is not ("GET" or "DELETE")))
        {
            foreach (var type in (string[])["text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x", "application/json; charset=utf-16", "application/yaml"])
                await ExpectAnswerAsync(operation, operation.Filled, () => Content("--x\r\n\r\n{\"a\": [1, 2", type), type);
        }
    }

    [Fact]
    public async Task No_address_breaks_any_endpoint()
    {
        foreach (var operation in await OperationsAsync())
        {
            foreach (var segment in Segments)
            {
                var path = System.Text.RegularExpressions.Regex.Replace(operation.Path, @"\{[^}]+\}", segment);
                await ExpectAnswerAsync(operation, path, () => operation.Method is "GET" or "DELETE" ? null : Content("{}", "application/json"), segment);
            }
        }
    }

    [Fact]
    public async Task No_query_breaks_any_endpoint()
    {
        await SomeCaseAsync();
        var names = new[] { "limit", "cursor", "agency", "standard", "open", "role", "holder", "wait", "since", "run", "variant", "dry-run" };
        foreach (var operation in (await OperationsAsync()).Where(operation => operation.Method == "GET"))
        {
            foreach (var name in names)
            {
                foreach (var value in (string[])["", "-1", "%00", "a/b", "é", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==", "2147483648", new string('z', 3000)])
                    await ExpectAnswerAsync(operation, $"{operation.Filled}?{name}={value}", () => null, $"{name}={value}");
            }
        }
    }

    private async Task ExpectAnswerAsync(
        ApiOperation operation, string path, Func<HttpContent?> content, string what, params (string Name, string Value)[] headers)
    {
        var officer = await server.At("setwan-dprd-pasuruan").WithRoleAsync("admin");
        foreach (var by in (Client[])[server.Administrator, officer])
        {
            using var body = content();
            Judge(operation, what, await by.SendAsync(new HttpMethod(operation.Method), path, body, headers));
        }
    }

    private void Judge(ApiOperation operation, string what, Answer answer)
    {
        var shown = what.Length > 200 ? what[..200] : what;
        ((int)answer.Status).Should().BeLessThan(500, "{0} with {1} must be answered: {2}", operation, shown, answer.Text);
        server.Process.Output.Should().NotContain(" fail: ", "nothing that a client sends is a failure of the server");
        if ((int)answer.Status >= 400 && answer.Text.Length > 0)
            answer.Code.Should().NotBeNull("{0} with {1} is refused with a problem document: {2}", operation, shown, answer.Text);
    }

    [Fact]
    public async Task No_header_breaks_any_endpoint()
    {
        await SomeCaseAsync();
        (string Name, string Value)[] nonsense =
        [
            ("If-Match", "nonsense"), ("If-None-Match", "W/,,\""), ("Idempotency-Key", "\t"), ("Idempotency-Key", new string('k', 201)),
            ("Accept-Language", "x-;q=9"), ("Accept", "nonsense"), ("Authorization", "Basic eDp5"), ("Authorization", "Bearer " + new string('x', 5000)), ("Authorization", "Tracking"), ("Authorization", "Tracking ~~~"), ("Authorization", ":::"),
        ];
        foreach (var operation in await OperationsAsync())
        {
            foreach (var header in nonsense)
                await ExpectAnswerAsync(operation, operation.Filled, () => operation.Method is "GET" or "DELETE" ? null : Content("{}", "application/json"), header.Name, header);
        }
    }

    private async Task SomeCaseAsync() => (await server.Public.PostAsync("cases", Requests.Online())).Succeeded();

    private async Task<IReadOnlyList<ApiOperation>> OperationsAsync() =>
        ApiOperation.In((await server.Public.GetAsync("/openapi/v1.json")).Succeeded().Body);

    private static ByteArrayContent Content(string text, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }
}
