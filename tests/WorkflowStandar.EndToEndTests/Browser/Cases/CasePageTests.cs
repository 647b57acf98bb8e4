using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Browser.Cases;

/// <summary>What the case page keeps, tells and withholds.</summary>
[Collection(nameof(CardWalks))]
public sealed partial class CasePageTests(Chrome chrome, DemoServer server, OfficeAtWork staff)
{
    private const string Verify = "Memverifikasi data yang diminta";

    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_with_errors_comes_back_whole_and_leads_to_each_of_them(bool javaScript)
    {
        var walk = Walk((await server.Public.PostAsync("cases", Requests.Online())).Succeeded(), javaScript);
        await walk.DoAsync("admin", "Menangkap layar pengaduan dan menyerahkannya kepada Tata Usaha", "Sekarang di Pengadministrasi Persuratan Bagian Tata Usaha & Kepegawaian.", form =>
            form.GetByLabel("Tangkapan layar pengaduan").SetInputFilesAsync(Picture));
        await walk.DoAsync("persuratan", "Membuat surat pengaduan", "Berikutnya tugas Anda: Menempelkan lembar disposisi dan menyiapkan surat.");
        await walk.DoAsync("persuratan", "Menempelkan lembar disposisi dan menyiapkan surat", "Sekarang di Ketua DPRD.", form => form.GetByLabel("Informasi surat").FillAsync("Segera."));
        await walk.DoAsync("ketua", "Memberi disposisi (Ketua)", "Sekarang di Sekretaris DPRD.", form => form.GetByLabel("Disposisi Ketua DPRD").FillAsync("Teruskan."));

        var page = (await walk.OpenAsync("sekretaris")).Page;
        var form = CardWalk.TaskOf(page, "Memberi disposisi dan menentukan penerima (Sekretaris)");
        await form.GetByLabel("Disposisi Sekretaris DPRD").FillAsync("Belum ada penerimanya.");
        await form.Locator("button.primary").ClickAsync();

        var summary = page.Locator(".errors");
        (await summary.GetByRole(AriaRole.Link).AllInnerTextsAsync()).Should().Equal("Penerima disposisi wajib diisi.");
        (await summary.EvaluateAsync<bool>("node => node === document.activeElement")).Should().BeTrue("it is what must be read first");
        (await form.GetByLabel("Disposisi Sekretaris DPRD").InputValueAsync()).Should().Be("Belum ada penerimanya.");
        await (await staff.AtAsync(chrome, server, "sekretaris", javaScript)).PictureAsync("perkara-salah");
        await summary.GetByRole(AriaRole.Link).ClickAsync();
        page.Url.Should().MatchRegex("#tugas-\\d+-penerima$");
        (await page.Locator(page.Url[page.Url.IndexOf('#')..] + ".bad").CountAsync()).Should().Be(1);
        await (await staff.AtAsync(chrome, server, "sekretaris", javaScript)).ShouldBeCleanAsync();
    }

    [Fact]
    public async Task A_file_that_was_sent_with_an_error_need_not_be_chosen_again()
    {
        var walk = Walk((await server.Public.PostAsync("cases", Requests.Online())).Succeeded(), javaScript: false);
        var page = (await walk.OpenAsync("admin")).Page;
        var form = page.Locator("section.task");
        await form.GetByLabel("Tangkapan layar pengaduan").SetInputFilesAsync(Picture);
        await form.GetByLabel("Catatan").EvaluateAsync("node => node.removeAttribute('maxlength')");
        await form.GetByLabel("Catatan").FillAsync(new string('x', 4001));
        await form.Locator("button.primary").ClickAsync();
        (await page.Locator(".errors").InnerTextAsync()).Should().Contain("paling panjang 4000 karakter");
        (await form.Locator(".sent").InnerTextAsync()).Should().Contain("layar.png").And.Contain("sudah terunggah");

        await form.GetByLabel("Catatan").FillAsync("Lampu di depan balai desa.");
        await form.Locator("button.primary").ClickAsync();
        (await page.Locator("#pesan").InnerTextAsync()).Should().StartWith("Tersimpan");
        (await page.Locator("#dokumen ~ ul").InnerTextAsync()).Should().Contain("layar.png");
    }

