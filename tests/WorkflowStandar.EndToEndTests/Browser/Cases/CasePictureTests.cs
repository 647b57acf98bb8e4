using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Browser.Cases;

/// <summary>A case with some days behind it, on the screens that people have and on paper.</summary>
[Collection(nameof(CardWalks))]
public sealed class CasePictureTests(Chrome chrome, DemoServer server, OfficeAtWork staff)
{
    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Fact]
    public async Task The_page_fits_a_phone_a_desk_and_a_sheet_of_paper()
    {
        var number = await WithDaysBehindItAsync();
        var desk = await new CardWalk(chrome, server, staff, number, javaScript: true).OpenAsync("tata-usaha");
        await FitsAsync(desk.Page);
        (await desk.Page.Locator("#dasar + p").InnerTextAsync()).Should().Contain("edisi 2023").And.Contain("060/105/Kep.Sek/424.050/2023");
        await desk.PictureAsync("perkara");
        await desk.PictureAsync("perkara-penuh", fullPage: true);
        await desk.Page.Locator(".clock details").First.EvaluateAsync("node => { node.open = true; }");
        await desk.Page.Locator(".clock").First.ScrollIntoViewIfNeededAsync();
        await desk.PictureAsync("perkara-hitungan");
        (await desk.Page.Locator(".why").First.InnerTextAsync()).Should().Contain("Berhenti").And.Contain("Akhir pekan");

        await desk.Page.Locator("details:has(.chart)").EvaluateAsync("node => { node.open = true; }");
        await desk.Page.Locator(".chart").ScrollIntoViewIfNeededAsync();
        await FitsAsync(desk.Page);
        await desk.PictureAsync("perkara-bagan");
        await desk.GoAsync($"/perkara/{number}?riwayat=semua");
        (await desk.Page.Locator("#catatan-teknis").InnerTextAsync()).Should().Contain("step-completed").And.Contain("clock-paused");
        await desk.ShouldBeCleanAsync();
        await desk.Page.Locator("#catatan-teknis").ScrollIntoViewIfNeededAsync();
        await desk.PictureAsync("perkara-teknis");
        await desk.GoAsync($"/perkara/{number}");

        await desk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await desk.PictureAsync("perkara-cetak", fullPage: true);
        (await desk.Page.Locator("section.task").IsVisibleAsync()).Should().BeFalse("forms are not printed");
        await desk.Page.EmulateMediaAsync(new() { Media = Media.Null });

        await using var phone = await chrome.VisitAsync(server.Process.Address, screen: Screen.Phone);
        await phone.SignInAsync("tata-usaha@setwan-dprd-pasuruan", server.Process.DemoPassword!);
        await phone.GoAsync($"/perkara/{number}");
        await FitsAsync(phone.Page);
        await phone.ShouldBeCleanAsync();
        await phone.PictureAsync("perkara-telepon");
        await phone.PictureAsync("perkara-telepon-penuh", fullPage: true);
        await phone.GoAsync($"/perkara/{number}/kembalikan");
        await FitsAsync(phone.Page);
        await phone.ShouldBeCleanAsync();
        await phone.PictureAsync("perkara-kembalikan-telepon");
    }

    private static async Task FitsAsync(IPage page) =>
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).Should().BeTrue("nothing sticks out of {0}", page.Url);

    /// <summary>Returned once, completed again, with a note: its clock has stood still and goes on.</summary>
    private async Task<string> WithDaysBehindItAsync()
    {
        var counter = await office.WithRoleAsync("front-office");
        var walk = await Harness.CaseWalk.SubmitAsync(office, counter, await Requests.DataAsync(counter, office.Agency, "Lembaga Riset Anggaran Daerah"));
        await walk.CompleteAsync("tanda-terima");
        await server.AdvanceAsync("2 working days");
        await walk.ReturnAsync("verifikasi", "Tahun dan bentuk datanya belum disebut", "data-diminta");
        await server.AdvanceAsync("3 working days");
        await walk.DoAsync(counter, "resubmit", new { fields = new Dictionary<string, string> { ["data-diminta"] = "Realisasi APBD 2025 per bulan, dalam bentuk tabel" } });
        await walk.DoAsync(await office.WithRoleAsync("tata-usaha"), "comments", new { text = "Pemohon menelepon, meminta data dalam bentuk Excel." });
        await server.AdvanceAsync("2 working days");
        return walk.Number;
    }
}
