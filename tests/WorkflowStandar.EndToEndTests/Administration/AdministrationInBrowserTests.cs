using Microsoft.Playwright;
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
    [InlineData("/kelola/instansi", "kelola-instansi", Screen.Desk)]
    [InlineData("/kelola/instansi", "kelola-instansi", Screen.Phone)]
    [InlineData("/kelola/standar/terbit", "kelola-terbit", Screen.Phone)]
    [InlineData("/kelola/standar/unjuk-rasa/pindah", "kelola-pindah", Screen.Phone)]
    [InlineData("/kelola/layanan-latar", "kelola-latar", Screen.Phone)]
    [InlineData("/kelola/kalender", "kelola-kalender", Screen.Phone)]
    public async Task Each_page_is_clean(string address, string picture, Screen screen)
    {
        await CaseWalk.SubmitAsync(server.At(Pasuruan), server.Public, Requests.Online());
        await using var visit = await AdministratorAsync(screen);
        await visit.GoAsync(address);
        (await visit.Page.Locator("h1").CountAsync()).Should().Be(1);
        await ShouldFitAsync(visit);
        await visit.PictureAsync($"{picture}-{screen}", fullPage: true);
        await visit.ShouldBeCleanAsync();
    }

    [Theory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task What_an_edition_changes_is_read_before_it_is_published(Screen screen)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Definitions, "standards", Pasuruan, "penanganan-pengaduan.yaml"));
        await CaseWalk.SubmitAsync(server.At(Pasuruan), server.Public, Requests.Online());
        await using var visit = await AdministratorAsync(screen);
        await visit.GoAsync("/kelola/standar/terbit");
        await visit.Page.Locator("#sumber").FillAsync(text.Replace("edition: \"2023\"", "edition: \"2027\"").Replace("in-force: 2023-08-03", "in-force: 2027-01-01"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Periksa" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Terbitkan edisi 2027" }).WaitForAsync();
        await ShouldFitAsync(visit);
        await visit.PictureAsync($"kelola-terbit-beda-{screen}", fullPage: true);
        await visit.ShouldBeCleanAsync();

        await visit.Page.Locator("#sumber").FillAsync(text.Replace("calendar: kabupaten-pasuruan", "calendar: kabupaten-pasurua"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Periksa" }).ClickAsync();
        await visit.Page.GetByText("kabupaten-pasurua").First.WaitForAsync();
        await visit.PictureAsync($"kelola-terbit-salah-{screen}");
        await visit.ShouldBeCleanAsync();
    }

    // Nothing but what may be scrolled by itself is wider than the screen.
    private static async Task ShouldFitAsync(Visit visit) =>
        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().BeLessThanOrEqualTo(0);

    private async Task<Visit> AdministratorAsync(Screen screen = Screen.Desk) =>
        await (await chrome.VisitAsync(server.Process.Address, screen: screen)).SignInAsync($"pengelola@{Pasuruan}", server.Process.DemoPassword!);
}
