using WorkflowStandar.EndToEndTests.Browser;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Administration;

/// <summary>The pages of administration as an administrator sees them, at a desk and on a phone.</summary>
[Collection(nameof(InBrowser))]
public sealed class AdministrationInBrowserTests(Chrome chrome, DemoServer server)
{
    private const string Pasuruan = "setwan-dprd-pasuruan";

    [Theory]
    [InlineData("/kelola", "kelola", Screen.Desk)]
    [InlineData("/kelola", "kelola", Screen.Phone)]
    [InlineData("/kelola/standar", "kelola-standar", Screen.Desk)]
    [InlineData("/kelola/standar", "kelola-standar", Screen.Phone)]
    [InlineData("/kelola/standar/terbit?layanan=unjuk-rasa", "kelola-terbit", Screen.Desk)]
    [InlineData("/kelola/standar/unjuk-rasa/pindah", "kelola-pindah", Screen.Desk)]
    [InlineData("/kelola/kunci", "kelola-kunci", Screen.Desk)]
    [InlineData("/kelola/kunci", "kelola-kunci", Screen.Phone)]
    [InlineData("/kelola/jejak", "kelola-jejak", Screen.Desk)]
    [InlineData("/kelola/jejak", "kelola-jejak", Screen.Phone)]
    [InlineData("/kelola/layanan-latar", "kelola-latar", Screen.Desk)]
    [InlineData("/kelola/kalender", "kelola-kalender", Screen.Desk)]
    [InlineData("/kelola/kalender/kabupaten-pasuruan", "kelola-kalender-tahun", Screen.Desk)]
    [InlineData("/kelola/kalender/kabupaten-pasuruan", "kelola-kalender-tahun", Screen.Phone)]
    [InlineData("/kelola/kalender/kabupaten-pasuruan/ubah", "kelola-kalender-ubah", Screen.Desk)]
    [InlineData("/kelola/kalender/kabupaten-pasuruan/ubah", "kelola-kalender-ubah", Screen.Phone)]
    public async Task Each_page_is_clean(string address, string picture, Screen screen)
    {
        await CaseWalk.SubmitAsync(server.At(Pasuruan), server.Public, Requests.Online());
        await using var visit = await AdministratorAsync(screen);
        await visit.GoAsync(address);
        (await visit.Page.Locator("h1").CountAsync()).Should().Be(1);
        await visit.PictureAsync($"{picture}-{screen}", fullPage: true);
        await visit.ShouldBeCleanAsync();
    }

    private async Task<Visit> AdministratorAsync(Screen screen = Screen.Desk) =>
        await (await chrome.VisitAsync(server.Process.Address, screen: screen)).SignInAsync($"pengelola@{Pasuruan}", server.Process.DemoPassword!);
}
