using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Browser;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Watching;

/// <summary>The overview and what it leads to, the heat of a flow, and the sheet for the leadership.</summary>
[Collection(nameof(InBrowser))]
public sealed partial class OverviewTests(Chrome chrome, DemoServer server)
{
    // A service that other tests leave alone, so that nothing moves while figures are compared.
    private const string Service = "data-informasi";

    [Fact]
    public async Task Every_number_leads_to_as_many_rows()
    {
        await WorkAsync();
        await using var visit = await chrome.SitDownAsync(server, "pengelola");
        await visit.GoAsync($"/pantau?layanan={Service}");
        await visit.PictureAsync("pantauan", fullPage: true);
        await visit.ShouldBeCleanAsync();
        var numbers = await NumbersAsync(visit.Page.Locator("main :not(svg, g) > a[href^='/perkara?'], main :not(svg, g) > a[href^='/kerja?']"));
        numbers.Should().Contain(one => one.Address.Contains("keadaan=terlambat", StringComparison.Ordinal) && one.Number > 0)
            .And.Contain(one => one.Address.Contains("langkah=", StringComparison.Ordinal)).And.Contain(one => one.Address.Contains("jabatan=", StringComparison.Ordinal));

        foreach (var (number, address) in numbers)
            (await RowsAsync(visit, address)).Should().Be(number, "{0} is a figure of the overview", address);
    }

    [Fact]
    public async Task Who_holds_work_by_name_is_shown_to_those_who_lead_and_to_nobody_else()
    {
        var number = await WorkAsync();
        var office = server.At(Desks.Pasuruan);
        await (await office.WithRoleAsync("front-office")).PostAsync($"cases/{number}/tasks/1/claim");
        using var manager = await server.SignedInAsync("pengelola", Desks.Pasuruan);
        using var officer = await server.SignedInAsync("front-office", Desks.Pasuruan);

        (await manager.OpenAsync("/pantau")).Shown().Html.Should().Contain("Petugas front-office").And.Contain("Yang sudah diambil, per orang");
        (await officer.OpenAsync("/pantau")).Shown().Html.Should().NotContain("Petugas front-office").And.Contain("Siapa memegang apa");
        (await officer.OpenAsync("/pimpinan")).Shown().Html.Should().NotContain("(Petugas front-office");
    }

    [Fact]
    public async Task The_heat_of_a_flow_shows_each_step_on_the_chart_and_in_the_table()
    {
        await WorkAsync();
        await using var visit = await chrome.SitDownAsync(server, "persuratan");
        await visit.GoAsync($"/pantau/{Service}");
        (await visit.Page.Locator(".heat rect.h1, .heat rect.h2, .heat rect.h3").CountAsync()).Should().BePositive("the receipt has a promise and was issued");
        var receipt = visit.Page.Locator("tr", new() { HasText = "Mencatat daftar tamu" });
        (await receipt.InnerTextAsync()).Should().Contain("janji 30 menit jam kerja");
        await visit.PictureAsync("alur-panas", fullPage: true);
        await visit.ShouldBeCleanAsync();
        (await visit.Page.GotoAsync("/pantau/tidak-ada"))!.Status.Should().Be(404);
        (await visit.Page.GotoAsync("/pantau/pengaduan-pelayanan-publik"))!.Status.Should().Be(404, "another agency's standards do not exist here");
    }

    [Theory]
    [InlineData("/pimpinan")]
    [InlineData("/pimpinan?bulan=2026-10")]
    public async Task The_leadership_sheet_prints_on_one_page(string address)
    {
        await WorkAsync();
        await using var visit = await chrome.SitDownAsync(server, "pengelola");
        await visit.GoAsync(address);
        await visit.PictureAsync("pimpinan", fullPage: true);
        await visit.ShouldBeCleanAsync();
        var pdf = Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        Pages().Count(pdf).Should().Be(1);
    }

    // One request late, one done in time, one just begun.
    private async Task<string> WorkAsync()
    {
        var office = server.At(Desks.Pasuruan);
        var counter = await office.WithRoleAsync("front-office");
        var done = await CaseWalk.SubmitAsync(office, counter, await Requests.DataAsync(counter, Desks.Pasuruan));
        await CaseWalk.SubmitAsync(office, counter, await Requests.DataAsync(counter, Desks.Pasuruan));
        await done.CompleteAsync("tanda-terima");
        await server.AdvanceAsync("2 office hours");
        return (await CaseWalk.SubmitAsync(office, counter, await Requests.DataAsync(counter, Desks.Pasuruan))).Number;
    }

    // Tiles say their number in bold; a cell is nothing but its number.
    private static async Task<List<(int Number, string Address)>> NumbersAsync(ILocator links)
    {
        var found = new List<(int, string)>();
        foreach (var link in await links.AllAsync())
        {
            var bold = link.Locator("b");
            var text = await bold.CountAsync() > 0 ? await bold.InnerTextAsync() : await link.InnerTextAsync();
            if (int.TryParse(text.Replace(".", ""), out var number))
                found.Add((number, (await link.GetAttributeAsync("href"))!));
        }

        return found;
    }

    private static async Task<int> RowsAsync(Visit visit, string address)
    {
        var rows = 0;
        for (string? next = address; next is not null;)
        {
            (await visit.Page.GotoAsync(next))!.Status.Should().Be(200);
            (await visit.Page.GetByText("tidak dikenal dan tidak dipakai").CountAsync()).Should().Be(0, "{0} asks for what the list knows", next);
            rows += await visit.Page.Locator("tr[data-row]").CountAsync();
            var further = visit.Page.Locator("main a[href*='lanjut=']");
            next = await further.CountAsync() > 0 ? await further.Last.GetAttributeAsync("href") : null;
        }

        return rows;
    }

    [GeneratedRegex(@"/Type\s*/Page[^s]")]
    private static partial Regex Pages();
}
