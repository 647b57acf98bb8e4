using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Browser;

/// <summary>What every page shares.</summary>
[Collection(nameof(InBrowser))]
public sealed class ShellTests(Chrome chrome, DemoServer server)
{
    [Theory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task A_wrong_address_is_told_on_a_page_and_leads_on(Screen screen)
    {
        await using var visit = await chrome.VisitAsync(server.Process.Address, screen: screen);
        await visit.GoAsync("/tidak/ada");
        (await visit.Page.TitleAsync()).Should().StartWith("Halaman tidak ditemukan");
        (await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Lacak permohonan" }).IsVisibleAsync()).Should().BeTrue();
        await visit.PictureAsync($"galat-{screen}");
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task English_is_one_click_away_and_stays()
    {
        await using var visit = await chrome.VisitAsync(server.Process.Address);
        await visit.GoAsync("/tidak/ada");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        (await visit.Page.TitleAsync()).Should().StartWith("Page not found");
        (await visit.GoAsync("/lain/lagi")).Page.Url.Should().EndWith("/lain/lagi");
        (await visit.Page.TitleAsync()).Should().StartWith("Page not found");
        (await visit.GoAsync("/standar")).Page.Url.Should().EndWith("/standar");
        (await visit.Page.Locator("html").GetAttributeAsync("lang")).Should().Be("en", "the published standards are read in the language that was chosen");
    }

    [Theory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task Staff_keep_their_tabs_where_there_is_no_page_for_them_and_learn_which_are_the_administrators(Screen screen)
    {
        await using var visit = await chrome.SitDownAsync(server, "front-office", screen: screen);
        await visit.GoAsync("/perkara/PPD-2026-999999");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Halaman tidak ditemukan");
        await Assertions.Expect(visit.Page.Locator(".spine a[href='/kerja']").Last).ToBeVisibleAsync();
        await visit.GoAsync("/kelola/orang/siapa-pun");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Halaman ini untuk administrator");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Ke pekerjaan saya" })).ToBeVisibleAsync();
        await visit.PictureAsync($"bukan-untuk-{screen}");
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task On_a_phone_the_open_tab_is_in_sight_and_what_stands_above_and_below_fits_a_thumb()
    {
        await using var visit = await chrome.SitDownAsync(server, "pengelola", screen: Screen.Phone);
        await visit.GoAsync("/kelola/jejak");
        (await visit.Page.EvaluateAsync<bool>("() => { const tab = document.querySelector('.tabs [aria-current]').getBoundingClientRect(); return tab.left >= 0 && tab.right <= innerWidth; }")).Should().BeTrue();
        (await visit.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.spine a, .top a, .top button, .top input, .tabs a')].filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44).map(e => e.outerHTML)"))
            .Should().BeEmpty();

        await visit.GoAsync("/lainnya");
        (await visit.Page.Locator(".head").InnerTextAsync()).Should().Contain(await visit.Page.Locator(".who b").TextContentAsync(), "who is signed in is told where the way out is");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "English" })).ToBeVisibleAsync();
        await visit.PictureAsync("lainnya-Phone");
        await visit.ShouldBeCleanAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keluar" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/masuk?keluar=ya");
    }

    [Fact]
    public async Task On_a_phone_the_rows_of_tables_are_cards_whose_cells_say_what_they_are()
    {
        (await server.Public.PostAsync("cases", Procedures.Requests.Online("Trotoar rusak di Bangil"))).Succeeded();
        await using var visit = await chrome.SitDownAsync(server, "pengelola", screen: Screen.Phone);
        var flaws = new List<string>();
        foreach (var address in (string[])["/pantau", "/kepatuhan", "/kewajiban", "/agenda", "/pimpinan"])
        {
            await visit.GoAsync(address);
            flaws.AddRange(await visit.Page.EvaluateAsync<string[]>(
                "address => [...document.querySelectorAll('.scroll')].filter(e => e.querySelector('table') && e.scrollWidth > e.clientWidth).map(e => `${address}: a table is ${e.scrollWidth - e.clientWidth} px too wide`)", address));
            flaws.AddRange(await visit.Page.EvaluateAsync<string[]>(
                "address => [...document.querySelectorAll('.data tbody td:not([data-label]):not([colspan])')].map(e => `${address}: ${e.outerHTML}`)", address));
        }

        flaws.Should().BeEmpty();
    }

    [Fact]
    public async Task All_public_pages_have_one_head_with_the_sign_and_the_way_in_for_staff()
    {
        await using var visit = await chrome.VisitAsync(server.Process.Address);
        var heads = new List<string>();
        foreach (var address in (string[])["/standar", "/ajukan", "/lacak"])
        {
            await visit.GoAsync(address);
            heads.Add(string.Join('|', await visit.Page.Locator(".masthead nav a").AllInnerTextsAsync()));
            (await visit.Page.EvaluateAsync<int>("() => document.querySelector('.office img').naturalWidth")).Should().BePositive("the sign is there");
        }

        heads.Distinct().Should().Equal("Standar pelayanan|Ajukan|Lacak|Masuk petugas|English");
        await visit.GoAsync("/standar");
        await visit.PictureAsync("standar");
        await visit.ShouldBeCleanAsync();
    }
}

/// <summary>The tests that share a browser and a server on a virtual clock.</summary>
[CollectionDefinition(nameof(InBrowser))]
public sealed class InBrowser : ICollectionFixture<Chrome>, ICollectionFixture<DemoServer>;
