using System.Text.RegularExpressions;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Access;

/// <summary>Whoever writes markup, in a definition, in a form, in a reason, as a name: it is shown as text, on every page, print and file.</summary>
public sealed partial class MarkupTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Pasuruan = "setwan-dprd-pasuruan";
    private const string Evil = "\"'><img src=x onerror=alert(1)>=1+1";

    [Fact]
    public async Task Markup_from_anywhere_is_text_everywhere()
    {
        (await server.Administrator.PublishAsync("standards", Standard())).Succeeded();
        var office = server.At(Pasuruan);
        var clerk = await office.WithRoleAsync("front-office");
        var walk = await CaseWalk.SubmitAsync(office, clerk, new
        {
            standard = ConfidentialStandard.Key,
            channel = "loket",
            fields = new Dictionary<string, object> { ["hal"] = Evil, ["pelapor"] = Evil, ["kontak"] = "081299887766", ["rahasia"] = false },
        });
        (await clerk.PostAsync($"{walk.Path}/comments", new Dictionary<string, object> { ["text"] = Evil, ["to-applicant"] = true })).Succeeded();
        (await clerk.UploadAsync($"{walk.Path}/attachments", "<img src=x onerror=alert(1)>.pdf", Files.Pdf)).Succeeded();
        await walk.CompleteAsync("catat", fields: new Dictionary<string, string> { ["disposisi-pimpinan"] = Evil, ["disposisi-pribadi"] = Evil });
        (await server.Administrator.PutAsync($"admin/agencies/{Pasuruan}/actors/jahat", new { name = Evil, roles = new[] { "tata-usaha" } })).Succeeded();
        using var officer = await server.SignedInAsync("front-office", Pasuruan);
        (await officer.SendAsync("/kerja", [("nama", Evil), ("bersama", "true")], "/kerja?handler=simpan")).Status.Should().Be(System.Net.HttpStatusCode.Redirect);

        using var administrator = await server.SignedInAsync("pengelola", Pasuruan);
        var seen = 0;
        foreach (var reader in (Reader[])[officer, administrator])
        {
            foreach (var page in Pages(walk.Number))
            {
                var answer = await reader.OpenAsync(page);
                if (answer.Status != System.Net.HttpStatusCode.OK)
                    continue;
                var raw = await reader.RawAsync(page);
                raw.Should().NotContain("<img src=x", "{0} shows text", page);
                Attributes().IsMatch(Quoted().Replace(raw, "")).Should().BeFalse("{0} lets nothing out of an attribute", page);
                seen += answer.Html.Contains("<img src=x", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        seen.Should().BeGreaterThan(20, "it is shown in many places, as text");
        using var applicant = server.Somebody();
        await applicant.SendAsync("/lacak", [("nomor", walk.Number), ("kode", walk.Secret)]);
        foreach (var page in (string[])["/lacak/perkara", "/lacak/tanda-terima", "/standar", $"/standar/{ConfidentialStandard.Key}", "/ajukan", $"/ajukan/{ConfidentialStandard.Key}"])
            (await applicant.RawAsync(page)).Should().NotContain("<img src=x", "{0} shows text", page);
    }

    [Fact]
    public async Task No_file_for_a_spreadsheet_begins_a_cell_with_what_it_would_calculate()
    {
        (await server.Administrator.PublishAsync("standards", Standard())).Succeeded();
        (await server.Administrator.PutAsync($"admin/agencies/{Pasuruan}/actors/hitung", new { name = "=cmd|'/c calc'!A0", roles = new[] { "tata-usaha" } })).Succeeded();
        using var administrator = await server.SignedInAsync("pengelola", Pasuruan);
        foreach (var file in (string[])["/agenda?dari=2026-11-01&handler=Unduh", "/kelola/jejak?handler=Csv", "/kepatuhan?handler=Csv", "/kepatuhan?handler=Unduh"])
        {
            var answer = await administrator.OpenAsync(file);
            answer.Html.TrimStart('\uFEFF').Split(["\r\n"], StringSplitOptions.None)
                .SelectMany(line => Cells().Matches(line).Select(cell => cell.Groups[1].Value.Trim('"')))
                .Where(IsCalculated).Should().BeEmpty("{0} is only read", file);
        }
    }

    [Fact]
    public async Task The_name_of_a_view_is_cut_to_what_is_said_of_it()
    {
        using var officer = await server.SignedInAsync("tata-usaha", Pasuruan);
        var name = new string('p', 61);
        (await officer.SendAsync("/kerja", [("alamat", "/kerja"), ("nama", $"  {name}  ")], "/tampilan")).Status.Should().Be(System.Net.HttpStatusCode.Redirect);
        (await officer.OpenAsync("/kerja")).Shown().Html.Should().Contain($"“{name[..60]}”").And.NotContain(name);
    }

    private static bool IsCalculated(string cell) => cell.TrimStart() is ['=' or '+' or '@', _, ..];

    private static IEnumerable<string> Pages(string number) =>
    [
        "/kerja", "/kerja?daftar=peran", "/kerja?daftar=semua", "/kerja?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "/perkara", "/perkara?q=img", "/perkara?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        $"/perkara/{number}", $"/perkara/{number}?lihat=data&riwayat=semua", $"/cetak/{number}", $"/cetak/tanda-terima/{number}", $"/cetak/disposisi/{number}", $"/cetak/surat/{number}/balasan",
        $"/perkara/{number}/batalkan", $"/perkara/{number}/serahkan", $"/perkara/{number}/lampirkan", $"/perkara/{number}/kode-baru",
        "/agenda?dari=2026-11-01", "/agenda?dari=2026-11-01&handler=Cetak", "/terima", "/terima/aduan-rahasia", "/pantau", "/pantau/alur/aduan-rahasia", "/kepatuhan", "/pimpinan", "/kewajiban",
        "/kelola", "/kelola/standar", "/kelola/standar/aduan-rahasia/pindah", "/kelola/orang", "/kelola/orang/jahat", "/kelola/kunci", "/kelola/jejak", "/kelola/jejak?lihat=pribadi", "/kelola/layanan", "/kelola/instansi",
        "/naskah", "/naskah/aduan-rahasia", "/tampilan", "/akun", "/lainnya", "/galat/404",
    ];

    // Every text that a reader sees, as hostile as YAML lets it be.
    private static string Standard()
    {
        var yaml = Text().Replace(ConfidentialStandard.Yaml, match => $"{match.Groups[1].Value}'{Evil.Replace("'", "''", StringComparison.Ordinal)} {match.Groups[2].Value}'");
        return yaml.Replace("title: { id: Aduan rahasia, en: Confidential complaint }", $"title: {{ id: '{Evil.Replace("'", "''", StringComparison.Ordinal)}', en: '{Evil.Replace("'", "''", StringComparison.Ordinal)}' }}", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(title: )(Loket|Situs|Kerja|Mencatat|Mengerjakan|Hal|Pelapor|Kontak|Bukti|Rahasiakan nama saya|Disposisi pimpinan)(?=[,\s}])")]
    private static partial Regex Text();

    [GeneratedRegex(@"<[a-z]+[^<>]*\sonerror=")]
    private static partial Regex Attributes();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("(\"(?:[^\"]|\"\")*\"|[^;,]*)(?:[;,]|$)")]
    private static partial Regex Cells();
}
