using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Browser.Cases;

/// <summary>The four procedures of the cards, from intake to close, as each role in turn, with and without a script.</summary>
[Collection(nameof(CardWalks))]
public sealed partial class CardWalkTests(Chrome chrome, DemoServer server, OfficeAtWork staff)
{
    private const string TataUsaha = "Bagian Tata Usaha & Kepegawaian";
    private const string Persuratan = "Pengadministrasi Persuratan Bagian Tata Usaha & Kepegawaian";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_letter_of_complaint_goes_from_the_lobby_to_the_reply(bool javaScript)
    {
        var walk = await AtTheCounterAsync(javaScript, "/terima/penanganan-pengaduan?cara=surat.loket", "surat-pengaduan",
            ("pemohon", "Paguyuban Warga Peduli Jalan"), ("kontak", "0812 3456 7890"), ("surel", "paguyuban@contoh.id"),
            ("pokok-aduan", "Kerusakan jalan di Kecamatan Winongan"), ("maksud-tujuan", "Mohon diperbaiki sebelum musim hujan"));
        await walk.JudgeAsync("front-office", "perkara-lobi");
        await walk.DoAsync("front-office", "Menerima surat pengaduan dan memeriksa kelengkapan persyaratan", "Berikutnya tugas Anda: Mencatat daftar tamu dan menyerahkan tanda terima.", TickAllAsync);
        await walk.DoAsync("front-office", "Mencatat daftar tamu dan menyerahkan tanda terima", "Berikutnya tugas Anda: Menyerahkan surat kepada Bagian Tata Usaha & Kepegawaian.");
        await walk.DoAsync("front-office", "Menyerahkan surat kepada Bagian Tata Usaha & Kepegawaian", $"Sekarang di {Persuratan}.");
        await walk.DoAsync("persuratan", "Mengagendakan surat ke dalam buku agenda", "Berikutnya tugas Anda: Menempelkan lembar disposisi dan menyiapkan surat.");
        await ToSecretaryAsync(walk, "Menempelkan lembar disposisi dan menyiapkan surat");
        await walk.JudgeAsync("sekretaris", "perkara-disposisi");
        await walk.DoAsync("sekretaris", "Memberi disposisi dan menentukan penerima (Sekretaris)", $"Sekarang di {TataUsaha}.", async form =>
        {
            await form.GetByLabel("Disposisi Sekretaris DPRD").FillAsync("Mohon ditinjau bersama dinas terkait.");
            await form.GetByLabel("Anggota DPRD").CheckAsync();
            await form.GetByLabel("Kepala Bagian Umum & Keuangan").CheckAsync();
        });
        await walk.DoAsync("tata-usaha", "Mendistribusikan surat sesuai disposisi", "Sekarang di Anggota DPRD dan Kepala Bagian Umum & Keuangan.");
        await walk.DoAsync("anggota", "Menindaklanjuti sesuai isi surat", "Sekarang di Kepala Bagian Umum & Keuangan.", FollowUpAsync);
        await walk.DoAsync("kabag-umum", "Menindaklanjuti sesuai isi surat", $"Sekarang di {TataUsaha}.", FollowUpAsync);
        await walk.DoAsync("tata-usaha", "Menyampaikan surat jawaban", "Perkara selesai.");
        await walk.StateAsync("tata-usaha", "Selesai");
        await walk.JudgeAsync("tata-usaha", "perkara-selesai");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_online_complaint_becomes_a_letter_and_gets_its_reply(bool javaScript)
    {
        var walk = await FromHomeAsync(javaScript);
        await walk.DoAsync("admin", "Menangkap layar pengaduan dan menyerahkannya kepada Tata Usaha", $"Sekarang di {Persuratan}.", form =>
            form.GetByLabel("Tangkapan layar pengaduan").SetInputFilesAsync(new FilePayload { Name = "layar.png", MimeType = "image/png", Buffer = Files.Png }));
        await walk.DoAsync("persuratan", "Membuat surat pengaduan", "Berikutnya tugas Anda: Menempelkan lembar disposisi dan menyiapkan surat.");
        await ToSecretaryAsync(walk, "Menempelkan lembar disposisi dan menyiapkan surat");
        await walk.DoAsync("sekretaris", "Memberi disposisi dan menentukan penerima (Sekretaris)", $"Sekarang di {TataUsaha}.", async form =>
        {
            await form.GetByLabel("Disposisi Sekretaris DPRD").FillAsync("Untuk Humas.");
            await form.GetByLabel("Jabatan Fungsional Pranata Hubungan Masyarakat Ahli Muda").CheckAsync();
        });
        await walk.DoAsync("tata-usaha", "Mendistribusikan surat sesuai disposisi", "Sekarang di Jabatan Fungsional Pranata Hubungan Masyarakat Ahli Muda.");
        await walk.DoAsync("humas", "Menindaklanjuti sesuai isi surat", $"Sekarang di {TataUsaha}.", FollowUpAsync);
        await walk.DoAsync("tata-usaha", "Menyampaikan surat jawaban", "Perkara selesai.");
        await walk.JudgeAsync("admin");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_notice_of_a_demonstration_is_prepared_by_two_units_and_waits_for_its_day(bool javaScript)
    {
        // Ten calendar days after it has begun its day has come, whatever the walks before have made of the clock.
        var now = DateTimeOffset.Parse((await server.Administrator.GetAsync("demo/clock")).Succeeded().String("now"), CultureInfo.InvariantCulture);
        var walk = await AtTheCounterAsync(javaScript, "/terima/unjuk-rasa?cara=pemberitahuan.telepon", null,
            ("pemohon", "Aliansi Petani Pasuruan"), ("kontak", "0812 1111 2222"), ("pokok-penyampaian", "Harga pupuk"), ("maksud-tujuan", "Bertemu pimpinan"),
            ("tanggal-kegiatan", now.AddDays(9).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("jam-kegiatan", "10:00"));
        await walk.DoAsync("front-office", "Menerima pemberitahuan dan memeriksa kelengkapan persyaratan", "Berikutnya tugas Anda: Mencatat daftar tamu dan menyerahkan tanda terima.");
        await walk.DoAsync("front-office", "Mencatat daftar tamu dan menyerahkan tanda terima", "Berikutnya tugas Anda: Menyerahkan surat kepada Bagian Tata Usaha & Kepegawaian.");
        await walk.DoAsync("front-office", "Menyerahkan surat kepada Bagian Tata Usaha & Kepegawaian", $"Sekarang di {Persuratan}.");
        await walk.DoAsync("persuratan", "Mengagendakan surat ke dalam buku agenda", "Berikutnya tugas Anda: Menempelkan lembar disposisi dan menyiapkan surat.");
        await ToSecretaryAsync(walk, "Menempelkan lembar disposisi dan menyiapkan surat");
        await walk.DoAsync("sekretaris", "Memberi disposisi dan menentukan pihak terkait (Sekretaris)", $"Sekarang di {TataUsaha}.", async form =>
        {
            await form.GetByLabel("Disposisi Sekretaris DPRD").FillAsync("Siapkan ruang rapat.");
            await form.GetByLabel("Kepala Bagian Fasilitasi Penganggaran dan Pengawasan").CheckAsync();
        });
        await walk.DoAsync("tata-usaha", "Mendistribusikan surat kepada kedua unit", "Sekarang di Kepala Bagian Fasilitasi Penganggaran dan Pengawasan dan Jabatan Fungsional Pranata Hubungan Masyarakat Ahli Muda.");
        await walk.DoAsync("humas", "Mengkoordinir tempat dan pemberitaan", "Sekarang di Kepala Bagian Fasilitasi Penganggaran dan Pengawasan.");
        await walk.DoAsync("kabag-fasilitasi", "Mengkoordinir audiensi dan pihak yang diundang", "Menunggu waktunya.");
        await walk.StateAsync("sekretaris", "Menunggu waktunya");
        await server.AdvanceAsync("10 calendar days");
        await walk.DoAsync("sekretaris", "Menerima audiensi", "Sekarang di Kepala Bagian Fasilitasi Penganggaran dan Pengawasan.", async form =>
        {
            await form.GetByLabel("Hasil audiensi").FillAsync("Aspirasi diterima Ketua.");
            await form.GetByLabel("Terlaksana").CheckAsync();
        });
        await walk.DoAsync("kabag-fasilitasi", "Menindaklanjuti sesuai isi surat", "Perkara selesai.", FollowUpAsync);
        await walk.JudgeAsync("kabag-fasilitasi");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_for_data_that_is_exempt_is_refused_in_writing(bool javaScript)
    {
        var walk = await AtTheCounterAsync(javaScript, "/terima/data-informasi", "surat-permohonan",
            ("pemohon", "Siti Aminah"), ("kontak", "0812 3456 7890"), ("surel", "siti@contoh.id"), ("data-diminta", "Daftar gaji pegawai"), ("maksud-tujuan", "Penelitian"),
            ("mencantumkan-sumber", "ya"));
        await walk.DoAsync("front-office", "Mencatat daftar tamu dan menyerahkan tanda terima", $"Sekarang di {TataUsaha}.");
        await walk.DoAsync("tata-usaha", "Memverifikasi data yang diminta", $"Sekarang di {Persuratan}.", TickAllAsync);
        await walk.DoAsync("persuratan", "Menentukan data dan informasi diterima atau ditolak", $"Sekarang di {TataUsaha}.", form => form.GetByLabel("Ditolak atau dikecualikan").CheckAsync());
        await walk.JudgeAsync("tata-usaha", "perkara-penolakan");
        await walk.DoAsync("tata-usaha", "Membuat surat penolakan", "Sekarang di Sekretaris DPRD.", async form =>
        {
            await form.GetByRole(AriaRole.Combobox).SelectOptionAsync(new SelectOptionValue { Label = "Mengungkap rahasia pribadi (Pasal 17 huruf h)" });
            await form.GetByLabel("Uraian alasan").FillAsync("Memuat data pribadi warga lain.");
            await TickAllAsync(form);
        });
        await walk.DoAsync("sekretaris", "Menandatangani surat penolakan", "Sekarang di Petugas front office.", form => form.GetByLabel("Ditandatangani").CheckAsync());
        await walk.DoAsync("front-office", "Menyerahkan surat penolakan kepada pemohon", "Perkara ditolak.");
        await walk.StateAsync("front-office", "Ditolak");
        await walk.JudgeAsync("front-office");
    }

    /// <summary>The front office takes a request in on its page.</summary>
    /// <param name="file">The field that takes the letter; null where there is none.</param>
    private async Task<CardWalk> AtTheCounterAsync(bool javaScript, string address, string? file, params (string Field, string Value)[] fields)
    {
        var page = (await (await staff.AtAsync(chrome, server, "front-office", javaScript)).GoAsync(address)).Page;
        await FillAsync(page, fields);
        if (file is not null)
            await page.SetInputFilesAsync($"#f-{file}", new FilePayload { Name = "surat.pdf", MimeType = "application/pdf", Buffer = Files.Pdf });
        await page.Locator("main form button.primary").ClickAsync();
        await page.WaitForURLAsync("**/terima/selesai/*");
        return new CardWalk(chrome, server, staff, new Uri(page.Url).Segments[^1], javaScript);
    }

    /// <summary>A citizen hands in through the website.</summary>
    private async Task<CardWalk> FromHomeAsync(bool javaScript)
    {
        await using var visit = await chrome.VisitAsync(server.Process.Address, javaScript);
        await visit.GoAsync("/ajukan/setwan-dprd-pasuruan/penanganan-pengaduan");
        await FillAsync(visit.Page, ("pemohon", "Ahmad Fauzi"), ("surel", "ahmad@contoh.id"), ("pokok-aduan", "Lampu jalan padam"));
        await visit.Page.Locator("main form button.primary").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Kirim" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/lacak/tanda-terima");
        return new CardWalk(chrome, server, staff, CaseNumber().Match(await visit.Page.InnerTextAsync("main")).Value, javaScript);
    }

    private static async Task FillAsync(IPage page, params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields)
        {
            if (value == "ya")
                await page.CheckAsync($"#f-{field}");
            else
                await page.FillAsync($"#f-{field}", value);
        }
    }

    private static async Task ToSecretaryAsync(CardWalk walk, string sheet)
    {
        await walk.DoAsync("persuratan", sheet, "Sekarang di Ketua DPRD.", form => form.GetByLabel("Informasi surat pada lembar disposisi").FillAsync("Segera."));
        await walk.DoAsync("ketua", "Memberi disposisi (Ketua)", "Sekarang di Sekretaris DPRD.", form => form.GetByLabel("Disposisi Ketua DPRD").FillAsync("Diteruskan kepada Komisi III."));
    }

    private static Task FollowUpAsync(ILocator form) => form.GetByLabel("Hasil tindak lanjut").FillAsync("Sudah ditinjau di lapangan.");

    private static async Task TickAllAsync(ILocator form)
    {
        foreach (var box in await form.Locator("input[name=periksa]").AllAsync())
            await box.CheckAsync();
    }

    [GeneratedRegex(@"PPD-\d{4}-\d{6}")]
    private static partial Regex CaseNumber();
}