    [Fact]
    public async Task Whoever_was_overtaken_reads_by_whom_and_sends_again()
    {
        var walk = Walk(await DataAsync());
        await walk.DoAsync("front-office", "Mencatat daftar tamu dan menyerahkan tanda terima", "Sekarang di Bagian Tata Usaha & Kepegawaian.");
        var page = (await walk.OpenAsync("tata-usaha")).Page;
        var form = CardWalk.TaskOf(page, Verify);
        await form.GetByLabel("Catatan").FillAsync("Sudah saya telepon.");
        (await (await office.SupervisorAsync()).PostAsync($"cases/{walk.Number}/comments", new { text = "Tolong dahulukan" })).Succeeded();

        await form.Locator("button.primary").ClickAsync();
        (await page.Locator("#sementara-itu").InnerTextAsync()).Should().Contain("Catatan: Tolong dahulukan").And.Contain("Pengelola layanan");
        (await form.GetByLabel("Catatan").InputValueAsync()).Should().Be("Sudah saya telepon.");
        await (await staff.AtAsync(chrome, server, "tata-usaha", true)).PictureAsync("perkara-tersusul");
        await form.Locator("button.primary").ClickAsync();
        (await page.Locator("#pesan").InnerTextAsync()).Should().StartWith("Tersimpan");
    }

    [Fact]
    public async Task What_was_typed_for_a_task_that_somebody_else_has_done_is_shown_and_not_lost()
    {
        var walk = Walk(await DataAsync());
        await walk.DoAsync("front-office", "Mencatat daftar tamu dan menyerahkan tanda terima", "Sekarang di Bagian Tata Usaha & Kepegawaian.");
        var slow = (await walk.OpenAsync("tata-usaha")).Page;
        await CardWalk.TaskOf(slow, Verify).GetByLabel("Catatan").FillAsync("Catatan yang lambat");
        var read = (await (await office.WithRoleAsync("tata-usaha")).GetAsync($"cases/{walk.Number}")).Succeeded();
        (await (await office.WithRoleAsync("tata-usaha")).PostAsync($"cases/{walk.Number}/tasks/{read.Each("tasks").Single().GetProperty("task")}/complete", new { outcome = "lengkap" })).Succeeded();

        await CardWalk.TaskOf(slow, Verify).Locator("button.primary").ClickAsync();
        (await slow.Locator("#sementara-itu").InnerTextAsync()).Should().Contain($"{Verify}: Lengkap").And.Contain("Petugas tata-usaha");
        (await slow.Locator("[aria-labelledby=tertinggal]").InnerTextAsync()).Should().Contain("Catatan yang lambat");
    }

