using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Browser.Cases;

/// <summary>The four procedures of the cards, from intake to close, as each role in turn, with and without a script.</summary>
[Collection(nameof(CardWalks))]
public sealed class CardWalkTests(Chrome chrome, DemoServer server, OfficeAtWork staff)
{
    private const string TataUsaha = "Bagian Tata Usaha & Kepegawaian";
    private const string Persuratan = "Pengadministrasi Persuratan Bagian Tata Usaha & Kepegawaian";

    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_letter_of_complaint_goes_from_the_lobby_to_the_reply(bool javaScript)
    {
        var walk = Begin(javaScript, await LetterAsync());
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
        var walk = Begin(javaScript, (await server.Public.PostAsync("cases", Requests.Online())).Succeeded());
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
        var counter = await office.WithRoleAsync("front-office");
        var walk = Begin(javaScript, await DemonstrationAsync(counter));
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
        var counter = await office.WithRoleAsync("front-office");
        var walk = Begin(javaScript, (await counter.PostAsync("cases", await Requests.DataAsync(counter, office.Agency))).Succeeded());
        await walk.DoAsync("front-office", "Mencatat daftar tamu dan menyerahkan tanda terima", $"Sekarang di {TataUsaha}.");
        await walk.DoAsync("tata-usaha", "Memverifikasi data yang diminta", $"Sekarang di {Persuratan}.", TickAllAsync);
        await walk.DoAsync("persuratan", "Menentukan data dan informasi diterima atau ditolak", $"Sekarang di {TataUsaha}.", form => form.GetByLabel("Ditolak atau dikecualikan").CheckAsync());
        await walk.JudgeAsync("tata-usaha", "perkara-penolakan");
        await walk.DoAsync("tata-usaha", "Membuat surat penolakan", "Sekarang di Sekretaris DPRD.", async form =>
        {
            await form.GetByLabel("Mengungkap rahasia pribadi (Pasal 17 huruf h)").CheckAsync();
            await form.GetByLabel("Uraian alasan").FillAsync("Memuat data pribadi warga lain.");
            await TickAllAsync(form);
        });
        await walk.DoAsync("sekretaris", "Menandatangani surat penolakan", "Sekarang di Petugas front office.", form => form.GetByLabel("Ditandatangani").CheckAsync());
        await walk.DoAsync("front-office", "Menyerahkan surat penolakan kepada pemohon", "Perkara ditolak.");
        await walk.StateAsync("front-office", "Ditolak");
        await walk.JudgeAsync("front-office");
    }

    private CardWalk Begin(bool javaScript, Answer receipt) => new(chrome, server, staff, receipt.String("number"), javaScript);

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

    private async Task<Answer> LetterAsync()
    {
        var counter = await office.WithRoleAsync("front-office");
        return (await counter.PostAsync("cases", new
        {
            standard = "setwan-dprd-pasuruan/penanganan-pengaduan",
            channel = "loket",
            fields = new Dictionary<string, string>
            {
                ["pemohon"] = "Paguyuban Warga Peduli Jalan",
                ["kontak"] = "0812 3456 7890",
                ["surel"] = "paguyuban@contoh.id",
                ["pokok-aduan"] = "Kerusakan jalan di Kecamatan Winongan",
                ["maksud-tujuan"] = "Mohon diperbaiki sebelum musim hujan",
                ["surat-pengaduan"] = await Files.LetterAsync(counter, office.Agency),
            },
        })).Succeeded();
    }

    // Ten calendar days after the walk has begun its day has come, whatever the walks before have made of the clock.
    private async Task<Answer> DemonstrationAsync(Client counter)
    {
        var now = DateTimeOffset.Parse((await server.Administrator.GetAsync("demo/clock")).Succeeded().String("now"), System.Globalization.CultureInfo.InvariantCulture);
        return (await counter.PostAsync("cases", new
        {
            standard = "setwan-dprd-pasuruan/unjuk-rasa",
            channel = "telepon",
            fields = new Dictionary<string, string>
            {
                ["pemohon"] = "Aliansi Petani Pasuruan",
                ["kontak"] = "0812 1111 2222",
                ["pokok-penyampaian"] = "Harga pupuk",
                ["maksud-tujuan"] = "Bertemu pimpinan",
                ["tanggal-kegiatan"] = now.AddDays(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["jam-kegiatan"] = "10:00",
            },
        })).Succeeded();
    }
}
