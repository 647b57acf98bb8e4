using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Browser;

/// <summary>An office some days into its work, with something late, something due and something paused: the pictures of the README are taken of it.</summary>
/// <remarks><c>SCREENSHOTS=samples/screens</c> takes them anew.</remarks>
[Collection(nameof(InBrowser))]
public sealed class OfficeDayTests(Chrome chrome, OfficeDayTests.Day day) : IClassFixture<OfficeDayTests.Day>
{
    [Fact]
    public async Task The_clerk_sees_what_is_late_and_what_comes_next()
    {
        await using var visit = await chrome.SitDownAsync(day.Server, "front-office");
        await visit.GoAsync("/kerja?daftar=peran");
        (await visit.Page.Locator("tr[data-row]").CountAsync()).Should().BeGreaterThan(2);
        (await visit.Page.Locator("main").InnerTextAsync()).Should().Contain("Terlambat (1)").And.Contain("sisa");
        await visit.PictureAsync("pekerjaan");
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task The_secretary_has_one_thing_to_do_on_the_page_of_a_case()
    {
        await using var visit = await chrome.SitDownAsync(day.Server, "sekretaris");
        await visit.GoAsync($"/perkara/{day.WithSecretary}");
        (await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Simpan dan teruskan" }).CountAsync()).Should().Be(1);
        await visit.PictureAsync("perkara");
        await visit.ShouldBeCleanAsync();

        await using var phone = await chrome.SitDownAsync(day.Server, "sekretaris", screen: Screen.Phone);
        await phone.GoAsync($"/perkara/{day.WithSecretary}");
        await phone.PictureAsync("perkara-telepon");
        await phone.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task The_counter_takes_a_letter_in_on_one_form()
    {
        await using var visit = await chrome.SitDownAsync(day.Server, "front-office");
        await visit.GoAsync("/terima/penanganan-pengaduan");
        (await visit.Page.Locator("main form").CountAsync()).Should().BePositive();
        await visit.PictureAsync("terima");
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task Whoever_leads_sees_what_is_open_late_and_paused()
    {
        await using var visit = await chrome.SitDownAsync(day.Server, "pengelola");
        await visit.GoAsync("/pantau");
        (await visit.Page.Locator("main").InnerTextAsync()).Should().Contain("Penanganan dan Pengaduan");
        await visit.PictureAsync("pantauan");
        await visit.ShouldBeCleanAsync();
        await visit.GoAsync("/kepatuhan");
        await visit.PictureAsync("kepatuhan");
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task The_designer_sees_the_finding_at_its_line()
    {
        await using var visit = await chrome.SitDownAsync(day.Server, "pengelola");
        await visit.GoAsync("/naskah/penanganan-pengaduan");
        (await visit.Page.Locator("textarea").First.InputValueAsync()).Should().Contain("standard:");
        await visit.PictureAsync("naskah");
        await visit.ShouldBeCleanAsync();
    }

    /// <summary>Four letters, two requests for data and an online complaint, each some way along.</summary>
    public sealed class Day : IAsyncLifetime
    {
        private static readonly string[] ToSecretary = ["serahkan", "agenda"];

        public DemoServer Server { get; } = new();

        /// <summary>The number of the letter that waits for the secretary's disposition.</summary>
        public string WithSecretary { get; private set; } = "";

        public async Task InitializeAsync()
        {
            await Server.InitializeAsync();
            var office = Server.At(Desks.Pasuruan);
            var counter = await office.WithRoleAsync("front-office");
            (await Server.Public.PostAsync("cases", Requests.Online("Saluran irigasi tersumbat, lewat situs"))).Succeeded();
            var first = await LetterAsync(office, counter, "Paguyuban Warga Peduli Jalan", "Kerusakan jalan di Kecamatan Winongan");
            await first.CompleteAsync("terima-surat", "lengkap");
            await Server.AdvanceAsync("9 office minutes");
            await first.CompleteAsync("tanda-terima");
            foreach (var step in ToSecretary)
                await first.CompleteAsync(step);
            await first.CompleteAsync("lembar-disposisi", fields: new Dictionary<string, string> { ["informasi-surat"] = "Perihal jalan rusak, 2 lampiran" });
            await Server.AdvanceAsync("1 working day");
            await first.CompleteAsync("disposisi-ketua", fields: new Dictionary<string, string> { ["disposisi-ketua"] = "Teruskan kepada Komisi III" });
            WithSecretary = first.Number;

            var returned = await LetterAsync(office, counter, "Pengurus RW 04 Beji", "Lampu jalan padam di Kecamatan Beji");
            await returned.ReturnAsync("terima-surat", "Surat belum ditandatangani", "surat-pengaduan");
            await LetterAsync(office, counter, "Forum Warga Rejoso", "Jalan antardesa rusak dilalui truk galian");
            await Server.AdvanceAsync("2 office hours");
            var data = await CaseWalk.SubmitAsync(office, counter, await Requests.DataAsync(counter, Desks.Pasuruan, "Mahasiswa, perseorangan"));
            await data.CompleteAsync("tanda-terima");
            await CaseWalk.SubmitAsync(office, counter, await Requests.DataAsync(counter, Desks.Pasuruan, "LSM di Pasuruan"));
            await LetterAsync(office, counter, "Paguyuban Tani Makmur", "Pembagian air irigasi musim tanam I");
            await Server.AdvanceAsync("5 office minutes");
        }

        public Task DisposeAsync() => Server.DisposeAsync();

        private static async Task<CaseWalk> LetterAsync(Office office, Client counter, string from, string about) =>
            await CaseWalk.SubmitAsync(office, counter, await Requests.LetterAsync(counter, Desks.Pasuruan, about, from));
    }
}
