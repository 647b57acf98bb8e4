using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Browser;

/// <summary>Finding a case again.</summary>
[Collection(nameof(InBrowser))]
public sealed class SearchTests(Chrome chrome, DemoServer server)
{
    [Theory]
    [InlineData(true, Screen.Desk)]
    [InlineData(false, Screen.Phone)]
    public async Task A_case_is_found_by_a_word_of_its_letter_from_any_page(bool javaScript, Screen screen)
    {
        var number = await SubmitAsync("Gorong-gorong ambles di Kejayan");
        await using var visit = await chrome.SitDownAsync(server, "admin", javaScript: javaScript, screen: screen);
        await visit.Page.GetByLabel("Cari perkara").FillAsync("ambles kejayan");
        await visit.Page.GetByLabel("Cari perkara").PressAsync("Enter");

        await visit.Page.WaitForURLAsync(address => address.Contains("/perkara?q=", StringComparison.Ordinal));
        (await visit.Page.Locator($"tr[data-row='{number}']").InnerTextAsync()).Should().Contain("Gorong-gorong ambles di Kejayan");
        await visit.PictureAsync($"perkara-{screen}");
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task A_name_finds_nothing_for_those_without_a_part_in_the_case()
    {
        await SubmitAsync("Jembatan gantung putus");
        await using var clerk = await chrome.SitDownAsync(server, "admin");
        await using var stranger = await chrome.SitDownAsync(server, "front-office", javaScript: false);
        (await clerk.GoAsync("/perkara?q=ahmad+fauzi")).Page.Url.Should().Contain("ahmad");
        (await clerk.Page.Locator("tr[data-row]").CountAsync()).Should().BePositive();
        await stranger.GoAsync("/perkara?q=ahmad+fauzi");
        (await stranger.Page.Locator("tr[data-row]").CountAsync()).Should().Be(0);
        (await stranger.GoAsync("/perkara?q=gantung")).Page.Url.Should().Contain("gantung");
        (await stranger.Page.Locator("main").InnerTextAsync()).Should().Contain("Jembatan gantung putus").And.NotContain("Ahmad");
    }

    [Fact]
    public async Task What_is_typed_is_never_markup_nor_syntax()
    {
        await using var visit = await chrome.SitDownAsync(server, "admin");
        await visit.GoAsync("/perkara?q=" + Uri.EscapeDataString("\"<script>alert(1)</script> OR * NEAR("));
        (await visit.Page.Locator("#q").InputValueAsync()).Should().Be("\"<script>alert(1)</script> OR * NEAR(");
        await visit.ShouldBeCleanAsync();
    }

    private async Task<string> SubmitAsync(string text) => (await server.Public.PostAsync("cases", Requests.Online(text))).Succeeded().String("number");
}
