using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Browser;

/// <summary>A day's work in a list. The clerk of these tests receives online complaints.</summary>
[Collection(nameof(InBrowser))]
public sealed class InboxTests(Chrome chrome, DemoServer server)
{
    private const string Clerk = "admin";

    [Theory]
    [InlineData(true, Screen.Desk)]
    [InlineData(false, Screen.Desk)]
    [InlineData(true, Screen.Phone)]
    public async Task A_task_that_is_claimed_moves_to_ones_own_list(bool javaScript, Screen screen)
    {
        var number = await SubmitAsync("Lampu jalan padam di Beji");
        await using var visit = await chrome.SitDownAsync(server, Clerk, javaScript: javaScript, screen: screen);
        await visit.GoAsync("/kerja?daftar=bebas");
        await visit.ShouldBeCleanAsync();
        await Row(visit, number).GetByRole(AriaRole.Button, new() { Name = "Ambil" }).ClickAsync();

        (await visit.Page.Locator("#pesan").InnerTextAsync()).Should().StartWith($"{number} diambil");
        if (javaScript)
            (await Row(visit, number).InnerTextAsync()).Should().Contain("Saya ambil", "the row stays in its place until the list is asked for anew");
        else
            (await Row(visit, number).CountAsync()).Should().Be(0);
        await visit.ShouldBeCleanAsync();
        await visit.GoAsync("/kerja");
        (await Row(visit, number).InnerTextAsync()).Should().Contain("Saya kerjakan").And.Contain("Lampu jalan padam di Beji");
        await visit.PictureAsync($"pekerjaan-{screen}");
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task A_claim_is_undone_with_one_click_and_keys_move_claim_and_open()
    {
        var number = await SubmitAsync("Marka jalan pudar");
        await using var visit = await chrome.SitDownAsync(server, Clerk);
        await visit.GoAsync($"/kerja?daftar=bebas&q={number}");
        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("a");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Urungkan pengambilan" }).ClickAsync();

        await visit.Page.Locator("#pesan", new() { HasText = $"{number} dilepas" }).WaitForAsync();
        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync(address => address.Contains($"/perkara/{number}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_colleague_took_meanwhile_stays_picked_with_its_reason_and_the_rest_is_done()
    {
        var (first, second) = (await SubmitAsync("Jalan rusak"), await SubmitAsync("Jembatan retak"));
        await using var visit = await chrome.SitDownAsync(server, Clerk, javaScript: false);
        await visit.GoAsync("/kerja?daftar=bebas");
        await Row(visit, first).GetByRole(AriaRole.Checkbox).CheckAsync();
        await Row(visit, second).GetByRole(AriaRole.Checkbox).CheckAsync();
        var colleague = await server.At(Desks.Pasuruan).WithRoleAsync(Clerk);
        (await colleague.PostAsync($"cases/{second}/tasks/1/claim")).Succeeded();

        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Untuk yang dipilih" }).GetByRole(AriaRole.Button, new() { Name = "Ambil" }).ClickAsync();

        (await visit.Page.Locator("#pesan").InnerTextAsync()).Should().StartWith($"{first} diambil");
        (await visit.Page.Locator(".errors").InnerTextAsync()).Should().Contain(second).And.NotContain(first);
    }

    [Fact]
    public async Task New_work_is_offered_above_the_list_and_moves_nothing_until_it_is_asked_for()
    {
        var known = await SubmitAsync("Sampah menumpuk");
        await using var visit = await chrome.SitDownAsync(server, Clerk);
        await visit.GoAsync("/kerja?daftar=bebas");
        await Row(visit, known).GetByRole(AriaRole.Checkbox).CheckAsync();
        var arrived = await SubmitAsync("Saluran tersumbat");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "1 baru, tampilkan" }).WaitForAsync();
        (await Row(visit, arrived).CountAsync()).Should().Be(0);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "1 baru, tampilkan" }).ClickAsync();
        await Row(visit, arrived).WaitForAsync();
        (await Row(visit, known).GetByRole(AriaRole.Checkbox).IsCheckedAsync()).Should().BeTrue("what was picked stays so");
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task Work_put_off_leaves_the_list_until_its_day_and_can_be_brought_back()
    {
        var number = await SubmitAsync("Trotoar rusak");
        await using var visit = await chrome.SitDownAsync(server, Clerk);
        await visit.GoAsync("/kerja?daftar=bebas");
        await Row(visit, number).GetByRole(AriaRole.Checkbox).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tunda…" }).ClickAsync();
        await visit.ShouldBeCleanAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tunda", Exact = true }).ClickAsync();

        (await visit.Page.Locator("#pesan").InnerTextAsync()).Should().Contain("Tenggatnya tidak bergeser");
        (await Row(visit, number).CountAsync()).Should().Be(0);
        await visit.GoAsync("/kerja?daftar=tunda");
        await Row(visit, number).GetByRole(AriaRole.Button, new() { Name = "Kembalikan" }).ClickAsync();
        await visit.Page.Locator("#pesan", new() { HasText = "kembali ke daftar" }).WaitForAsync();
        await visit.GoAsync("/kerja?daftar=bebas");
        (await Row(visit, number).CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Work_is_handed_to_a_colleague_with_a_reason_and_the_form_keeps_what_was_typed()
    {
        var number = await SubmitAsync("Pohon tumbang");
        await using var clerk = await chrome.SitDownAsync(server, "pengelola");
        await clerk.GoAsync($"/kerja?daftar=semua&q={number}");
        await Row(clerk, number).GetByRole(AriaRole.Checkbox).CheckAsync();
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Serahkan…" }).ClickAsync();
        await clerk.Page.GetByLabel("Alasan").FillAsync("Saya cuti besok");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Serahkan", Exact = true }).ClickAsync();
        (await clerk.Page.Locator(".errors").InnerTextAsync()).Should().Contain("Pilih kepada siapa");
        (await clerk.Page.GetByLabel("Alasan").InputValueAsync()).Should().Be("Saya cuti besok");
        await clerk.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_are_kept_on_the_way_back()
    {
        await SubmitAsync("Parit dangkal");
        await using var visit = await chrome.SitDownAsync(server, Clerk);
        await visit.GoAsync("/kerja?daftar=peran");
        await visit.Page.GetByLabel("Layanan", new() { Exact = true }).SelectOptionAsync("penanganan-pengaduan");
        await visit.Page.WaitForURLAsync(address => address.Contains("layanan=penanganan-pengaduan", StringComparison.Ordinal));
        await visit.GoAsync("/lainnya");
        await visit.Page.GoBackAsync();
        (await visit.Page.GetByLabel("Layanan", new() { Exact = true }).InputValueAsync()).Should().Be("penanganan-pengaduan");
        visit.Page.Url.Should().Contain("daftar=peran");
    }

    private static ILocator Row(Visit visit, string number) => visit.Page.Locator($"tr[data-row^='{number}~'], tr[data-row='{number}']");

    private async Task<string> SubmitAsync(string text) => (await server.Public.PostAsync("cases", Requests.Online(text))).Succeeded().String("number");
}
