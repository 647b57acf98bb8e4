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
        (await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Ke pekerjaan saya" }).IsVisibleAsync()).Should().BeTrue();
        await visit.PictureAsync($"galat-{screen}");
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task English_is_one_click_away_and_stays()
    {
        await using var visit = await chrome.VisitAsync(server.Process.Address);
        await visit.GoAsync("/tidak/ada");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "English" }).ClickAsync();
        (await visit.Page.TitleAsync()).Should().StartWith("Page not found");
        (await visit.GoAsync("/lain/lagi")).Page.Url.Should().EndWith("/lain/lagi");
        (await visit.Page.TitleAsync()).Should().StartWith("Page not found");
    }
}

/// <summary>The tests that share a browser and a server on a virtual clock.</summary>
[CollectionDefinition(nameof(InBrowser))]
public sealed class InBrowser : ICollectionFixture<Chrome>, ICollectionFixture<DemoServer>;
