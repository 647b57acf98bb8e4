using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Browser.Cases;

/// <summary>What is out of the ordinary: allowed to few, asking for its reason, told afterwards.</summary>
[Collection(nameof(CardWalks))]
public sealed class ActionTests(Chrome chrome, DemoServer server, OfficeAtWork staff)
{
    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_goes_back_to_the_applicant_and_is_completed_at_the_counter(bool javaScript)
    {
        var walk = await BeginAsync(javaScript);
        await walk.DoAsync("front-office", "Mencatat daftar tamu dan menyerahkan tanda terima", "Sekarang di Bagian Tata Usaha & Kepegawaian.");
        var visit = await walk.OpenAsync("tata-usaha");
        await visit.Page.Locator("section.task").GetByRole(AriaRole.Link, new() { Name = "Belum lengkap…" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Kembalikan kepada pemohon" }).WaitForAsync();
        (await visit.Page.Locator("dialog[open]").CountAsync()).Should().Be(javaScript ? 1 : 0);
        await visit.ShouldBeCleanAsync();
        if (javaScript)
            await visit.PictureAsync("perkara-dialog");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Kembalikan berkas" }).ClickAsync();
        (await visit.Page.Locator(".errors").InnerTextAsync()).Should().Contain("Tuliskan alasannya.");
        await visit.Page.GetByLabel("Alasan").FillAsync("Tahun datanya belum disebut");
        await visit.Page.GetByLabel("Data dan informasi yang diminta").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Kembalikan berkas" }).ClickAsync();
        (await visit.Page.Locator("#pesan").InnerTextAsync()).Should().Be("Berkas dikembalikan kepada pemohon. Menunggu pemohon melengkapi.");

        var counter = await walk.OpenAsync("front-office");
        await counter.GoAsync($"{walk.Path}/lengkapi");
        await counter.ShouldBeCleanAsync();
        await counter.Page.GetByRole(AriaRole.Button, new() { Name = "Simpan kelengkapan" }).ClickAsync();
        (await counter.Page.Locator(".errors").InnerTextAsync()).Should().Contain("Data dan informasi yang diminta wajib diisi.");
        await counter.Page.GetByLabel("Data dan informasi yang diminta").FillAsync("Realisasi APBD 2025 per bulan");
        await counter.Page.GetByRole(AriaRole.Button, new() { Name = "Simpan kelengkapan" }).ClickAsync();
        (await counter.Page.Locator("#pesan").InnerTextAsync()).Should().StartWith("Berkas sudah lengkap kembali.");
    }

    [Fact]
    public async Task The_secretary_extends_the_answer_once_and_reads_until_when()
    {
        var walk = await BeginAsync();
        var visit = await walk.OpenAsync("sekretaris");
        await visit.GoAsync($"{walk.Path}/perpanjang");
        await visit.ShouldBeCleanAsync();
        (await visit.Page.Locator("#tindakan").InnerTextAsync()).Should().MatchRegex("diperpanjang 7 hari kerja; batas barunya .*\\d\\d\\.\\d\\d");
        await visit.Page.GetByLabel("Alasan").FillAsync("Data dikumpulkan dari tiga bagian");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Perpanjang" }).ClickAsync();
        (await visit.Page.Locator(".timeline").InnerTextAsync()).Should().Contain("Pemberitahuan tertulis diperpanjang 7 hari kerja: Data dikumpulkan dari tiga bagian");
        (await visit.Page.Locator("#lain").CountAsync() == 0 || !(await visit.Page.Locator("#lain").InnerTextAsync()).Contains("Perpanjang")).Should().BeTrue("one extension is all that is given");
    }

    [Fact]
    public async Task Whoever_manages_the_service_hands_a_task_to_somebody_else_and_cancels_a_case()
    {
        var walk = await BeginAsync();
        var visit = await walk.OpenAsync("pengelola");
        await visit.GoAsync($"{walk.Path}/serahkan");
        await visit.ShouldBeCleanAsync();
        await visit.Page.GetByLabel("Petugas front-office").CheckAsync();
        await visit.Page.GetByLabel("Alasan").FillAsync("Sedang bertugas di lobi");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Serahkan tugas" }).ClickAsync();
        (await visit.Page.Locator(".timeline").InnerTextAsync()).Should().Contain("Ditugaskan kepada Petugas front-office.");

        await visit.GoAsync($"{walk.Path}/batalkan");
        await visit.ShouldBeCleanAsync();
        await visit.Page.GetByLabel("Alasan").FillAsync("Tercatat dua kali");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Batalkan perkara" }).ClickAsync();
        (await visit.Page.Locator("#pesan").InnerTextAsync()).Should().Be("Perkara dibatalkan.");
        await walk.StateAsync("pengelola", "Dibatalkan");
    }

    [Fact]
    public async Task What_is_not_for_somebody_to_do_is_neither_offered_nor_done()
    {
        var walk = await BeginAsync();
        var visit = await walk.OpenAsync("front-office");
        (await visit.Page.Locator("#lain").InnerTextAsync()).Should().NotContain("Batalkan").And.NotContain("Perpanjang").And.NotContain("Serahkan");
        await visit.GoAsync($"{walk.Path}/batalkan");
        visit.Page.Url.Should().EndWith(walk.Path);
        (await visit.Page.Locator("#pesan").InnerTextAsync()).Should().Contain("tidak tersedia");
    }

    [Fact]
    public async Task A_signed_copy_is_attached_under_the_name_of_its_document()
    {
        var walk = await BeginAsync();
        var visit = await walk.OpenAsync("front-office");
        await visit.GoAsync($"{walk.Path}/lampirkan");
        await visit.ShouldBeCleanAsync();
        await visit.Page.GetByLabel("Berkas", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "scan0001.pdf", MimeType = "application/pdf", Buffer = Files.Pdf });
        await visit.Page.GetByLabel("Salinan bertanda tangan dari").SelectOptionAsync("Surat tanda terima");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lampirkan" }).ClickAsync();
        (await visit.Page.Locator("#dokumen ~ ul").InnerTextAsync()).Should().Contain("Surat tanda terima, bertanda tangan.pdf");
    }

    [Fact]
    public async Task A_task_is_taken_and_left_again()
    {
        var walk = await BeginAsync();
        var visit = await walk.OpenAsync("front-office");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ambil dulu" }).ClickAsync();
        (await visit.Page.Locator("section.task .chip").InnerTextAsync()).Should().Be("tugas Anda");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lepas" }).ClickAsync();
        (await visit.Page.Locator("#pesan").InnerTextAsync()).Should().StartWith("Tugas dilepas");
    }

    private async Task<CardWalk> BeginAsync(bool javaScript = true)
    {
        var counter = await office.WithRoleAsync("front-office");
        var receipt = (await counter.PostAsync("cases", await Requests.DataAsync(counter, office.Agency))).Succeeded();
        return new CardWalk(chrome, server, staff, receipt.String("number"), javaScript);
    }
}
