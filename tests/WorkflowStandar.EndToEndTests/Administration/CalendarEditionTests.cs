using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Browser;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Administration;

/// <summary>The administrator of an installation makes next year's calendar out of a decree's file, in a browser.</summary>
[Collection(nameof(InBrowser))]
public sealed class CalendarEditionTests(Chrome chrome) : IAsyncLifetime
{
    private const string Password = "tujuh gunung satu laut";
    private const string Calendar = "/kelola/kalender/kabupaten-pasuruan";

    private readonly ScratchDirectory scratch = new();
    private ServerProcess server = null!;

    public async Task InitializeAsync() => server = await ServerProcess.StartAsync(
        "--demo", "--demo-start", DemoServer.Start, "--data", scratch.Under("data"), "--definitions", Repository.Definitions);

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        scratch.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Holidays_are_imported_their_effect_is_seen_and_open_deadlines_move_when_they_are_published(bool javaScript)
    {
        var administrator = Client.WithKey(server.Address, server.AdministratorKey!);
        (await administrator.PublishAsync("standards", SmallStandard.Yaml("1", "5 working days"))).Succeeded();
        var office = new Office(server.Address, administrator, "setwan-dprd-pasuruan");
        var walk = await CaseWalk.SubmitAsync(office, await office.WithRoleAsync("front-office"), SmallStandard.Submission());
        var before = await DueAsync(walk);

        await using var visit = await SignedInAsync(javaScript);
        await visit.GoAsync(Calendar + "/ubah");
        await visit.Page.GetByLabel("Berkas .ics").SetInputFilesAsync(new FilePayload { Name = "libur.ics", MimeType = "text/calendar", Buffer = Encoding.UTF8.GetBytes(Ics) });
        await visit.Page.GetByLabel("Dasar hukum hari-hari itu").FillAsync("SKB 3 Menteri 2026");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Impor ke usulan" }).ClickAsync();
        await visit.Page.GetByText("2 hari ditambahkan ke usulan; 1 sudah ada.").WaitForAsync();
        await visit.PictureAsync($"kalender-impor-{javaScript}", fullPage: true);
        await visit.ShouldBeCleanAsync();

        await visit.Page.GetByLabel("Nama edisi baru").FillAsync("2026-libur");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lihat akibatnya bagi tenggat" }).ClickAsync();
        await visit.Page.GetByText("1 tenggat pada 1 perkara bergeser.").WaitForAsync();
        (await DueAsync(walk)).Should().Be(before, "nothing was published yet");
        await visit.PictureAsync($"kalender-akibat-{javaScript}", fullPage: true);
        await visit.ShouldBeCleanAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Terbitkan edisi 2026-libur" }).ClickAsync();
        await visit.Page.GetByText("Kalender edisi 2026-libur sudah terbit. 1 perkara dihitung ulang, 1 tenggat bergeser.").WaitForAsync();
        (await DueAsync(walk)).Should().Be(before.AddDays(2), "two more days are free");
        await visit.ShouldBeCleanAsync();
    }

    private const string Ics = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261125\r\nDTEND;VALUE=DATE:20261127\r\nSUMMARY:Cuti bersama\\, tambahan\r\nEND:VEVENT\r\n"
        + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nSUMMARY:Natal\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static async Task<DateTimeOffset> DueAsync(CaseWalk walk) =>
        DateTimeOffset.Parse((await walk.ClockAsync("front-office", "kerja")).GetProperty("due").GetString()!, CultureInfo.InvariantCulture);

    private async Task<Visit> SignedInAsync(bool javaScript)
    {
        using (var first = new Reader(server.Address))
            (await first.SendAsync(server.FirstLink!, [("nama", "Pengelola"), ("sandi", Password), ("ulangi", Password)])).Status.Should().Be(System.Net.HttpStatusCode.Redirect);
        return await (await chrome.VisitAsync(server.Address, javaScript)).SignInAsync("pengelola", Password);
    }
}
