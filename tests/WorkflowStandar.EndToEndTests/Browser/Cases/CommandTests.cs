using System.Globalization;
using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Browser.Cases;

/// <summary>Each command out of the ordinary carried out by whom it is for, after saying what it will do; and refused, at the same address, to whom it is not for.</summary>
[Collection(nameof(CardWalks))]
public sealed class CommandTests(Chrome chrome, DemoServer server, OfficeAtWork staff)
{
    private const string Ketapang = "setwan-dprd-ketapang";
    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_return_sent_by_mistake_is_taken_back_and_moves_no_deadline(bool javaScript)
    {
        var walk = await BeginAsync(javaScript);
        await walk.DoAsync("front-office", "Mencatat daftar tamu dan menyerahkan tanda terima", "Sekarang di Bagian Tata Usaha & Kepegawaian.");
        await RefusedAsync(await walk.OpenAsync("humas"), walk.Path, "kembalikan");
        var visit = await walk.OpenAsync("tata-usaha");
        var due = await DueAsync(visit.Page);
        await visit.GoAsync($"{walk.Path}/kembalikan");
        (await FollowsAsync(visit.Page)).Should().MatchRegex(@"gugur bila tidak kembali sampai .* \d\d\.\d\d").And.Contain("Hitungan “Pemberitahuan tertulis” berhenti.").And.Contain("Diberi tahu: pemohon.");
        (await visit.Page.Locator("#tindakan").InnerTextAsync()).Should().Contain("dapat ditarik kembali").And.NotContain("Tidak dapat diurungkan");
        await visit.Page.GetByLabel("Alasan").FillAsync("KTP belum ada");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Kembalikan berkas" }).ClickAsync();
        await visit.ShouldBeCleanAsync();
        (await visit.Page.Locator(".away").InnerTextAsync()).Should().Contain("KTP belum ada").And.MatchRegex(@"Gugur bila tidak kembali sampai .* \d\d\.\d\d");
        await visit.PictureAsync("perkara-pada-pemohon");

        await RefusedAsync(await walk.OpenAsync("humas"), walk.Path, "tarik-kembali");
        await visit.Page.Locator(".away").GetByRole(AriaRole.Link, new() { Name = "Tarik kembali berkas dari pemohon…" }).ClickAsync();
        (await FollowsAsync(visit.Page)).Should().Contain("“Memverifikasi data yang diminta” kembali menjadi tugas Anda.").And.Contain("“Pemberitahuan tertulis” berjalan lagi").And.Contain("Diberi tahu: pemohon.");
        await visit.ShouldBeCleanAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tarik kembali" }).ClickAsync();
        (await visit.Page.Locator(".errors").InnerTextAsync()).Should().Contain("Tuliskan alasannya.");
        await visit.Page.GetByLabel("Alasan").FillAsync("KTP ternyata terlampir di halaman dua");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tarik kembali" }).ClickAsync();

        (await visit.Page.Locator("#pesan").InnerTextAsync()).Should().Be("Berkas ditarik kembali; pemohon diberi tahu. Berikutnya tugas Anda: Memverifikasi data yang diminta.");
        (await visit.Page.Locator(".timeline").InnerTextAsync()).Should().Contain("Pengembalian ditarik kembali: KTP ternyata terlampir di halaman dua");
        (await DueAsync(visit.Page)).Should().Be(due, "the file might as well never have been away");
        await RefusedAsync(visit, walk.Path, "tarik-kembali");
    }

