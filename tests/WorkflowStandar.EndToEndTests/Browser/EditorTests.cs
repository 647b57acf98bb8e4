using System.Net;
using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Browser;

/// <summary>A designer without tools writes, checks and publishes a standard.</summary>
[Collection(nameof(InBrowser))]
public sealed class EditorTests(Chrome chrome, DemoServer server)
{
    private const string Agency = "setwan-dprd-ketapang";
    private const string Right = "    because: Naskah tidak menyebut awal dan akhirnya";
    private const string Wrong = "    becuase: Naskah tidak menyebut awal dan akhirnya";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_error_on_line_90_is_shown_at_its_line_and_mended_by_its_button(bool javaScript)
    {
        await using var visit = await SignedInAsync(javaScript);
        var page = (await visit.GoAsync("/naskah/hearing-audiensi")).Page;
        var text = await page.InputValueAsync("#naskah");
        text.Split('\n')[89].Should().StartWith(Right);

        await page.FillAsync("#naskah", text.Replace(Right, Wrong, StringComparison.Ordinal));
        if (!javaScript)
            await page.GetByRole(AriaRole.Button, new() { Name = "Periksa", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("#naskah-90")).ToHaveClassAsync("late");
        (await page.InnerTextAsync("#naskah-90")).Trim().Should().Be("90");
        await Assertions.Expect(page.Locator(".verdict.late")).ToContainTextAsync("Belum dapat diterbitkan");
        var finding = page.Locator(".findings > .late", new() { HasText = "Baris 90" });
        await Assertions.Expect(finding).ToContainTextAsync("Baris 90 Kesalahan WS1101");
        await Assertions.Expect(finding.Locator("mark")).ToHaveTextAsync("becuase");
        await finding.GetByText("Baris 90").ClickAsync();
        if (javaScript)
            (await page.EvaluateAsync<string>("() => { const area = document.activeElement; return area.value.slice(area.selectionStart, area.selectionEnd); }")).Should().Be("becuase");
        else
            page.Url.Should().EndWith("#naskah-90");
        await Assertions.Expect(page.Locator("#naskah-90")).ToBeInViewportAsync();
        var (mark, area) = (await page.Locator("#naskah-90").BoundingBoxAsync(), await page.Locator("#naskah").BoundingBoxAsync());
        ((mark!.Y - area!.Y) / (area.Height / text.Split('\n').Length)).Should().BeApproximately(89, 2, "the number stands beside its line");
        await visit.PictureAsync($"naskah-kesalahan-{(javaScript ? "js" : "tanpa-js")}");
        await visit.ShouldBeCleanAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Ubah menjadi 'because'" }).ClickAsync();

        await Assertions.Expect(page.Locator(".verdict.late")).ToHaveCountAsync(0);
        (await page.InputValueAsync("#naskah")).Should().Be(text);
    }

    [Fact]
    public async Task Charts_and_scenarios_follow_the_text_as_it_is_typed()
    {
        await using var visit = await SignedInAsync();
        var page = (await visit.GoAsync("/naskah/hearing-audiensi")).Page;
        await Assertions.Expect(page.Locator("#hasil-temuan")).ToContainTextAsync("9 skenario lulus.");
        await visit.PictureAsync("naskah", fullPage: true);

        await page.FillAsync("#naskah", (await page.InputValueAsync("#naskah")).Replace("title: { id: Menerima materi, en:", "title: { id: Menerima berkas <b>tebal</b>, en:", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("#hasil-bagan")).ToContainTextAsync("<b>tebal</b>");
        await page.GetByText("Skenario standar ini").ClickAsync();
        await page.FillAsync("#skenario", (await page.InputValueAsync("#skenario")).Replace("ended: ", "ended: tidak-", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("[data-findings=skenario] .findings > .late").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#hasil-temuan")).ToContainTextAsync("kesalahan dalam skenario; ");
        await visit.PictureAsync("naskah-skenario");
        await visit.ShouldBeCleanAsync();
    }

    [Theory]
    [InlineData(true, "fasilitasi-demo")]
    [InlineData(false, "fasilitasi-tugas")]
    public async Task A_text_that_is_saved_survives_and_nobody_overwrites_it_unknowingly(bool javaScript, string standard)
    {
        await using var first = await SignedInAsync(javaScript);
        await using var second = await SignedInAsync(javaScript);
        foreach (var visit in (Visit[])[first, second])
            await visit.GoAsync($"/naskah/{standard}");
        await WriteAsync(first, "# tulisan pertama\n");
        await SaveAsync(first);
        await Assertions.Expect(first.Page.Locator(javaScript ? "[data-status]" : ".toast")).ToContainTextAsync(javaScript ? "Disimpan" : "Naskah disimpan.");

        await WriteAsync(second, "# tulisan kedua\n");
        await SaveAsync(second);
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Naskah ini sudah disimpan orang lain");
        (await second.Page.InputValueAsync("#naskah")).Should().StartWith("# tulisan kedua\n", "nothing that was typed is lost");
        await second.PictureAsync($"naskah-disimpan-orang-lain-{javaScript}");

        await first.GoAsync($"/naskah/{standard}");
        (await first.Page.InputValueAsync("#naskah")).Should().StartWith("# tulisan pertama\n");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Simpan dan ganti" }).ClickAsync();
        await Assertions.Expect(second.Page.Locator(".toast")).ToContainTextAsync("Naskah disimpan.");
        (await second.Page.InputValueAsync("#naskah")).Should().StartWith("# tulisan kedua\n");
        await second.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task What_is_typed_survives_a_reload_and_the_end_of_the_session()
    {
        await using var visit = await SignedInAsync();
        var page = (await visit.GoAsync("/naskah/pengaduan-masyarakat")).Page;
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await WriteAsync(visit, "# belum disimpan\n");
        await page.ReloadAsync();
        (await page.InputValueAsync("#naskah")).Should().StartWith("# belum disimpan\n");

        await Assertions.Expect(page.Locator("[data-status]")).ToContainTextAsync("Diperiksa");
        await page.Context.ClearCookiesAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Periksa", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/masuk?**");
        await EnterAsync(page);
        await page.WaitForURLAsync("**/naskah/pengaduan-masyarakat");
        (await page.InputValueAsync("#naskah")).Should().StartWith("# belum disimpan\n");
        await Assertions.Expect(page.Locator("[data-status]")).ToContainTextAsync("Belum disimpan");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_standard_is_begun_written_and_published_and_then_changed_into_a_new_edition(bool javaScript)
    {
        var name = javaScript ? "peminjaman-ruang" : "peminjaman-kursi";
        await using var visit = await SignedInAsync(javaScript);
        var page = (await visit.GoAsync("/naskah")).Page;
        await visit.PictureAsync("naskah-daftar");
        await visit.ShouldBeCleanAsync();
        await page.FillAsync("#judul", name.Replace('-', ' '));
        await page.GetByRole(AriaRole.Button, new() { Name = "Mulai menulis" }).ClickAsync();
        await page.WaitForURLAsync($"**/naskah/{name}");
        await Assertions.Expect(page.Locator("#hasil-temuan")).ToContainTextAsync("5 skenario lulus.");

        await GoOnAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("tempat bertanda ISI yang harus Anda tulis");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Terbitkan edisi 2026" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Kembali ke naskah" }).ClickAsync();
        await page.FillAsync("#naskah", (await page.InputValueAsync("#naskah")).Replace(": ISI ", ": Bunyi ", StringComparison.Ordinal));
        await GoOnAsync(page);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Edisi pertama");
        await page.GetByRole(AriaRole.Button, new() { Name = "Terbitkan edisi 2026" }).ClickAsync();
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Edisi 2026 sudah diterbitkan.");
        (await (await page.APIRequest.GetAsync($"{server.Process.Address}standar/{Agency}/{name}")).TextAsync()).Should().Contain("5 hari kerja");

        await visit.GoAsync($"/naskah/{name}");
        await page.FillAsync("#naskah", (await page.InputValueAsync("#naskah")).Replace("term: 5 working days", "term: 4 working days", StringComparison.Ordinal));
        await GoOnAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Edisi 2026 sudah terbit dengan teks lain");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("5 hari kerja menjadi 4 hari kerja");
        await visit.PictureAsync("naskah-terbit", fullPage: true);
        await visit.ShouldBeCleanAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Kembali ke naskah" }).ClickAsync();
        await page.FillAsync("#naskah", (await page.InputValueAsync("#naskah")).Replace("edition: \"2026\"", "edition: \"2026-2\"", StringComparison.Ordinal));
        await GoOnAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Terbitkan edisi 2026-2" }).ClickAsync();
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Edisi 2026-2 sudah diterbitkan.");
    }

    [Fact]
    public async Task On_a_phone_and_in_English_it_can_be_read_too()
    {
        await using var visit = await SignedInAsync(screen: Screen.Phone);
        var page = (await visit.GoAsync("/bahasa/en?kembali=/naskah/pengaduan-masyarakat")).Page;
        await Assertions.Expect(page.Locator("#temuan-judul")).ToHaveTextAsync("Findings");
        await visit.PictureAsync("naskah-telepon", fullPage: true);
        await visit.ShouldBeCleanAsync();
        await visit.GoAsync("/naskah/temuan/WS2012");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Unknown role");
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task Only_those_who_manage_the_agency_may_write_and_only_its_own_standards()
    {
        using var officer = await server.SignedInAsync("petugas-layanan", Agency);
        (await officer.OpenAsync("/naskah")).Status.Should().Be(HttpStatusCode.NotFound);
        (await officer.OpenAsync("/naskah/hearing-audiensi")).Status.Should().Be(HttpStatusCode.NotFound);

        using var manager = await server.SignedInAsync("pengelola", Agency);
        (await manager.OpenAsync("/naskah/penanganan-pengaduan")).Status.Should().Be(HttpStatusCode.NotFound, "it is another agency's");
        (await manager.OpenAsync("/naskah/temuan/WS2012")).Shown().Html.Should().Contain("Jabatan tidak dikenal").And.Contain("by: petugs");
        (await manager.OpenAsync("/naskah/temuan/WS9999")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_too_large_to_read_is_said_and_what_is_not_ours_to_publish_is_not_published()
    {
        using var manager = await server.SignedInAsync("pengelola", Agency);
        (await manager.SendAsync("/naskah/rapat-kerja", [("naskah", new string('a', 1024 * 1024 + 1)), ("versi", "0")], "/naskah/rapat-kerja?handler=Periksa"))
            .Shown().Html.Should().Contain("Berkas ini lebih besar dari 1024 KiB");
        (await manager.SendAsync("/naskah/rapat-kerja", [("naskah", new string('a', 3 * 1024 * 1024)), ("versi", "0")], "/naskah/rapat-kerja?handler=Periksa"))
            .Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);

        var foreign = File.ReadAllText(Path.Combine(Repository.Definitions, "standards", "setwan-dprd-pasuruan", "data-informasi.yaml")).Replace("edition: \"2023\"", "edition: \"2030\"", StringComparison.Ordinal);
        (await manager.SendAsync("/naskah/rapat-kerja", [("naskah", foreign), ("versi", "0")], "/naskah/rapat-kerja?handler=Simpan")).LeadsTo("/naskah/rapat-kerja");
        var refused = await manager.SendAsync("/naskah/rapat-kerja/terbit", [("versi", "1")]);
        (refused.Status, refused.Html.Contains("Samakan baris 'standard:'", StringComparison.Ordinal)).Should().Be((HttpStatusCode.Conflict, true));
        (await server.Public.GetAsync("standards/setwan-dprd-pasuruan/data-informasi/editions/2030")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task WriteAsync(Visit visit, string first) =>
        await visit.Page.FillAsync("#naskah", first + await visit.Page.InputValueAsync("#naskah"));

    private static Task SaveAsync(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();

    private static async Task GoOnAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Lanjut ke penerbitan…" }).ClickAsync();
        await page.WaitForURLAsync("**/terbit");
    }

    private async Task<Visit> SignedInAsync(bool javaScript = true, Screen screen = Screen.Desk)
    {
        var visit = await chrome.VisitAsync(server.Process.Address, javaScript, screen);
        await visit.GoAsync("/masuk");
        await EnterAsync(visit.Page);
        await visit.Page.WaitForURLAsync(address => !address.Contains("/masuk", StringComparison.Ordinal));
        return visit;
    }

    private async Task EnterAsync(IPage page)
    {
        await page.FillAsync("#nama", $"pengelola@{Agency}");
        await page.FillAsync("#sandi", server.Process.DemoPassword!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Masuk" }).ClickAsync();
    }
}
