using System.Net;
using System.Xml.Linq;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Public;

/// <summary>What citizens read without a key.</summary>
public sealed class PublicPagesTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Standard = "/standar/setwan-dprd-pasuruan/data-informasi";

    [Fact]
    public async Task The_list_leads_to_every_standard_in_force()
    {
        var list = (await server.Public.GetAsync("/standar")).Succeeded().Text;

        list.Should().Contain("Sekretariat DPRD Kabupaten Pasuruan").And.Contain($"href=\"{Standard}\"");
        foreach (var href in list.Split("href=\"").Skip(1).Select(rest => rest.Split('"')[0]).Where(href => href.StartsWith("/standar/", StringComparison.Ordinal)))
            (await server.Public.GetAsync(WebUtility.HtmlDecode(href))).Succeeded().Text.Should().Contain("<main class=\"published\"");
    }

    [Fact]
    public async Task The_front_door_leads_to_the_list() =>
        (await server.Public.GetAsync("/")).Succeeded().Text.Should().Contain("Standar pelayanan yang berlaku");

    [Fact]
    public async Task A_page_runs_nothing_and_carries_no_style_of_its_own()
    {
        var page = (await server.Public.GetAsync(Standard)).Succeeded();

        page.Text.Should().Contain("<link rel=\"stylesheet\" href=\"/assets/published.css\">").And.Contain("Standar pelayanan Data dan Informasi")
            .And.NotContain("<style").And.NotContain("<script").And.NotContain(" style=");
        page.Headers.GetValues("Content-Security-Policy").Should().ContainSingle().Which.Should().StartWith("default-src 'none'; style-src 'self'");
        (await server.Public.GetAsync("/assets/published.css")).Succeeded().Text.Should().Contain(".published");
    }

    [Fact]
    public async Task The_language_is_in_the_address()
    {
        (await server.Public.GetAsync(Standard + "?lang=en")).Succeeded().Text.Should().Contain("<html lang=\"en\">").And.Contain("Service standard Data and information").And.Contain("href=\"/standar?lang=en\"");
        (await server.Public.GetAsync(Standard, ("Accept-Language", "en"))).Succeeded().Text.Should().Contain("<html lang=\"id\">");
    }

    [Fact]
    public async Task An_older_edition_stays_readable_under_its_name()
    {
        const string Complaints = "/standar/setwan-dprd-pasuruan/penanganan-pengaduan";
        (await server.Public.GetAsync(Complaints)).Succeeded().Text.Should().Contain($"href=\"{Complaints}?edition=2022\"");

        (await server.Public.GetAsync(Complaints + "?edition=2022")).Succeeded().Text.Should().Contain("sudah digantikan");
    }

    [Fact]
    public async Task An_unchanged_page_is_not_sent_twice()
    {
        var tag = (await server.Public.GetAsync(Standard)).ETag!;

        var again = await server.Public.GetAsync(Standard, ("If-None-Match", tag));

        (again.Status, again.Text).Should().Be((HttpStatusCode.NotModified, ""));
    }

    [Fact]
    public async Task Each_procedure_has_its_chart_as_a_picture()
    {
        var chart = (await server.Public.GetAsync(Standard + "/permohonan.svg")).Succeeded();

        XDocument.Parse(chart.Text).Root!.Name.LocalName.Should().Be("svg");
    }

    [Theory]
    [InlineData("/standar/setwan-dprd-pasuruan/data-informas", "data-informasi")]
    [InlineData(Standard + "?edition=1999", "2023")]
    [InlineData(Standard + "/permohona.svg", "permohonan")]
    [InlineData("/standar/%3Cscript%3E/x", "&lt;script&gt;")]
    public async Task What_is_not_there_is_told_on_a_page_that_says_what_is(string address, string told)
    {
        var answer = await server.Public.GetAsync(address);

        answer.Status.Should().Be(HttpStatusCode.NotFound);
        answer.Text.Should().Contain("Tidak ditemukan").And.Contain(told).And.Contain("Lihat semua standar").And.NotContain("<script");
    }
}