    [Fact]
    public async Task The_applicant_reads_that_nothing_is_asked_of_them_any_more()
    {
        var walk = await CaseWalk.SubmitAsync(office, await office.WithRoleAsync("front-office"), await Requests.DataAsync(await office.WithRoleAsync("front-office"), office.Agency));
        await walk.CompleteAsync("tanda-terima");
        await walk.ReturnAsync("verifikasi", "KTP belum ada");
        await walk.DoAsync(await office.WithRoleAsync("tata-usaha"), "recall", new { reason = "KTP ternyata ada" });

        await using var citizen = await chrome.VisitAsync(server.Process.Address, screen: Screen.Phone);
        await citizen.GoAsync("/lacak");
        await citizen.Page.GetByLabel("Nomor").First.FillAsync(walk.Number);
        await citizen.Page.GetByLabel("Kode rahasia").FillAsync(walk.Secret);
        await citizen.Page.Locator("main button.primary").ClickAsync();
        (await citizen.Page.Locator("main").InnerTextAsync()).Should().Contain("Anda tidak perlu melengkapi apa pun: KTP ternyata ada");
        await citizen.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task A_complaint_is_reclassified_by_its_section_which_reads_what_each_class_means_for_the_deadline()
    {
        var ketapang = server.At(Ketapang);
        var complaint = await CaseWalk.SubmitAsync(ketapang, await ketapang.WithRoleAsync("petugas-layanan"), new
        {
            standard = $"{Ketapang}/pengaduan-masyarakat",
            channel = "media",
            fields = new Dictionary<string, string> { ["pelapor"] = "Maria Goreti", ["kontak"] = "0813 9876 5432", ["isi-aduan"] = "Loket tutup sebelum waktunya" },
        });
        await complaint.CompleteAsync("verifikasi", "valid", new Dictionary<string, string> { ["golongan"] = "normatif", ["kadar"] = "normatif" });
        var path = $"/perkara/{complaint.Number}";
        await using var first = await chrome.SitDownAsync(server, "petugas-layanan", Ketapang);
        await RefusedAsync(first, path, "ubah-tingkat");
        await using var section = await chrome.SitDownAsync(server, "bidang-terkait", Ketapang);
        await section.GoAsync($"{path}/ubah-tingkat");
        await section.ShouldBeCleanAsync();
        (await section.Page.Locator("#nilai").InnerTextAsync()).Should().MatchRegex(@"Tidak berkadar pengawasan\s+batas .*\d\d\.\d\d");
        await section.Page.GetByRole(AriaRole.Button, new() { Name = "Ubah" }).ClickAsync();
        (await section.Page.Locator(".errors").InnerTextAsync()).Should().Contain("Pilih yang baru.");
        await section.Page.GetByLabel("Tidak berkadar pengawasan").CheckAsync();
        await section.Page.GetByLabel("Alasan").FillAsync("Tidak menyangkut pegawai");
        await section.Page.GetByRole(AriaRole.Button, new() { Name = "Ubah" }).ClickAsync();
        (await section.Page.Locator("#pesan").InnerTextAsync()).Should().StartWith("Tingkat perkara diubah.");
        (await section.Page.Locator(".timeline").InnerTextAsync()).Should().Contain("diubah menjadi Tidak berkadar pengawasan: Tidak menyangkut pegawai");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_case_of_another_office_is_transferred_there_by_whoever_manages_the_service(bool javaScript)
    {
        var walk = await BeginAsync(javaScript);
        await RefusedAsync(await walk.OpenAsync("front-office"), walk.Path, "alihkan");
        var visit = await walk.OpenAsync("pengelola");
        await visit.GoAsync($"{walk.Path}/alihkan");
        (await FollowsAsync(visit.Page)).Should().Contain("ditutup tanpa diselesaikan").And.Contain("Hitungan “Pemberitahuan tertulis” tidak dihitung lagi.").And.Contain("Diberi tahu: pemohon.");
        (await visit.Page.Locator("#tindakan").InnerTextAsync()).Should().Contain("Tidak dapat diurungkan.");
        await visit.ShouldBeCleanAsync();
        await visit.Page.GetByLabel("Alasan").FillAsync("Data keuangan ada pada BPKPD");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Alihkan perkara" }).ClickAsync();
        (await visit.Page.Locator(".errors").InnerTextAsync()).Should().Contain("Tuliskan kepada siapa perkara ini dialihkan.");
        (await visit.Page.GetByLabel("Alasan").InputValueAsync()).Should().Be("Data keuangan ada pada BPKPD", "nothing typed is lost");
        await visit.Page.GetByLabel("Instansi atau unit tujuan").FillAsync("BPKPD Kabupaten Pasuruan");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Alihkan perkara" }).ClickAsync();
        (await visit.Page.Locator("#pesan").InnerTextAsync()).Should().Be("Perkara dialihkan.");
        (await visit.Page.Locator(".timeline").InnerTextAsync()).Should().Contain("Perkara berakhir: Dialihkan (BPKPD Kabupaten Pasuruan): Data keuangan ada pada BPKPD");
        await walk.StateAsync("front-office", "Dialihkan");
    }

    [Fact]
    public async Task What_the_applicant_comes_to_withdraw_is_recorded_by_those_before_whom_they_stand()
    {
        var walk = await BeginAsync();
        await RefusedAsync(await walk.OpenAsync("humas"), walk.Path, "cabut");
        var visit = await walk.OpenAsync("front-office");
        await visit.GoAsync($"{walk.Path}/cabut");
        (await FollowsAsync(visit.Page)).Should().Contain("ditutup tanpa diselesaikan").And.Contain("Diberi tahu: Petugas front office dan pemohon.");
        await visit.Page.GetByLabel("Alasan").FillAsync("Datanya sudah diperoleh dari PPID");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Catat pencabutan" }).ClickAsync();
        (await visit.Page.Locator("#pesan").InnerTextAsync()).Should().Be("Pencabutan dicatat.");
        await walk.StateAsync("front-office", "Dicabut");
        await RefusedAsync(visit, walk.Path, "cabut");
    }

    [Fact]
    public async Task Handing_on_and_extending_and_cancelling_are_refused_to_those_for_whom_they_are_not()
    {
        var walk = await BeginAsync();
        var visit = await walk.OpenAsync("front-office");
        foreach (var slug in new[] { "serahkan", "batalkan", "perpanjang" })
            await RefusedAsync(visit, walk.Path, slug);
        await RefusedAsync(await walk.OpenAsync("pengelola"), walk.Path, "perpanjang");
        await RefusedAsync(await walk.OpenAsync("sekretaris"), walk.Path, "serahkan");
    }

    /// <summary>Neither the page nor what its form would send is taken from this person.</summary>
    private async Task RefusedAsync(Visit visit, string path, string slug)
    {
        await visit.GoAsync(path);
        (await visit.Page.Locator($"a[href*='/{slug}']").CountAsync()).Should().Be(0, "{0} is not offered", slug);
        await visit.GoAsync($"{path}/{slug}");
        new Uri(visit.Page.Url).AbsolutePath.Should().Be(path);
        (await visit.Page.Locator("#pesan").InnerTextAsync()).Should().Contain("tidak tersedia");

        var version = await visit.Page.Locator("[data-version]").GetAttributeAsync("data-version");
        var form = visit.Page.APIRequest.CreateFormData();
        form.Set("__formulir", await visit.Page.Locator("input[name=__formulir]").First.InputValueAsync());
        foreach (var (name, value) in new[] { ("alasan", "Memaksa"), ("kepada", "Dinas lain"), ("orang", "demo-front-office"), ("tugas", "1"), ("hitungan", "1"), ("versi", version!), ("kunci", Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)) })
            form.Set(name, value);
        var answer = await visit.Page.APIRequest.PostAsync($"{server.Process.Address}{path[1..]}/{slug}", new() { Form = form });
        new Uri(answer.Url).AbsolutePath.Should().Be(path);
        (await answer.TextAsync()).Should().Contain("tidak tersedia").And.Contain($"data-version=\"{version}\"", "nothing has happened");
    }

    private static async Task<string> FollowsAsync(IPage page) => await page.Locator(".follows").InnerTextAsync();

    private static async Task<string> DueAsync(IPage page) => await page.Locator(".facts > div").Last.Locator("small, time").Last.InnerTextAsync();

    private async Task<CardWalk> BeginAsync(bool javaScript = true)
    {
        var counter = await office.WithRoleAsync("front-office");
        var receipt = (await counter.PostAsync("cases", await Requests.DataAsync(counter, office.Agency))).Succeeded();
        return new CardWalk(chrome, server, staff, receipt.String("number"), javaScript);
    }
}
