using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Browser;

/// <summary>Lists with their filters under a name, of work and of cases alike.</summary>
[Collection(nameof(InBrowser))]
public sealed class SavedViewTests(Chrome chrome, DemoServer server)
{
    [Theory]
    [InlineData("/kerja?daftar=peran&keadaan=bebas&tenggat=terlambat", "Lewat dan bebas", true)]
    [InlineData("/perkara?q=jalan&keadaan=terbuka", "Jalan yang terbuka", false)]
    public async Task A_list_is_saved_under_a_name_and_shared_with_colleagues(string address, string name, bool javaScript)
    {
        await using var clerk = await chrome.SitDownAsync(server, "persuratan", javaScript: javaScript);
        await clerk.GoAsync(address);
        await clerk.Page.GetByText("Simpan tampilan…").ClickAsync();
        await clerk.Page.GetByLabel("Simpan daftar dan saringan ini sebagai").FillAsync(name);
        await clerk.Page.GetByLabel("Bagikan kepada rekan sekantor").CheckAsync();
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Simpan tampilan" }).ClickAsync();
        await clerk.Page.Locator("#pesan", new() { HasText = $"Tampilan “{name}” disimpan" }).WaitForAsync();
        new Uri(clerk.Page.Url).PathAndQuery.Should().Be(address);
        await clerk.ShouldBeCleanAsync();

        await using var colleague = await chrome.SitDownAsync(server, "humas", javaScript: javaScript);
        await colleague.GoAsync(address.Split('?')[0]);
        await colleague.Page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await colleague.Page.WaitForURLAsync(url => url.EndsWith(address, StringComparison.Ordinal));
        await colleague.GoAsync("/tampilan");
        (await colleague.Page.Locator("main").InnerTextAsync()).Should().Contain($"{name} dari Rudi Hartono");
        (await colleague.Page.GetByRole(AriaRole.Button, new() { Name = $"Hapus {name}" }).CountAsync()).Should().Be(0);

        await clerk.GoAsync("/tampilan");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = $"Hapus {name}" }).ClickAsync();
        await colleague.GoAsync(address.Split('?')[0]);
        (await colleague.Page.GetByRole(AriaRole.Link, new() { Name = name }).CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task A_view_is_renamed_and_a_name_that_is_taken_is_refused_with_what_was_typed()
    {
        await using var clerk = await chrome.SitDownAsync(server, "humas", javaScript: false);
        foreach (var (address, name) in new[] { ("/kerja?daftar=bebas", "Bebas"), ("/perkara?keadaan=berhenti", "Berhenti") })
        {
            await clerk.GoAsync(address);
            await clerk.Page.GetByText("Simpan tampilan…").ClickAsync();
            await clerk.Page.GetByLabel("Simpan daftar dan saringan ini sebagai").FillAsync(name);
            await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Simpan tampilan" }).ClickAsync();
        }

        await clerk.GoAsync("/tampilan");
        await clerk.Page.GetByLabel("Perkara: Berhenti").FillAsync("Bebas");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Simpan Berhenti" }).ClickAsync();
        (await clerk.Page.Locator(".errors").InnerTextAsync()).Should().Contain("sudah bernama “Bebas”");
        (await clerk.Page.GetByLabel("Perkara: Berhenti").InputValueAsync()).Should().Be("Bebas");
        await clerk.Page.GetByLabel("Perkara: Berhenti").FillAsync("Yang berhenti");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Simpan Berhenti" }).ClickAsync();
        (await clerk.Page.GetByLabel("Perkara: Yang berhenti").CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Only_addresses_that_a_list_would_have_made_are_saved()
    {
        using var clerk = await server.SignedInAsync("pimpinan", Desks.Pasuruan);
        foreach (var address in new[] { "https://contoh.id/kerja", "//contoh.id", "/kelola", "/kerja/serahkan", "" })
            (await clerk.SendAsync("/kerja", [("alamat", address), ("nama", "Coba")], "/tampilan")).Status.Should().Be(System.Net.HttpStatusCode.BadRequest, "{0} is no list", address);
        var saved = await clerk.SendAsync("/kerja", [("alamat", "/kerja?daftar=bebas&lanjut=zzz&lain=%22%3E"), ("nama", "Coba")], "/tampilan");
        saved.Location.Should().Be("/kerja?daftar=bebas");
    }
}
