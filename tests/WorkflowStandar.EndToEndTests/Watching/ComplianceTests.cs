using System.IO.Compression;
using System.Xml.Linq;
using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Browser;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Watching;

/// <summary>Figures of compliance over requests for data whose receipts were on time, late and still due.</summary>
[Collection(nameof(InBrowser))]
public sealed class ComplianceTests(Chrome chrome, DemoServer server)
{
    private const string Agency = "setwan-dprd-pasuruan";

    // The filter of the address keeps out what other tests of the server do.
    private const string Receipts = "layanan=data-informasi&janji=tanda-terima";

    [Fact]
    public async Task Every_figure_leads_to_as_many_rows_and_stands_in_the_files()
    {
        await KeepSomePromisesAsync();
        await using var visit = await VisitAsync();
        await visit.GoAsync($"/kepatuhan?{Receipts}");
        var tiles = (await visit.Page.Locator("a.tile").AllAsync()).Skip(1).ToList();
        var counted = new List<int>();
        // The first is a share of all that count, not a number of them.
        foreach (var (label, number, address) in await TilesAsync(tiles))
        {
            await visit.GoAsync(address);
            var rows = 0;
            for (var more = true; more;)
            {
                rows += await visit.Page.Locator(".rows tbody tr").CountAsync();
                more = await visit.Page.Locator("a[rel=next]").CountAsync() > 0;
                if (more)
                    await visit.Page.Locator("a[rel=next]").ClickAsync();
            }

            rows.Should().Be(number, "the figure '{0}' leads to its cases", label);
            counted.Add(number);
        }

        counted.Should().HaveCount(4);
        counted.Take(3).Should().OnlyContain(number => number > 0, "on time, late and open late were all made to happen");
        (await SummaryAsync(visit)).Should().Equal([.. counted, counted.Take(3).Sum()]);
        await visit.GoAsync($"/kepatuhan?{Receipts}");
        await visit.PictureAsync("kepatuhan", fullPage: true);
        await visit.ShouldBeCleanAsync();
    }

    [Theory]
    [InlineData("/kepatuhan")]
    [InlineData("/kepatuhan?masa=2026-11&layanan=data-informasi&unit=-&kanal=loket")]
    [InlineData("/kepatuhan?masa=1999")]
    [InlineData("/kepatuhan/perkara?hasil=apa-saja&lanjut=")]
    public async Task Whatever_the_address_asks_for_there_is_a_page_also_on_a_phone_and_without_script(string address)
    {
        await using var visit = await chrome.VisitAsync(server.Process.Address, javaScript: false, Screen.Phone);
        await visit.SignInAsync($"front-office@{Agency}", server.Process.DemoPassword!);
        (await visit.Page.GotoAsync(address))!.Status.Should().Be(200);
        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(390, "nothing sticks out");
    }

    [Fact]
    public async Task Another_agency_has_other_figures_and_a_visitor_none()
    {
        await KeepSomePromisesAsync();
        using var stranger = server.Somebody();
        (await stranger.OpenAsync("/kepatuhan?handler=Csv")).Location.Should().StartWith("/masuk");
        using var other = await server.SignedInAsync("pengelola", "bkpsdm-pasuruan");
        (await other.OpenAsync($"/kepatuhan?{Receipts}")).Shown().Html.Should().Contain("Belum ada janji yang dihitung");
        (await other.OpenAsync("/kepatuhan/perkara?hasil=lewat")).Shown().Html.Should().NotContain("PDI-");
    }

    private async Task<Visit> VisitAsync()
    {
        var visit = await chrome.VisitAsync(server.Process.Address);
        return await visit.SignInAsync($"pengelola@{Agency}", server.Process.DemoPassword!);
    }

    private async Task KeepSomePromisesAsync()
    {
        var office = server.At(Agency);
        var counter = await office.WithRoleAsync("front-office");
        var walks = new List<CaseWalk>();
        for (var number = 0; number < 4; number++)
            walks.Add(await CaseWalk.SubmitAsync(office, counter, await Requests.DataAsync(counter, Agency)));
        await walks[0].CompleteAsync("tanda-terima");
        await walks[1].CompleteAsync("tanda-terima");
        await server.AdvanceAsync("2 office hours");
        await walks[2].ReadAsync("front-office");
        await walks[2].CompleteAsync("tanda-terima");
    }

    private static async Task<List<(string Label, int Number, string Address)>> TilesAsync(IReadOnlyList<ILocator> tiles)
    {
        var found = new List<(string, int, string)>();
        foreach (var tile in tiles)
            found.Add((await tile.Locator("span").InnerTextAsync(), int.Parse((await tile.Locator("b").InnerTextAsync()).Replace(".", "")), (await tile.GetAttributeAsync("href"))!));
        return found;
    }

    // The figures of the one line of the first sheet, read as a spreadsheet reads them.
    private static async Task<IEnumerable<int>> SummaryAsync(Visit visit)
    {
        var answer = await visit.Page.APIRequest.GetAsync($"/kepatuhan?{Receipts}&handler=Xlsx");
        answer.Headers["content-type"].Should().Be("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using var package = new ZipArchive(new MemoryStream(await answer.BodyAsync()));
        using var sheet = package.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        return [.. XDocument.Load(sheet).Descendants(main + "row").ElementAt(1).Elements().Where(cell => cell.Attribute("t") is null).Take(5).Select(cell => (int)cell.Element(main + "v")!)];
    }
}
