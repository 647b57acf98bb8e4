using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Cli;

/// <summary>What a designer publishes from the command line to a server that runs.</summary>
public sealed class PublishTests(DemoServer server) : IClassFixture<DemoServer>, IDisposable
{
    private const string Key = "setwan-dprd-pasuruan/contoh-terbit";

    private readonly WfsProcess wfs = new();

    public void Dispose() => wfs.Dispose();

    [Fact]
    public async Task A_standard_is_tried_published_known_again_and_never_changed()
    {
        var file = wfs.Write("contoh.yaml", Edition("1"));

        (await wfs.RunAsync(server, "publish", "--dry-run", file)).Should().Be((0, $"{file}: the server would take it ({Key})\n", ""));
        (await server.Public.GetAsync($"standards/{Key}")).Status.Should().Be(System.Net.HttpStatusCode.NotFound);
        (await wfs.RunAsync(server, "publish", file)).Should().Be((0, $"{file}: published ({Key})\n", ""));
        (await server.Public.GetAsync($"standards/{Key}")).Succeeded().String("edition").Should().Be("1");
        (await wfs.RunAsync(server, "publish", file)).Should().Be((0, $"{file}: already published with this text ({Key})\n", ""));

        wfs.Write("contoh.yaml", Edition("1").Replace("Mengerjakan", "Dikerjakan"));
        var (exitCode, output, _) = await wfs.RunAsync(server, "publish", file);
        exitCode.Should().Be(1);
        output.Should().Be($"{file}: That edition is published with another text: Edition '1' of '{Key}' cannot be changed any more. Give this edition another name.\n");
    }

    [Fact]
    public async Task What_the_server_finds_is_shown_at_its_line()
    {
        var file = wfs.Write("salah.yaml", Edition("salah").Replace("by: tata-usaha", "by: tata-usahaa"));

        var (exitCode, output, _) = await wfs.RunAsync(server, "publish", file);

        exitCode.Should().Be(1);
        output.Should().MatchRegex($@"^salah\.yaml:{SmallStandard.LineOf("by: tata-usaha")}:\d+: error WS2\d+: .*tata-usaha.*\n").And.Contain("|         by: tata-usahaa");
    }

    [Fact]
    public async Task A_key_that_opens_nothing_is_a_sentence()
    {
        var file = wfs.Write("contoh.yaml", Edition("2"));

        var (exitCode, output, _) = await wfs.RunAsync(["publish", file, "--server", server.Process.Address.ToString()], "wsk_salah");

        (exitCode, output).Should().Be((1, "contoh.yaml: The key is not known: The API key is mistyped, revoked, or of another server. Ask the administrator for a new one.\n"));
    }

    [Fact]
    public async Task An_agency_that_the_server_has_never_heard_of_is_described_and_publishes()
    {
        var agency = wfs.Write("kantor.yaml", """
            agency: kantor-baru
            name: { id: Kantor Baru, en: New office }
            zone: Asia/Jakarta
            calendar: kabupaten-pasuruan
            roles:
              front-office: { title: Petugas front office, superior: tata-usaha }
              tata-usaha: { title: Bagian Tata Usaha & Kepegawaian }
            """);
        var standard = wfs.Write("standar.yaml", Edition("1").Replace("setwan-dprd-pasuruan", "kantor-baru"));

        (await wfs.RunAsync(server, "publish", standard, agency)).Should().Be(
            (0, "kantor.yaml: published (kantor-baru)\nstandar.yaml: published (kantor-baru/contoh-terbit)\n", ""));
        (await wfs.RunAsync(server, "publish", agency)).Output.Should().Be("kantor.yaml: already published with this text (kantor-baru)\n");
        (await server.Public.GetAsync("/standar?lang=en")).Succeeded().Text.Should().Contain("New office");

        wfs.Write("kantor.yaml", "agency: kantor-baru\nname: Kantor\nzone: Asia/Jakarta\ncalendar: tidak-ada\nroles: {}\n");
        (await wfs.RunAsync(server, "publish", "--dry-run", agency)).ExitCode.Should().Be(1);
        (await server.Public.GetAsync("agencies/kantor-baru")).Succeeded().Body.GetProperty("name").GetProperty("en").GetString().Should().Be("New office");
    }

    [Fact]
    public async Task A_calendar_goes_with_its_holidays_and_says_how_many_deadlines_it_moves()
    {
        var office = server.At("dpmptsp-tapin");
        (await server.Administrator.PublishAsync("standards", Edition("1").Replace("setwan-dprd-pasuruan", "dpmptsp-tapin").Replace("calendar: kabupaten-pasuruan", "calendar: kabupaten-tapin")
            .Replace("tata-usaha", "kabid").Replace("Bagian Tata Usaha & Kepegawaian", "Kepala Bidang").Replace("3 office hours", "5 working days"))).Succeeded();
        var counter = await office.WithRoleAsync("front-office");
        await CaseWalk.SubmitAsync(office, counter, new { standard = "dpmptsp-tapin/contoh-terbit", channel = "loket", fields = new { hal = "Sesuatu" } });
        var definitions = Path.Combine(Repository.Definitions, "calendars", "kabupaten-tapin.yaml");
        wfs.Write("definitions/holidays/indonesia.yaml", await File.ReadAllTextAsync(Path.Combine(Repository.Definitions, "holidays", "indonesia.yaml")));
        var file = wfs.Write("definitions/calendars/kabupaten-tapin.yaml", await File.ReadAllTextAsync(definitions));
        (await wfs.RunAsync(server, "publish", file)).Output.Should().Be($"{file}: already published with this text\n");

        wfs.Write("definitions/calendars/kabupaten-tapin.yaml", (await File.ReadAllTextAsync(definitions)).Replace("edition: \"2026-1\"", "edition: \"2026-2\"")
            .Replace("exceptions:\n", "exceptions:\n  - name: { id: Kantor pindah, en: The office moves }\n    decree: Surat edaran\n    closed: true\n    during:\n      - { from: 2026-11-25, to: 2026-11-25 }\n"));
        (await wfs.RunAsync(server, "publish", "--dry-run", "definitions")).Output.Should().Be($"{file}: the server would take it\n");
        (await wfs.RunAsync(server, "publish", "definitions")).Output.Should().Be($"{file}: published (1 open case(s) looked at anew, 1 deadline(s) moved)\n");
    }

    private static string Edition(string edition) => SmallStandard.Yaml(edition).Replace(SmallStandard.Key, Key).Replace("code: CKL", "code: CTB");
}
