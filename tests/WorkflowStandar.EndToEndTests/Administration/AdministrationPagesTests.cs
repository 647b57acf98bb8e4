using System.Net;
using System.Text.RegularExpressions;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Administration;

/// <summary>What administrators do on their pages, without a script.</summary>
public sealed partial class AdministrationPagesTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Pasuruan = "setwan-dprd-pasuruan";
    private const string Publishing = "/kelola/standar/terbit";

    [Theory]
    [InlineData("/kelola")]
    [InlineData("/kelola/standar")]
    [InlineData("/kelola/standar/terbit")]
    [InlineData("/kelola/standar/unjuk-rasa/pindah")]
    [InlineData("/kelola/kalender")]
    [InlineData("/kelola/kalender/kabupaten-pasuruan")]
    [InlineData("/kelola/kalender/kabupaten-pasuruan/ubah")]
    [InlineData("/kelola/kunci")]
    [InlineData("/kelola/jejak")]
    [InlineData("/kelola/jejak?handler=Csv")]
    [InlineData("/kelola/layanan-latar")]
    public async Task For_whoever_is_no_administrator_there_is_no_such_page(string address)
    {
        using var chief = await server.SignedInAsync("ketua", Pasuruan);
        (await chief.OpenAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
        using var administrator = await server.SignedInAsync("pengelola", Pasuruan);
        (await administrator.OpenAsync(address)).Shown();
    }

    [Fact]
    public async Task A_mistake_is_shown_at_its_line_and_what_was_typed_stays()
    {
        using var administrator = await server.SignedInAsync("pengelola", Pasuruan);
        var broken = SmallStandard.Yaml("1").Replace("by: tata-usaha", "by: tata-usahaa");
        var answer = await administrator.SendAsync(Publishing, [("sumber", broken)], $"{Publishing}?handler=Periksa");

        answer.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        answer.Html.Should().Contain($"baris {SmallStandard.LineOf("by: tata-usaha")}, kolom").And.Contain("WS2").And.Contain("by: tata-usahaa").And.NotContain("Terbitkan edisi 1");
    }

    [Fact]
    public async Task An_edition_is_published_as_it_was_shown_and_running_cases_are_moved_to_it()
    {
        using var administrator = await server.SignedInAsync("pengelola", Pasuruan);
        await PublishAsync(administrator, SmallStandard.Yaml("2026-a"));
        var counter = await server.At(Pasuruan).WithRoleAsync("front-office");
        var walk = await CaseWalk.SubmitAsync(server.At(Pasuruan), counter, SmallStandard.Submission());

        var renamed = SmallStandard.Yaml("2026-b", "5 office hours").Replace("task: kerjakan", "task: selesaikan");
        var shown = await administrator.SendAsync(Publishing, [("sumber", renamed)], $"{Publishing}?handler=Periksa");
        shown.Shown().Html.Should().Contain("Terbitkan edisi 2026-b").And.Contain("Yang berubah dari edisi 2026-a").And.Contain(walk.Number);
        (await administrator.SendAsync(Publishing, [("sumber", renamed + "\n# lain\n"), ("sidik", Fingerprint(shown))], $"{Publishing}?handler=Terbitkan"))
            .Html.Should().Contain("Teksnya berubah sesudah diperiksa");
        (await administrator.SendAsync(Publishing, [("sumber", renamed), ("sidik", Fingerprint(shown))], $"{Publishing}?handler=Terbitkan")).LeadsTo("/kelola/standar");
        (await administrator.OpenAsync("/kelola/standar")).Html.Should().Contain("edisi 2026-b sudah terbit").And.Contain("1 perkara berjalan pada edisi yang tidak lagi berlaku");

        const string Moving = "/kelola/standar/contoh-kecil/pindah";
        (await administrator.OpenAsync($"{Moving}?dari=2026-a&ke=2026-b")).Html.Should().Contain("0 dari 1 perkara yang dicoba dapat pindah").And.Contain("name=\"langkah.kerjakan\"");
        (await administrator.OpenAsync($"{Moving}?dari=2026-a&ke=2026-b&langkah.kerjakan=selesaikan")).Html.Should().Contain("1 dari 1 perkara yang dicoba dapat pindah");
        (await administrator.SendAsync(Moving, [("dari", "2026-a"), ("ke", "2026-b"), ("langkah.kerjakan", "selesaikan")], $"{Moving}?handler=Pindahkan")).LeadsTo(Moving);
        await UntilAsync(async () => (await administrator.OpenAsync(Moving)).Html.Contains("1 pindah, 0 tetap"));

        var moved = await walk.ReadAsync("tata-usaha");
        (moved.String("edition"), walk.Open.Single()).Should().Be(("2026-b", "selesaikan"));
        (await administrator.OpenAsync("/kelola/jejak?jenis=edition%2F")).Html.Should().Contain("Memindahkan perkara ke edisi lain").And.Contain("Menerbitkan edisi standar");
    }

    [Fact]
    public async Task A_standard_of_another_office_is_not_published_here()
    {
        using var administrator = await server.SignedInAsync("pengelola", Pasuruan);
        var other = SmallStandard.Yaml("9").Replace(SmallStandard.Key, "bkpsdm-pasuruan/contoh-kecil");
        var answer = await administrator.SendAsync(Publishing, [("sumber", other)], $"{Publishing}?handler=Periksa");
        answer.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        answer.Html.Should().NotContain("Terbitkan edisi 9");
    }

    [Fact]
    public async Task A_key_is_shown_once_used_and_revoked()
    {
        using var administrator = await server.SignedInAsync("pengelola", Pasuruan);
        (await administrator.SendAsync("/kelola/kunci", [("label", "")], "/kelola/kunci?handler=Buat")).Html.Should().Contain("Ada 2 isian");
        (string, string)[] form = [("pemilik", "demo-front-office"), ("label", "Komputer loket <1>"), ("permintaan", "satu")];
        var made = (await administrator.SendAsync("/kelola/kunci", form, "/kelola/kunci?handler=Buat")).Shown();
        var secret = KeyText().Match(made.Html).Value;
        (await administrator.SendAsync("/kelola/kunci", form, "/kelola/kunci?handler=Buat")).LeadsTo("/kelola/kunci");

        var program = Client.WithKey(server.Process.Address, secret);
        (await program.GetAsync("me")).Succeeded().String("actor").Should().Be("demo-front-office");
        var listed = (await administrator.OpenAsync("/kelola/kunci")).Html;
        listed.Should().NotContain(secret).And.Contain("Komputer loket <1>").And.Contain("terakhir dipakai");
        var id = KeyId().Match(listed).Groups[1].Value;
        (await administrator.OpenAsync($"/kelola/kunci?cabut={id}")).Html.Should().Contain("Tidak dapat diurungkan");
        (await administrator.SendAsync("/kelola/kunci", [("kunci", id)], "/kelola/kunci?handler=Cabut")).LeadsTo("/kelola/kunci");
        (await program.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_trail_is_searched_downloaded_and_verified()
    {
        using var administrator = await server.SignedInAsync("pengelola", "dpmptsp-tapin");
        (await administrator.SendAsync("/kelola/kunci", [("pemilik", "demo-sekretaris"), ("label", "=rumus"), ("permintaan", "dua")], "/kelola/kunci?handler=Buat")).Shown();

        var found = (await administrator.OpenAsync("/kelola/jejak?jenis=key%2F&teks=sekretaris")).Shown().Html;
        found.Should().Contain("Membuat kunci API").And.NotContain("Memberi nama masuk");
        (await administrator.OpenAsync("/kelola/jejak?jenis=key%2F&sampai=2020-01-01")).Html.Should().Contain("Tidak ada yang cocok");
        (await administrator.OpenAsync("/kelola/jejak?setelah=palsu")).Status.Should().Be(HttpStatusCode.Redirect);
        (await administrator.OpenAsync("/kelola/jejak?handler=Csv&jenis=key%2F")).Html.Should().StartWith("urutan,waktu,oleh,").And.Contain("key/added");
        (await administrator.OpenAsync("/kelola/jejak")).Html.Should().NotContain(Pasuruan, "another office's acts do not exist");

        (await administrator.SendAsync("/kelola/jejak", [], "/kelola/jejak?handler=Periksa")).LeadsTo("/kelola/jejak");
        (await administrator.OpenAsync("/kelola/jejak")).Html.Should().Contain("Rantai utuh");
    }

    [Fact]
    public async Task An_administrator_of_an_office_foresees_a_calendar_and_cannot_publish_it()
    {
        const string Page = "/kelola/kalender/kabupaten-pasuruan/ubah";
        var counter = await server.At(Pasuruan).WithRoleAsync("front-office");
        var walk = await CaseWalk.SubmitAsync(server.At(Pasuruan), counter, await Requests.DataAsync(counter, Pasuruan));
        using var administrator = await server.SignedInAsync("pengelola", Pasuruan);
        var opened = (await administrator.OpenAsync(Page)).Shown().Html;
        opened.Should().NotContain("handler=Terbitkan");
        var based = Based().Match(opened).Groups[1].Value;
        (string, string)[] draft = [("usulan", Draft().Match(opened).Groups[1].Value), ("berdasar", based), ("edisi", "uji-1"), ("tercakup", "2026-12-31"), ("tahun", "2026")];
        (await administrator.SendAsync(Page, draft, $"{Page}?handler=Terbitkan")).Status.Should().Be(HttpStatusCode.NotFound);

        (string, string)[] day = [("tanggal", "2026-11-24"), ("nama", "Hari jadi"), ("jenis", "national"), ("kepastian", "decreed"), ("dasar", "Perbup 1"), ("daftar", "indonesia")];
        (await administrator.SendAsync(Page, [.. draft, ("tanggal", ""), ("nama", "Hari jadi"), ("kepastian", "decreed")], $"{Page}?handler=Tambah")).Html.Should().Contain("Tulis tanggalnya").And.Contain("value=\"Hari jadi\"");
        var added = (await administrator.SendAsync(Page, [.. draft, .. day], $"{Page}?handler=Tambah")).Shown().Html;
        added.Should().Contain("Perubahan dari edisi yang berlaku: 1").And.Contain("Selasa, 24 November 2026");

        (string, string)[] longer = [("usulan", Draft().Match(added).Groups[1].Value), .. draft[1..]];
        var foreseen = (await administrator.SendAsync(Page, longer, $"{Page}?handler=Pratinjau")).Shown().Html;
        foreseen.Should().MatchRegex(@"\d+ tenggat pada \d+ perkara bergeser").And.Contain(walk.Number);
        (await administrator.SendAsync(Page, [.. longer[..1], ("berdasar", "lain"), .. longer[2..]], $"{Page}?handler=Pratinjau")).Html.Should().Contain("sementara Anda bekerja");
    }

    private static async Task PublishAsync(Reader administrator, string yaml)
    {
        var shown = (await administrator.SendAsync(Publishing, [("sumber", yaml)], $"{Publishing}?handler=Periksa")).Shown();
        (await administrator.SendAsync(Publishing, [("sumber", yaml), ("sidik", Fingerprint(shown))], $"{Publishing}?handler=Terbitkan")).LeadsTo("/kelola/standar");
    }

    private static string Fingerprint(PageAnswer page) => Hash().Match(page.Html).Groups[1].Value;

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (await holds())
                return;
        }

        throw new TimeoutException("It did not come about.");
    }

    [GeneratedRegex("name=\"sidik\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Hash();

    [GeneratedRegex("wsk_[0-9a-f]{64}")]
    private static partial Regex KeyText();

    [GeneratedRegex(@"cabut=(once-[0-9a-f]+)")]
    private static partial Regex KeyId();

    [GeneratedRegex("name=\"berdasar\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Based();

    [GeneratedRegex(@"name=""usulan"" spellcheck=""false"">\s*\n([\s\S]*?)</textarea>")]
    private static partial Regex Draft();
}
