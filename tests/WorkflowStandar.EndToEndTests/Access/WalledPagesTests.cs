using System.Net;
using System.Text.RegularExpressions;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Access;

/// <summary>What every page refuses, whoever wrote it: the list is read from the source, so that a new page is tried on its first day.</summary>
public sealed partial class WalledPagesTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Pasuruan = "setwan-dprd-pasuruan";
    private const string Foreign = "setwan-dprd-ketapang";

    // The public may read and hand in; the rest of the house is for those who work in it.
    private static readonly string[] Public = ["/masuk", "/pertama", "/lacak", "/ajukan", "/galat"];

    private static readonly Dictionary<string, string> Examples = new()
    {
        ["agency"] = Pasuruan,
        ["standar"] = "penanganan-pengaduan",
        ["standard"] = "penanganan-pengaduan",
        ["nama"] = "penanganan-pengaduan",
        ["id"] = "kabupaten-pasuruan",
        ["orang"] = "demo-persuratan",
        ["status"] = "404",
        ["langkah"] = "terima-surat",
        ["kode"] = "WS2001",
        ["tindakan"] = "lampirkan",
        ["dokumen"] = "surat-jawaban",
        ["berkas"] = new string('a', 32),
    };

    // Days at either end of what can be written, dates that are none, cursors that nobody gave out, and worse.
    private static readonly string[] Nonsense =
    [
        "", "%20", "0001-01-01", "9999-12-31", "-9998-01-01", "2026-02-30", "1899-12-31", "2150-01-01", "99999-99-99", "%00", "%F0%9F%92%A9", "%ED%A0%80", "..%2F..", "-1", "0", "99999999999999999999", "1e400", "NaN",
        "bukan-kursor", "OTIyMzM3MjAzNjg1NDc3NTgwNw", "LTkyMjMzNzIwMzY4NTQ3NzU4MDg", "YQpiCmM", "MAowCjAKMAow", "%27%22%3E%3Cscript%3Ealert(1)%3C/script%3E", new string('z', 3000),
    ];

    private static readonly string[] Parameters =
    [
        "dari", "sampai", "sejak", "setelah", "mulai", "selesai", "tanggal", "tahun", "bulan", "triwulan", "periode", "lanjut", "sesudah", "q", "keadaan", "layanan", "langkah", "jabatan", "pemegang", "tenggat", "daftar",
        "tugas", "hitungan", "isian", "riwayat", "lihat", "oleh", "tindakan", "teks", "hasil", "unit", "kanal", "ditutup-dari", "ditutup-sampai", "terbuka-pada", "alamat", "prosedur", "jam", "edisi", "ke", "hari", "handler", "pilih", "cara", "nomor", "kembali", "galat", "versi",
    ];

    [Fact]
    public async Task Without_signing_in_no_page_of_the_house_opens()
    {
        var number = await NumberAsync();
        using var nobody = server.Somebody();
        foreach (var address in Addresses(number).Where(address => !Public.Any(open => address.StartsWith(open, StringComparison.Ordinal))))
        {
            var answer = await nobody.OpenAsync(address);
            answer.Status.Should().Be(HttpStatusCode.Redirect, "{0} asks to sign in", address);
            answer.Location.Should().Match(to => to.StartsWith("/masuk") || to == "/akun", "{0} leads to the door", address);
        }
    }

    [Fact]
    public async Task An_officer_who_administers_nothing_finds_no_page_of_the_administration()
    {
        using var officer = await server.SignedInAsync("front-office", Pasuruan);
        var pages = Addresses(await NumberAsync()).Where(address => address.StartsWith("/kelola", StringComparison.Ordinal) || (address.StartsWith("/naskah", StringComparison.Ordinal) && !address.StartsWith("/naskah/temuan", StringComparison.Ordinal))).ToList();
        pages.Should().HaveCountGreaterThan(10);
        foreach (var address in pages)
        {
            (await officer.OpenAsync(address)).Status.Should().Be(HttpStatusCode.NotFound, "{0} does not exist for them", address);
            // With a good token, straight to the form's address.
            (await officer.SendAsync("/akun", [("nama", "x"), ("alasan", "x")], address)).Status.Should().Be(HttpStatusCode.NotFound, "{0} takes nothing from them", address);
        }
    }

    [Fact]
    public async Task A_case_of_another_agency_does_not_exist_on_any_page_for_reading_or_for_sending()
    {
        var number = await NumberAsync();
        var own = await server.At(Pasuruan).WithRoleAsync("admin");
        var before = (await own.GetAsync($"cases/{number}")).Succeeded().Number("version");
        using var stranger = await server.SignedInAsync("pengelola", Foreign);
        var pages = Addresses(number).Where(address => address.Contains(number, StringComparison.Ordinal)).ToList();
        pages.Should().HaveCountGreaterThan(8);
        foreach (var address in pages)
        {
            (await stranger.OpenAsync(address)).Html.Should().NotContain("Lampu jalan", "{0} shows nothing of it", address);
            var sent = await stranger.SendAsync("/akun", [("alasan", "x"), ("teks", "x"), ("catatan", "x"), ("tugas", "1"), ("versi", "1")], address);
            ((int)sent.Status).Should().BeOneOf([400, 404, 405], "{0} takes nothing from them", address);
        }

        foreach (var act in (string[])["ambil", "lepas", "selesai", "serahkan", "tunda"])
            (await stranger.SendAsync("/kerja", [("satu", $"{act}:{number}~1"), ("pilih", $"{number}~1"), ("tindakan", act)])).Html.Should().NotContain("Lampu jalan");
        var after = (await own.GetAsync($"cases/{number}")).Succeeded();
        (after.Number("version"), after.String("status")).Should().Be((before, "open"), "nothing of what they sent was done");
    }

    [Fact]
    public async Task No_address_and_no_date_cursor_or_word_in_it_breaks_a_page()
    {
        var number = await NumberAsync();
        using var administrator = await server.SignedInAsync("pengelola", Pasuruan);
        foreach (var address in Addresses(number))
        {
            foreach (var value in Nonsense)
            {
                var separator = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
                await JudgeAsync(administrator, address + separator + string.Join('&', Parameters.Select(name => $"{name}={(value.Length > 100 ? value[..100] : value)}")), address, value);
            }
        }
    }

    [Theory]
    [InlineData("/kerja", "dari", "sampai", "lanjut")]
    [InlineData("/perkara", "dari", "sampai", "lanjut")]
    [InlineData("/agenda", "dari", "sampai", "sesudah")]
    [InlineData("/agenda?handler=Unduh", "dari", "sampai", "sesudah")]
    [InlineData("/kelola/jejak", "dari", "sampai", "setelah")]
    [InlineData("/kelola/jejak?handler=Csv", "dari", "sampai", "setelah")]
    [InlineData("/kepatuhan", "dari", "sampai", "periode")]
    [InlineData("/kepatuhan/perkara", "dari", "sampai", "lanjut")]
    [InlineData("/pantau", "dari", "sampai", "lanjut")]
    [InlineData("/pimpinan", "dari", "sampai", "periode")]
    public async Task No_pair_of_odd_dates_and_no_odd_cursor_breaks_a_list(string address, params string[] parameters)
    {
        await NumberAsync();
        using var administrator = await server.SignedInAsync("pengelola", Pasuruan);
        foreach (var first in Nonsense)
        {
            foreach (var second in (string[])["0001-01-01", "9999-12-31", "2026-11-23"])
            {
                var query = string.Join('&', parameters.Select((name, at) => $"{name}={(at == 1 ? second : first)}"));
                await JudgeAsync(administrator, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}", address, $"{first} {second}");
            }
        }
    }

    private async Task JudgeAsync(Reader reader, string path, string address, string value)
    {
        var answer = await reader.OpenAsync(path);
        ((int)answer.Status).Should().BeLessThan(500, "{0} with {1} must be answered", address, value);
    }

    private async Task<string> NumberAsync() => (await server.Public.PostAsync("cases", Procedures.Requests.Online("Lampu jalan padam di Beji"))).Succeeded().String("number");

    private static List<string> Addresses(string number) =>
    [
        .. from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "WorkflowStandar.Server", "Dashboard"), "*.cshtml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           let page = PageAddress().Match(File.ReadAllText(path))
           where page.Success
           select Part().Replace(page.Groups[1].Value, part => part.Groups[1].Value.Split(':')[0].TrimEnd('?') is var name && name == "nomor" ? number : Examples[name]),
    ];

    [GeneratedRegex("""^@page "([^"]+)""", RegexOptions.Multiline)]
    private static partial Regex PageAddress();

    // The outermost braces, since a constraint may hold some of its own.
    [GeneratedRegex(@"\{((?:[^{}]|\{[^{}]*\})+)\}")]
    private static partial Regex Part();
}
