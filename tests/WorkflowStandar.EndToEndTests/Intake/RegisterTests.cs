using System.Net;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Intake;

/// <summary>The register book: on the screen, on paper, and for a spreadsheet.</summary>
public sealed class RegisterTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Pasuruan = "setwan-dprd-pasuruan";

    [Fact]
    public async Task What_came_in_stands_in_the_book_with_what_was_written_on_it()
    {
        var office = server.At(Pasuruan);
        var walk = await CaseWalk.SubmitAsync(office, server.Public, Procedures.Requests.Online());
        using var clerk = await server.SignedInAsync("admin", Pasuruan);
        var today = (await clerk.OpenAsync("/agenda?dari=2026-11-23&sampai=2026-11-23")).Shown().Html;
        today.Should().Contain(walk.Number).And.Contain("Penanganan dan Pengaduan");
        (await clerk.OpenAsync("/agenda?dari=2026-11-24&sampai=2026-11-30")).Shown().Html.Should().NotContain(walk.Number).And.Contain("Tidak ada yang masuk");
        (await clerk.OpenAsync("/agenda?dari=2026-11-23&sampai=2026-11-23&layanan=data-informasi")).Shown().Html.Should().NotContain($"/perkara/{walk.Number}");
        (await clerk.OpenAsync("/agenda?dari=2026-11-23&sampai=2026-11-23&kanal=situs")).Shown().Html.Should().Contain(walk.Number);
        (await clerk.OpenAsync("/agenda?dari=2026-11-23&sampai=2026-11-23&handler=Cetak")).Shown().Html.Should().Contain("BUKU AGENDA").And.Contain(walk.Number);
        (await clerk.OpenAsync("/agenda?dari=2026-11-23&sesudah=bukan-kursor")).Status.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_spreadsheet_runs_nothing_of_what_applicants_wrote()
    {
        using var clerk = await server.SignedInAsync("front-office", Pasuruan);
        var done = await clerk.SendFilesAsync(
            "/terima/data-informasi",
            [
                ("cara", "permohonan.loket"), ("f-pemohon", "=HYPERLINK(\"http://x\")"), ("f-kontak", "0812 1717 2020"), ("f-surel", "a@b.example"),
                ("f-data-diminta", "+1;\"dua\""), ("f-maksud-tujuan", "@SUM(A1)"), ("f-mencantumkan-sumber", "ya"),
            ],
            [("f-surat-permohonan", "surat.pdf", Files.Pdf)]);
        var number = done.Location!.Split('/')[^1];
        var csv = await clerk.RawAsync("/agenda?dari=2026-11-23&sampai=2026-11-23&handler=Unduh");
        var line = csv.Split("\r\n").Single(line => line.StartsWith(number, StringComparison.Ordinal));
        line.Should().Contain(";\"'=HYPERLINK(\"\"http://x\"\")\";").And.Contain(";\"'+1;\"\"dua\"\"\";");
    }

    [Fact]
    public async Task Names_are_not_shown_to_those_without_a_step()
    {
        using var clerk = await server.SignedInAsync("front-office", Pasuruan);
        var done = await clerk.SendFilesAsync(
            "/terima/data-informasi",
            [
                ("cara", "permohonan.loket"), ("f-pemohon", "Nama Yang Disembunyikan"), ("f-kontak", "0812 1717 2020"), ("f-surel", "a@b.example"),
                ("f-data-diminta", "Daftar perda"), ("f-maksud-tujuan", "Arsip"), ("f-mencantumkan-sumber", "ya"),
            ],
            [("f-surat-permohonan", "surat.pdf", Files.Pdf)]);
        var number = done.Location!.Split('/')[^1];
        (await clerk.RawAsync("/agenda?dari=2026-11-23")).Should().Contain("Nama Yang Disembunyikan");

        using var other = await server.SignedInAsync("kabag-fasilitasi", Pasuruan);
        foreach (var page in (string[])["/agenda?dari=2026-11-23", "/agenda?dari=2026-11-23&handler=Unduh", $"/cetak/tanda-terima/{number}", $"/cetak/disposisi/{number}"])
            (await other.RawAsync(page)).Should().Contain(number).And.NotContain("Nama Yang Disembunyikan", "{0} hides it", page);

        using var foreign = await server.SignedInAsync("front-office", "dpmptsp-tapin");
        (await foreign.OpenAsync($"/cetak/tanda-terima/{number}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_letter_is_drafted_from_the_definition_and_the_case_and_keeps_the_name_from_strangers()
    {
        var office = server.At(Pasuruan);
        var counter = await office.WithRoleAsync("front-office");
        var walk = await CaseWalk.SubmitAsync(office, counter, await Procedures.Requests.DataAsync(counter, office.Agency, "Hendra <b>Wijaya</b>"));
        await walk.CompleteAsync("tanda-terima");
        await walk.CompleteAsync("verifikasi", "lengkap");
        await walk.CompleteAsync("klasifikasi", "ditolak");
        using var clerk = await server.SignedInAsync("tata-usaha", Pasuruan);
        var letter = $"/cetak/surat/{walk.Number}/surat-penolakan";
        (await clerk.RawAsync(letter)).Should().Contain("termasuk informasi yang dikecualikan: ....", "what is not known yet is left to the pen");

        await walk.CompleteAsync("surat-penolakan", fields: new Dictionary<string, string> { ["alasan-penolakan"] = "rahasia-pribadi", ["uraian-penolakan"] = "<i>Alamat</i> adalah data pribadi" });
        var drafted = await clerk.RawAsync(letter);
        drafted.Should().Contain("Yth. Hendra &lt;b&gt;Wijaya&lt;/b&gt;").And.Contain($"dengan nomor {walk.Number}").And.Contain("&lt;i&gt;Alamat&lt;/i&gt; adalah data pribadi")
            .And.Contain("Sekretaris DPRD,").And.NotContain("<b>Wijaya").And.NotContain("{case");
        (await clerk.OpenAsync($"/cetak/{walk.Number}")).Shown().Html.Should().Contain($"href=\"{letter}\"").And.Contain("Diperlukan langkah yang sedang terbuka");
        (await clerk.OpenAsync($"/cetak/surat/{walk.Number}/tidak-ada")).Status.Should().Be(HttpStatusCode.NotFound);

        using var other = await server.SignedInAsync("kabag-fasilitasi", Pasuruan);
        (await other.RawAsync(letter)).Should().Contain("Yth. ....").And.NotContain("Hendra");
    }
}