    [Fact]
    public async Task What_is_typed_keeps_itself_and_is_there_again()
    {
        var walk = Walk(await DataAsync());
        var page = (await walk.OpenAsync("front-office")).Page;
        await page.Locator("section.task").GetByLabel("Catatan").FillAsync("Setengah jalan");
        await page.Locator("[data-saved]", new() { HasText = "Draf tersimpan" }).WaitForAsync();
        await page.ReloadAsync();
        (await page.Locator("section.task").GetByLabel("Catatan").InputValueAsync()).Should().Be("Setengah jalan");
        (await page.Locator("section.task .note").Last.InnerTextAsync()).Should().Contain("draf");
        await page.GetByRole(AriaRole.Button, new() { Name = "Buang draf" }).ClickAsync();
        (await page.Locator("section.task").GetByLabel("Catatan").InputValueAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Two_people_before_the_same_task_are_told_of_each_other()
    {
        (await server.Administrator.PutAsync("admin/agencies/setwan-dprd-pasuruan/actors/demo-perisalah", new { name = "Sri Mulyani Utami", roles = new[] { "perisalah", "front-office" } })).Succeeded();
        var walk = Walk(await DataAsync());
        var first = (await walk.OpenAsync("front-office")).Page;
        (await first.Locator("[data-presence]").IsVisibleAsync()).Should().BeFalse();
        var second = (await walk.OpenAsync("perisalah")).Page;
        (await second.Locator("[data-presence]").InnerTextAsync()).Should().MatchRegex(@"juga membuka tugas ini sejak \d\d\.\d\d");
        await first.EvaluateAsync("document.dispatchEvent(new CustomEvent('perkara:berubah', { detail: {} }))");
        await first.Locator("[data-presence]", new() { HasText = "Sri Mulyani Utami juga membuka tugas ini" }).WaitForAsync();
    }

    [Fact]
    public async Task A_page_whose_case_has_changed_offers_to_reload_and_moves_nothing()
    {
        var walk = Walk(await DataAsync());
        var page = (await walk.OpenAsync("front-office")).Page;
        (await (await office.SupervisorAsync()).PostAsync($"cases/{walk.Number}/comments", new { text = "Ditunggu pemohon" })).Succeeded();
        await page.Locator("#berubah").WaitForAsync();
        (await page.Locator("#berubah").InnerTextAsync()).Should().Contain("Perkara ini berubah").And.Contain("Muat ulang");
    }

    [Fact]
    public async Task Personal_data_are_covered_until_somebody_with_a_step_asks_and_that_is_written_down()
    {
        var walk = Walk(await DataAsync());
        var stranger = (await walk.OpenAsync("humas")).Page;
        (await stranger.ContentAsync()).Should().NotContain("Siti Aminah").And.NotContain("0812 3456 7890").And.NotContain("siti@contoh.id").And.NotContain("?lihat=data");

        var officer = (await walk.OpenAsync("front-office")).Page;
        (await officer.ContentAsync()).Should().Contain("Siti Aminah").And.Contain("08•• •••• ••90").And.NotContain("0812 3456 7890");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Lihat data pribadi" }).ClickAsync();
        (await officer.ContentAsync()).Should().Contain("0812 3456 7890").And.Contain("siti@contoh.id");
    }

    [Fact]
    public async Task A_confidential_complaint_hides_its_applicant_from_those_who_work_on_it_too()
    {
        const string Name = "Ratna Dwi Lestari";
        var yaml = FieldLine().Replace(SmallStandard.Yaml("2026-rahasia"), "$0\n$1pemohon: { type: party, title: Nama, personal: true }\n$1rahasia: { type: yes-no, title: Rahasiakan nama saya }");
        (await server.Administrator.PublishAsync("standards", yaml)).Succeeded();
        var receipt = (await (await office.WithRoleAsync("front-office")).PostAsync("cases", new
        {
            standard = SmallStandard.Key,
            channel = "loket",
            fields = new Dictionary<string, object> { ["hal"] = "Pungutan di loket", ["pemohon"] = Name, ["rahasia"] = true },
        })).Succeeded();

        var page = (await Walk(receipt).OpenAsync("tata-usaha")).Page;
        (await page.ContentAsync()).Should().NotContain(Name).And.Contain("R•••• D•••• L••••");
        (await page.Locator(".head .chip").First.InnerTextAsync()).Should().Be("rahasia");
        await page.GetByRole(AriaRole.Link, new() { Name = "Lihat data pribadi" }).ClickAsync();
        (await page.ContentAsync()).Should().Contain(Name);
    }

    [Fact]
    public async Task Cases_of_another_agency_do_not_exist()
    {
        var walk = Walk(await DataAsync());
        await using var visit = await chrome.VisitAsync(server.Process.Address);
        await visit.SignInAsync("pengelola@setwan-dprd-ketapang", server.Process.DemoPassword!);
        var answer = await visit.Page.GotoAsync(walk.Path);
        answer!.Status.Should().Be(404);
        (await visit.Page.ContentAsync()).Should().NotContain("Realisasi APBD 2025");
    }

    [Fact]
    public async Task Files_come_as_downloads_and_only_to_those_with_a_step()
    {
        var walk = Walk(await DataAsync());
        var officer = (await walk.OpenAsync("front-office")).Page;
        var download = await officer.RunAndWaitForDownloadAsync(() => officer.Locator("#dokumen ~ ul a", new() { HasText = "surat.pdf" }).ClickAsync());
        download.SuggestedFilename.Should().Be("surat.pdf");

        var address = new Uri(download.Url).PathAndQuery;
        var answer = await (await walk.OpenAsync("humas")).Page.APIRequest.GetAsync(server.Process.Address + address[1..]);
        answer.Status.Should().Be(404);
    }

    [GeneratedRegex(@"^( *)hal: .*$", RegexOptions.Multiline)]
    private static partial Regex FieldLine();

    private static FilePayload Picture => new() { Name = "layar.png", MimeType = "image/png", Buffer = Files.Png };

    private CardWalk Walk(Answer receipt, bool javaScript = true) => new(chrome, server, staff, receipt.String("number"), javaScript);

    private async Task<Answer> DataAsync()
    {
        var counter = await office.WithRoleAsync("front-office");
        return (await counter.PostAsync("cases", await Requests.DataAsync(counter, office.Agency))).Succeeded();
    }
}
