using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Browser;

/// <summary>Signing in, one's account and the people of an office, in a real browser with script and without.</summary>
[Collection(nameof(InBrowser))]
public sealed class SignInPages(Chrome chrome, DemoServer server)
{
    private const string Agency = "setwan-dprd-ketapang";

    [Theory]
    [InlineData(true, Screen.Desk)]
    [InlineData(false, Screen.Phone)]
    public async Task Somebody_signs_in_after_one_mistake_and_out_again(bool javaScript, Screen screen)
    {
        await using var visit = await chrome.VisitAsync(server.Process.Address, javaScript, screen);
        await visit.GoAsync("/akun");
        await visit.Page.GetByLabel("Nama masuk").FillAsync($"petugas-layanan@{Agency}");
        await visit.Page.GetByLabel("Kata sandi").FillAsync("bukan kata sandinya");
        await visit.PictureAsync($"masuk-{screen}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Masuk" }).ClickAsync();

        (await visit.Page.GetByRole(AriaRole.Alert).InnerTextAsync()).Should().Contain("Nama masuk atau kata sandi salah");
        (await visit.Page.GetByLabel("Nama masuk").InputValueAsync()).Should().Be($"petugas-layanan@{Agency}", "what was typed stays");
        await visit.PictureAsync($"masuk-salah-{screen}");
        await visit.ShouldBeCleanAsync();

        await visit.Page.GetByLabel("Kata sandi").FillAsync(server.Process.DemoPassword!);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Masuk" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/akun");
        await visit.PictureAsync($"akun-{screen}", fullPage: true);
        await visit.ShouldBeCleanAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keluar", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/masuk?keluar=ya");
        (await visit.Page.GetByRole(AriaRole.Status).InnerTextAsync()).Should().Contain("Anda sudah keluar");
    }

    [Theory]
    [InlineData(true, Screen.Desk)]
    [InlineData(false, Screen.Phone)]
    public async Task An_administrator_adds_somebody_who_chooses_a_password_by_the_link(bool javaScript, Screen screen)
    {
        var (name, login) = ($"Rahmat Hidayat {screen}", $"rahmat.{screen}".ToLowerInvariant());
        await using var visit = await chrome.VisitAsync(server.Process.Address, javaScript, screen);
        await visit.SignInAsync($"pengelola@{Agency}", server.Process.DemoPassword!);
        await visit.GoAsync("/kelola/orang");
        await visit.PictureAsync($"orang-{screen}", fullPage: true);
        await visit.ShouldBeCleanAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Tambah orang" }).ClickAsync();
        await visit.Page.GetByLabel("Nama lengkap").FillAsync(name);
        await visit.Page.GetByLabel("Nama masuk").FillAsync($"petugas-layanan@{Agency}");
        await visit.Page.GetByLabel("Petugas Layanan").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Simpan dan buat tautan" }).ClickAsync();
        (await visit.Page.GetByRole(AriaRole.Alert).InnerTextAsync()).Should().Contain("sudah dipakai orang lain");
        await visit.PictureAsync($"orang-baru-{screen}", fullPage: true);
        await visit.ShouldBeCleanAsync();
        await visit.Page.GetByLabel("Nama masuk").FillAsync(login);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Simpan dan buat tautan" }).ClickAsync();

        var link = await visit.Page.GetByLabel("Tautan", new() { Exact = true }).InputValueAsync();
        await visit.PictureAsync($"orang-satu-{screen}", fullPage: true);
        await visit.ShouldBeCleanAsync();
        await visit.Page.ReloadAsync();
        (await visit.Page.GetByLabel("Tautan", new() { Exact = true }).CountAsync()).Should().Be(0, "a link is shown once");

        await using var newcomer = await chrome.VisitAsync(server.Process.Address, javaScript, screen);
        await newcomer.GoAsync(new Uri(link).PathAndQuery);
        await newcomer.Page.GetByLabel("Kata sandi baru").FillAsync("sebelas burung pipit");
        await newcomer.Page.GetByLabel("Tulis sekali lagi").FillAsync("sebelas burung pipit");
        await newcomer.PictureAsync($"pertama-{screen}");
        await newcomer.ShouldBeCleanAsync();
        await newcomer.Page.GetByRole(AriaRole.Button, new() { Name = "Simpan dan masuk" }).ClickAsync();
        await newcomer.GoAsync("/akun");
        (await newcomer.Page.Locator(".head").InnerTextAsync()).Should().Contain(name);
        (await newcomer.Page.Locator(".who").TextContentAsync()).Should().Contain("Petugas Layanan");
    }

    [Fact]
    public async Task The_first_administrator_arrives_by_the_printed_link_and_meets_the_people_of_an_office()
    {
        using var scratch = new ScratchDirectory();
        await using var fresh = await ServerProcess.StartAsync("--data", scratch.Under("data"), "--definitions", Directory.CreateDirectory(scratch.Under("nothing")).FullName);
        await using var visit = await chrome.VisitAsync(fresh.Address, javaScript: false);
        await visit.GoAsync(fresh.FirstLink!);
        await visit.Page.GetByLabel("Nama masuk").FillAsync("Kepala TU");
        await visit.Page.GetByLabel("Kata sandi baru").FillAsync("tujuh gunung satu laut");
        await visit.Page.GetByLabel("Tulis sekali lagi").FillAsync("tujuh gunung satu lautan");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Simpan dan masuk" }).ClickAsync();
        (await visit.Page.GetByRole(AriaRole.Alert).InnerTextAsync()).Should().Contain("tidak sama");
        await visit.PictureAsync("pertama-kali", fullPage: true);
        (await visit.Page.GetByLabel("Nama masuk").InputValueAsync()).Should().Be("Kepala TU");

        await visit.Page.GetByLabel("Kata sandi baru").FillAsync("tujuh gunung satu laut");
        await visit.Page.GetByLabel("Tulis sekali lagi").FillAsync("tujuh gunung satu laut");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Simpan dan masuk" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/kelola/orang");
        (await visit.Page.Locator("main").InnerTextAsync()).Should().Contain("administrator seluruh instalasi").And.Contain("kepalatu");
        await visit.PictureAsync("pertama-orang", fullPage: true);
        await visit.ShouldBeCleanAsync();
    }
}
