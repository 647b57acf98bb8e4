using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Browser;

/// <summary>From the counter to the receipt, and from home to the status page, as people see it.</summary>
[Collection(nameof(InBrowser))]
public sealed class IntakeTests(Chrome chrome, DemoServer server)
{
    private const string Pasuruan = "setwan-dprd-pasuruan";

    [Fact]
    public async Task A_clerk_takes_a_letter_in_with_the_keyboard_alone()
    {
        await using var visit = await ClerkAsync();
        await visit.GoAsync("/terima");
        await visit.PictureAsync("terima");
        await visit.ShouldBeCleanAsync();
        await visit.Page.Locator("a[href*=data-informasi]").ClickAsync();
        var keys = visit.Page.Keyboard;
        await FocusAsync(visit, "f-pemohon");
        await keys.TypeAsync("Paguyuban Tani Makmur");
        await keys.PressAsync("Enter");
        await FocusAsync(visit, "f-kontak");
        await keys.TypeAsync("081234567890");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("tani@contoh.example");
        await keys.PressAsync("Enter");
        await FocusAsync(visit, "f-data-diminta");
        await keys.TypeAsync("Risalah rapat paripurna APBD 2026");
        await visit.Page.FillAsync("#f-maksud-tujuan", "Musyawarah kelompok tani");
        await visit.Page.CheckAsync("#f-mencantumkan-sumber");
        await visit.Page.SetInputFilesAsync("#f-surat-permohonan", new FilePayload { Name = "surat permohonan.pdf", MimeType = "application/pdf", Buffer = Files.Pdf });
        await visit.ShouldBeCleanAsync();
        await visit.PictureAsync("terima-formulir", fullPage: true);
        await keys.PressAsync("Control+Enter");
        await visit.Page.GetByText("Diterima dengan nomor").WaitForAsync();
        await visit.PictureAsync("terima-selesai", fullPage: true);
        await visit.ShouldBeCleanAsync();

        var code = visit.Page.Locator(".groups");
        (await code.InnerTextAsync()).Should().MatchRegex("^[0-9A-Z-]{31}$");
        await visit.PaperAsync("tanda-terima");
        var number = new Uri(visit.Page.Url).Segments[^1];
        await visit.GoAsync($"/cetak/disposisi/{number}");
        await visit.PictureAsync("cetak-disposisi", fullPage: true);
        await visit.ShouldBeCleanAsync();
        await visit.PaperAsync("lembar-disposisi");
        await visit.GoAsync("/agenda?dari=2026-11-01&sampai=2026-11-30");
        await visit.PictureAsync("agenda");
        await visit.ShouldBeCleanAsync();
        await visit.GoAsync("/agenda?dari=2026-11-01&sampai=2026-11-30&handler=Cetak");
        await visit.ShouldBeCleanAsync();
        await visit.PaperAsync("buku-agenda");
    }

    [Fact]
    public async Task A_letter_of_refusal_lies_ready_for_the_secretary()
    {
        var office = server.At(Pasuruan);
        var counter = await office.WithRoleAsync("front-office");
        var walk = await CaseWalk.SubmitAsync(office, counter, await Procedures.Requests.DataAsync(counter, office.Agency));
        await walk.CompleteAsync("tanda-terima");
        await walk.CompleteAsync("verifikasi", "lengkap");
        await walk.CompleteAsync("klasifikasi", "ditolak");
        await walk.CompleteAsync("surat-penolakan", fields: new Dictionary<string, string> { ["alasan-penolakan"] = "rahasia-pribadi", ["uraian-penolakan"] = "Alamat dan telepon adalah data pribadi." });
        await using var visit = await (await chrome.VisitAsync(server.Process.Address)).SignInAsync($"sekretaris@{Pasuruan}", server.Process.DemoPassword!);
        await visit.GoAsync($"/cetak/{walk.Number}");
        await visit.PictureAsync("cetak");
        await visit.ShouldBeCleanAsync();
        await visit.GoAsync($"/cetak/surat/{walk.Number}/surat-penolakan");
        await visit.PictureAsync("cetak-surat", fullPage: true);
        await visit.ShouldBeCleanAsync();
        await visit.PaperAsync("surat-penolakan");
    }

    [Fact]
    public async Task The_register_is_read_on_a_phone_too()
    {
        await using var visit = await ClerkAsync(screen: Screen.Phone);
        await visit.GoAsync("/agenda?dari=2026-11-01&sampai=2026-11-30");
        await visit.PictureAsync("agenda-Phone");
        await visit.ShouldBeCleanAsync();
        await visit.GoAsync("/terima");
        await visit.PictureAsync("terima-Phone");
        await visit.ShouldBeCleanAsync();
    }

