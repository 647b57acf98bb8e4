using System.Net;
using System.Text;

namespace WorkflowStandar.Tests.Cli.Publish;

public sealed class PublishCommandTests : IDisposable
{
    private const string Standard = "definitions/standards/perpustakaan-desa/kartu-anggota.yaml";
    private static readonly Dictionary<string, string> Key = new() { ["WFS_API_KEY"] = "wsk_rahasia", ["WFS_SERVER"] = "https://layanan.example.go.id" };
    private readonly WfsRun wfs = new WfsRun().WithExample();

    public void Dispose() => wfs.Dispose();

    [Fact]
    public void A_standard_is_sent_as_it_is_with_the_key_and_what_the_server_says_is_shown()
    {
        wfs.Server = new Answering(HttpStatusCode.Created, """{"standard":"perpustakaan-desa/kartu-anggota","editions":["2026"],"published":true,"findings":[]}""");

        wfs.Run(["publish", Standard], environment: Key).Should().Be((0, $"{Standard}: published (perpustakaan-desa/kartu-anggota)\n", ""));

        wfs.Server.Asked.Should().Be("POST https://layanan.example.go.id/api/v1/standards Bearer wsk_rahasia application/yaml");
        wfs.Server.Body.Should().Be(wfs.Read(Standard));
    }

    [Fact]
    public void Findings_of_the_server_are_shown_at_their_lines()
    {
        wfs.Server = new Answering(HttpStatusCode.UnprocessableEntity, """
            {"title":"The file cannot be published as it is","detail":"There are 1 errors.","code":"source/findings",
             "findings":[{"code":"WS2012","severity":"error","line":2,"column":11,"message":{"id":"Tidak ada jabatan.","en":"No role."},"fixes":[]}]}
            """);

        wfs.Run(["publish", "--dry-run", Standard], environment: Key).Should().Be((1, $"""
            {Standard}:2:11: error WS2012: No role.
                 2 | standard: perpustakaan-desa/kartu-anggota
            {Standard}: The file cannot be published as it is: There are 1 errors.

            """, ""));
        wfs.Server.Asked.Should().Contain("?dry-run=true");
    }

    [Fact]
    public void Calendars_go_first_then_agencies_then_standards_and_other_files_are_left_out()
    {
        wfs.Server = new Answering(HttpStatusCode.OK, """{"standard":"perpustakaan-desa/kartu-anggota","published":false,"findings":[]}""");

        wfs.Run(["publish", "definitions"], environment: Key).Output.Should().Be($"""
            definitions/calendars/desa.yaml: already published with this text
            definitions/agencies/perpustakaan-desa.yaml: already published with this text (perpustakaan-desa/kartu-anggota)
            {Standard}: already published with this text (perpustakaan-desa/kartu-anggota)

            """);
    }

    [Fact]
    public void Without_a_key_nothing_is_sent() =>
        wfs.Run(["publish", Standard]).Should().Be((2, "", "wfs: The server answers this only to the API key of an administrator: set WFS_API_KEY, or add --key.\n"));

    [Fact]
    public void Something_that_is_no_server_of_ours_is_said()
    {
        wfs.Server = new Answering(HttpStatusCode.OK, "<html>");

        var (exitCode, _, error) = wfs.Run(["publish", Standard], environment: Key);

        exitCode.Should().Be(3);
        error.Should().StartWith("wfs: The server at https://layanan.example.go.id/ did not answer as one of ours does");
    }

    [Fact]
    public void The_process_says_that_nobody_answers() =>
        wfs.RunProcess(["publish", Standard, "--key", "wsk_x", "--server", "http://127.0.0.1:9"]).ExitCode.Should().Be(3);

    internal sealed class Answering(HttpStatusCode status, string json) : HttpMessageHandler
    {
        public string Asked { get; private set; } = "";

        public string Body { get; private set; } = "";

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = $"{request.Method} {request.RequestUri} {request.Headers.Authorization} {request.Content!.Headers.ContentType!.MediaType}";
            Body = new StreamReader(request.Content.ReadAsStream(cancellationToken)).ReadToEnd();
            return new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Send(request, cancellationToken));
    }
}
