using System.Net;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Access;

/// <summary>Who complains in confidence is named to those whose work it is, when they ask, and nowhere else: on no list, no paper, no file, no stream, and to no administrator.</summary>
public sealed class ConfidentialCaseTests(DemoServer server) : IClassFixture<DemoServer>, IAsyncLifetime
{
    private const string Pasuruan = "setwan-dprd-pasuruan";
    private const string Complainant = "Zubaidah Rahasiawati";
    private const string Phone = "081299887766";
    private const string About = "zubaidah sering ditekan atasannya";

    private CaseWalk walk = null!;

    public async Task InitializeAsync()
    {
        await server.Administrator.PublishAsync("standards", ConfidentialStandard.Yaml);
        walk = await SubmitAsync(Complainant, confidential: true);
        await walk.CompleteAsync("catat", fields: new Dictionary<string, string> { ["disposisi-pimpinan"] = "Telaah dahulu", ["disposisi-pribadi"] = About });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_administrator_is_not_told_who_complains_however_they_ask()
    {
        using var administrator = await server.SignedInAsync("pengelola", Pasuruan);
        foreach (var page in CasePages().Concat(ListPages()))
            await SaysNothingAsync(administrator, page);
        (await administrator.OpenAsync($"/perkara/{walk.Number}?lihat=data")).Shown().Html.Should().Contain("Z•••• R••••").And.NotContain("Lihat data pribadi");
    }

    [Fact]
    public async Task An_administrator_reads_it_over_the_API_no_more_than_on_pages()
    {
        var administrator = await server.At(Pasuruan).OfficerAsync("pengelola-api", new { name = "Pengelola", kind = "supervisor", administrator = true });
        foreach (var by in (Client[])[administrator, server.Administrator])
        {
            foreach (var path in (string[])[walk.Path, $"{walk.Path}/history?limit=1000", $"cases?name=Zubaidah", $"cases?number={walk.Number}", "notices"])
            {
                var answer = await by.GetAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? "&" : "?")}agency={Pasuruan}");
                answer.Text.Should().NotContain(Complainant, "{0} hides it", path).And.NotContain(Phone).And.NotContain(About);
            }

            (await by.GetAsync($"cases?name=Zubaidah&agency={Pasuruan}")).Succeeded().Each("items").Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Those_whose_step_it_is_uncover_the_name_on_the_page_and_find_it_on_no_list_and_no_paper()
    {
        foreach (var role in (string[])["front-office", "tata-usaha"])
        {
            using var officer = await server.SignedInAsync(role, Pasuruan);
            var page = $"/perkara/{walk.Number}";
            (await officer.OpenAsync(page)).Shown().Html.Should().NotContain(Complainant).And.Contain("Lihat data pribadi");
            (await officer.OpenAsync($"{page}?lihat=data")).Shown().Html.Should().Contain(Complainant).And.Contain(Phone);
            foreach (var print in CasePages().Where(address => address.StartsWith("/cetak", StringComparison.Ordinal)).Concat(ListPages()))
                await SaysNothingAsync(officer, print);
        }
    }

    [Fact]
    public async Task A_name_that_is_no_secret_is_on_lists_and_paper()
    {
        var open = await SubmitAsync("Yanto Terbuka", confidential: false);
        using var officer = await server.SignedInAsync("front-office", Pasuruan);
        foreach (var page in (string[])["/agenda?dari=2026-11-01", "/agenda?dari=2026-11-01&handler=Unduh", "/kerja?daftar=peran", $"/perkara?q={open.Number[..8]}", $"/cetak/tanda-terima/{open.Number}", $"/cetak/disposisi/{open.Number}", $"/cetak/surat/{open.Number}/balasan"])
            (await officer.OpenAsync(page)).Shown().Html.Should().Contain("Yanto Terbuka", "{0} shows it: else what hides the others was not tried", page);
    }

    [Fact]
    public async Task Open_pages_are_told_the_number_of_what_changes_and_nothing_else()
    {
        using var officer = await server.SignedInAsync("tata-usaha", Pasuruan);
        var heard = await officer.HearAsync("/aliran", async () => (await SubmitAsync(Complainant, confidential: true)).Number.Should().NotBeEmpty());
        heard.Should().MatchRegex("""^data: \{"nomor":"[A-Z]+-\d{4}-\d{6}","versi":\d+\}$""");
    }

    [Fact]
    public async Task Nobody_without_a_step_gets_the_file_whose_name_may_name_somebody()
    {
        var counter = await server.At(Pasuruan).WithRoleAsync("front-office");
        var added = (await counter.UploadAsync($"{walk.Path}/attachments", $"surat {Complainant}.pdf", Files.Pdf)).Succeeded();
        foreach (var role in (string[])["pengelola", "kabag-umum"])
        {
            using var other = await server.SignedInAsync(role, Pasuruan);
            (await other.OpenAsync($"/perkara/{walk.Number}/berkas/{added.String("attachment")}")).Status.Should().Be(HttpStatusCode.NotFound);
            await SaysNothingAsync(other, $"/perkara/{walk.Number}?riwayat=semua");
        }
    }

    private async Task SaysNothingAsync(Reader reader, string page)
    {
        var shown = (await reader.OpenAsync(page)).Shown().Html;
        shown.Should().NotContain("Rahasiawati", "{0} names nobody", page).And.NotContain(Phone, "{0} tells no number", page).And.NotContain(About, "{0} tells nothing personal", page);
    }

    private IEnumerable<string> CasePages() =>
    [
        $"/perkara/{walk.Number}", $"/perkara/{walk.Number}?lihat=data", $"/perkara/{walk.Number}?riwayat=semua", $"/perkara/{walk.Number}?lihat=data&riwayat=semua",
        $"/cetak/{walk.Number}", $"/cetak/tanda-terima/{walk.Number}", $"/cetak/disposisi/{walk.Number}", $"/cetak/surat/{walk.Number}/balasan",
    ];

    private IEnumerable<string> ListPages() =>
    [
        "/kerja", "/kerja?daftar=peran", "/kerja?daftar=semua", "/kerja?daftar=menunggu", "/kerja?daftar=bebas", "/kerja?daftar=selesai",
        "/perkara", $"/perkara?q={walk.Number[..8]}", "/perkara?q=ditekan",
        "/agenda?dari=2026-11-01", "/agenda?dari=2026-11-01&handler=Cetak", "/agenda?dari=2026-11-01&handler=Unduh",
        "/pantau", "/kepatuhan", "/pimpinan",
    ];

    private async Task<CaseWalk> SubmitAsync(string name, bool confidential) => await CaseWalk.SubmitAsync(server.At(Pasuruan), await server.At(Pasuruan).WithRoleAsync("front-office"), new
    {
        standard = ConfidentialStandard.Key,
        channel = "loket",
        fields = new Dictionary<string, object> { ["hal"] = "Tekanan di kantor", ["pelapor"] = name, ["kontak"] = Phone, ["rahasia"] = confidential },
    });
}