    [Theory]
    [InlineData(Screen.Desk, true)]
    [InlineData(Screen.Phone, false)]
    public async Task A_form_with_mistakes_says_where_and_keeps_the_rest(Screen screen, bool javaScript)
    {
        await using var visit = await ClerkAsync(javaScript, screen);
        await visit.GoAsync("/terima/data-informasi");
        await visit.Page.FillAsync("#f-pemohon", "Lina Marlina");
        await visit.Page.FillAsync("#f-kontak", "nol delapan");
        await visit.Page.ClickAsync("button.primary");
        await visit.Page.WaitForSelectorAsync(".errors");
        (await visit.Page.InputValueAsync("#f-pemohon")).Should().Be("Lina Marlina");
        (await visit.Page.Locator(".field.bad").CountAsync()).Should().BeGreaterThan(3);
        await visit.PictureAsync($"terima-salah-{screen}", fullPage: true);
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task The_clerk_is_told_of_a_request_that_may_be_there_already()
    {
        await using var visit = await ClerkAsync();
        for (var time = 1; time <= 2; time++)
        {
            await visit.GoAsync("/terima/tamu-study-banding");
            await visit.Page.FillAsync("#f-instansi", "DPRD Kabupaten Sampang");
            await visit.Page.Keyboard.PressAsync("Tab");
            if (time == 2)
                await visit.Page.Locator("#serupa a").WaitForAsync();
            await FillAsync(visit);
            await visit.Page.ClickAsync("button.primary");
            await visit.Page.GetByText("Diterima dengan nomor").WaitForAsync();
        }

        await visit.ShouldBeCleanAsync();
    }

    [Theory]
    [InlineData(Screen.Desk, true)]
    [InlineData(Screen.Phone, true)]
    [InlineData(Screen.Desk, false)]
    public async Task A_citizen_hands_in_from_home_follows_it_and_withdraws(Screen screen, bool javaScript)
    {
        await using var visit = await chrome.VisitAsync(server.Process.Address, javaScript, screen);
        await visit.GoAsync("/ajukan");
        await visit.PictureAsync($"ajukan-{screen}");
        await visit.ShouldBeCleanAsync();
        await visit.GoAsync($"/ajukan/{Pasuruan}/penanganan-pengaduan");
        await visit.Page.ClickAsync("button.primary");
        await visit.Page.WaitForSelectorAsync(".errors");
        await visit.PictureAsync($"ajukan-salah-{screen}", fullPage: true);
        await visit.ShouldBeCleanAsync();

        await visit.Page.FillAsync("#f-pokok-aduan", "Saluran irigasi tersumbat di Kecamatan Kraton");
        await visit.Page.FillAsync("#f-pemohon", "Slamet Riyadi");
        await visit.Page.FillAsync("#f-surel", "slamet@contoh.example");
        await visit.Page.SetInputFilesAsync("#berkas", new FilePayload { Name = "foto saluran.png", MimeType = "image/png", Buffer = Files.Png });
        await visit.Page.ClickAsync("button.primary");
        await visit.Page.GetByText("Periksa sebelum mengirim").WaitForAsync();
        await visit.PictureAsync($"ajukan-periksa-{screen}", fullPage: true);
        await visit.ShouldBeCleanAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ubah isian" }).ClickAsync();
        (await visit.Page.InputValueAsync("#f-pemohon")).Should().Be("Slamet Riyadi");
        await visit.Page.ClickAsync("button.primary");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Kirim" }).ClickAsync();
        await visit.Page.Locator(".secret").WaitForAsync();
        await visit.PictureAsync($"ajukan-terkirim-{screen}", fullPage: true);
        await visit.ShouldBeCleanAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lihat sampai di mana" }).ClickAsync();
        await visit.Page.GetByText("Sampai di mana").WaitForAsync();
        await visit.PictureAsync($"lacak-{screen}", fullPage: true);
        await visit.ShouldBeCleanAsync();
        await visit.Page.GetByText("Cabut permohonan", new() { Exact = true }).ClickAsync();
        await visit.Page.FillAsync("#alasan", "Sudah dibersihkan warga");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cabut permohonan ini" }).ClickAsync();
        await visit.Page.GetByText("Permohonan Anda sudah dicabut.").WaitForAsync();
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task The_code_on_a_slip_opens_the_case_and_stays_out_of_the_address()
    {
        await using var visit = await chrome.VisitAsync(server.Process.Address);
        var walk = await CaseWalk.SubmitAsync(server.At(Pasuruan), server.Public, Procedures.Requests.Online());
        await visit.GoAsync($"/lacak#{walk.Number}/{walk.Secret}");
        await visit.Page.GetByText("Sampai di mana").WaitForAsync();
        visit.Page.Url.Should().NotContain(walk.Secret);
        await visit.ShouldBeCleanAsync();
    }

    [Theory]
    [InlineData(Screen.Desk, false)]
    [InlineData(Screen.Phone, true)]
    public async Task A_returned_file_is_completed_where_it_is_followed(Screen screen, bool javaScript)
    {
        var office = server.At(Pasuruan);
        var counter = await office.WithRoleAsync("front-office");
        var walk = await CaseWalk.SubmitAsync(office, counter, await Procedures.Requests.DataAsync(counter, office.Agency));
        await walk.CompleteAsync("tanda-terima");
        await walk.ReturnAsync("verifikasi", "Tahun anggaran belum disebut", "data-diminta");
        await using var visit = await chrome.VisitAsync(server.Process.Address, javaScript, screen);
        await visit.GoAsync("/lacak");
        await visit.Page.FillAsync("#nomor", walk.Number);
        await visit.Page.FillAsync("#kode", walk.Secret);
        await visit.Page.ClickAsync("button.primary");
        await visit.Page.GetByText("Lengkapi berkas Anda").WaitForAsync();
        await visit.PictureAsync($"lacak-kembali-{screen}", fullPage: true);
        await visit.ShouldBeCleanAsync();
        await visit.Page.FillAsync("#f-data-diminta", "Realisasi APBD 2025");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Kirim kelengkapan" }).ClickAsync();
        await visit.Page.GetByText("Berkas Anda sudah lengkap").WaitForAsync();
        await visit.ShouldBeCleanAsync();
    }

    [Fact]
    public async Task All_of_it_can_be_read_in_English()
    {
        await using var visit = await ClerkAsync();
        foreach (var (page, words) in new[] { ("/terima/data-informasi", "Take in and make the receipt"), ("/agenda", "Register book"), ("/ajukan", "Hand in a request"), ("/lacak", "See the request") })
        {
            await visit.GoAsync($"/bahasa/en?kembali={page}");
            await visit.Page.GetByText(words).First.WaitForAsync();
            await visit.ShouldBeCleanAsync();
        }
    }

    [Theory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task A_wrong_code_is_told_without_saying_what_was_wrong(Screen screen)
    {
        await using var visit = await chrome.VisitAsync(server.Process.Address, screen: screen);
        await visit.GoAsync("/lacak");
        await visit.Page.FillAsync("#nomor", "PDI-2026-000001");
        await visit.Page.FillAsync("#kode", "AAAAA-BBBBB");
        await visit.Page.ClickAsync("button.primary");
        await visit.Page.GetByText("Nomor atau kode rahasia keliru").First.WaitForAsync();
        await visit.PictureAsync($"lacak-salah-{screen}");
        await visit.ShouldBeCleanAsync();
    }

    private async Task<Visit> ClerkAsync(bool javaScript = true, Screen screen = Screen.Desk) =>
        await (await chrome.VisitAsync(server.Process.Address, javaScript, screen)).SignInAsync($"front-office@{Pasuruan}", server.Process.DemoPassword!);

    private static async Task FocusAsync(Visit visit, string id) =>
        (await visit.Page.EvaluateAsync<string>("document.activeElement.id")).Should().Be(id);

    // Whatever the form asks for besides the name.
    private static async Task FillAsync(Visit visit)
    {
        foreach (var input in await visit.Page.Locator("#formulir input[type=tel], #formulir input[type=email], #formulir textarea, #formulir input[type=date], #formulir input[type=time], #formulir input[inputmode=decimal], #formulir input:not([type])").AllAsync())
        {
            if ((await input.InputValueAsync()).Length > 0)
                continue;
            var (type, mode) = (await input.GetAttributeAsync("type"), await input.GetAttributeAsync("inputmode"));
            await input.FillAsync(type switch { "tel" => "081234567890", "email" => "a@b.example", "date" => "2026-12-10", "time" => "09:00", _ => mode == "decimal" ? "12" : "Pembahasan perda" });
        }

        foreach (var file in await visit.Page.Locator("#formulir input[type=file]:not([multiple])").AllAsync())
            await file.SetInputFilesAsync(new FilePayload { Name = "surat.pdf", MimeType = "application/pdf", Buffer = Files.Pdf });
        foreach (var choice in await visit.Page.Locator("#formulir input[type=radio][value=ya], #formulir input[type=checkbox]").AllAsync())
            await choice.CheckAsync();
    }
}
