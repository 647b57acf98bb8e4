using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Procedures;

/// <summary>Complete forms, for tests that are about something else.</summary>
public static class Requests
{
    /// <summary>A request for data at the counter of the Pasuruan secretariat.</summary>
    public static async Task<object> DataAsync(Client counter, string agency, string applicant = "Siti Aminah") => new
    {
        standard = "setwan-dprd-pasuruan/data-informasi",
        channel = "loket",
        fields = new Dictionary<string, object>
        {
            ["pemohon"] = applicant,
            ["kontak"] = "0812 3456 7890",
            ["surel"] = "siti@contoh.id",
            ["data-diminta"] = "Realisasi APBD 2025",
            ["maksud-tujuan"] = "Penelitian",
            ["mencantumkan-sumber"] = true,
            ["surat-permohonan"] = await Files.LetterAsync(counter, agency),
        },
    };

    /// <summary>A letter of complaint at the counter of the Pasuruan secretariat.</summary>
    public static async Task<object> LetterAsync(Client counter, string agency, string about, string from = "Pengurus RW 04 Beji") => new
    {
        standard = "setwan-dprd-pasuruan/penanganan-pengaduan",
        channel = "loket",
        fields = new Dictionary<string, object>
        {
            ["pemohon"] = from,
            ["kontak"] = "0812 3456 7817",
            ["surel"] = "warga@contoh.id",
            ["pokok-aduan"] = about,
            ["maksud-tujuan"] = "Mohon ditindaklanjuti",
            ["surat-pengaduan"] = await Files.LetterAsync(counter, agency),
        },
    };

    /// <summary>A complaint through the website of the Pasuruan secretariat; needs no key and no file.</summary>
    public static object Online(string text = "Lampu jalan padam") => new
    {
        standard = "setwan-dprd-pasuruan/penanganan-pengaduan",
        channel = "situs",
        fields = new Dictionary<string, string> { ["pemohon"] = "Ahmad Fauzi", ["surel"] = "ahmad@contoh.id", ["pokok-aduan"] = text },
    };
}
