using System.Net;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Intake;

/// <summary>What applicants do with number and secret, without a script.</summary>
public sealed class TrackingTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Ketapang = "setwan-dprd-ketapang";
    private const string Form = $"/ajukan/{Ketapang}/pengaduan-masyarakat";

    [Fact]
    public async Task A_wrong_code_and_an_unknown_number_get_the_same_answer()
    {
        var walk = await CaseWalk.SubmitAsync(server.At("setwan-dprd-pasuruan"), server.Public, Procedures.Requests.Online());
        using var reader = server.Somebody();
        var wrong = await reader.SendAsync("/lacak", [("nomor", walk.Number), ("kode", "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-F")]);
        var unknown = await reader.SendAsync("/lacak", [("nomor", "ZZZ-2026-999999"), ("kode", "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-F")]);
        wrong.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        unknown.Status.Should().Be(wrong.Status);
        Words(wrong).Should().Be(Words(unknown)).And.Contain("Nomor atau kode rahasia keliru");
        (await reader.OpenAsync("/lacak/perkara")).LeadsTo("/lacak?habis=ya");
        server.Process.Output.Should().NotContain(walk.Secret);
    }

    [Fact]
    public async Task A_returned_file_is_completed_from_home_with_a_new_paper()
    {
        var office = server.At("setwan-dprd-pasuruan");
        var counter = await office.WithRoleAsync("front-office");
        var walk = await CaseWalk.SubmitAsync(office, counter, await Procedures.Requests.DataAsync(counter, office.Agency));
        await walk.CompleteAsync("tanda-terima");
        await walk.ReturnAsync("verifikasi", "Tahun anggaran <b>belum</b> disebut", "data-diminta");

        using var reader = server.Somebody();
        (await reader.SendAsync("/lacak", [("nomor", walk.Number), ("kode", walk.Secret)])).LeadsTo("/lacak/perkara");
        var page = await reader.RawAsync("/lacak/perkara");
        page.Should().Contain("Tahun anggaran &lt;b&gt;belum&lt;/b&gt; disebut").And.Contain("name=\"f-data-diminta\"").And.NotContain("name=\"f-pemohon\"", "only what is missing is asked for");
        var empty = await reader.SendFilesAsync("/lacak/perkara", [("f-data-diminta", "")], [], "/lacak/perkara?handler=Lengkapi");
        empty.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        empty.Html.Should().Contain("href=\"#f-data-diminta\"");

        (await reader.SendFilesAsync("/lacak/perkara", [("f-data-diminta", "Realisasi APBD 2025")], [("berkas", "tambahan.pdf", Files.Pdf)], "/lacak/perkara?handler=Lengkapi"))
            .LeadsTo("/lacak/perkara?sudah=lengkap");
        (await reader.OpenAsync("/lacak/perkara?sudah=lengkap")).Shown().Html.Should().Contain("Berkas dilengkapi").And.Contain("hitungan waktu berjalan lagi");
    }

    [Fact]
    public async Task What_the_applicant_has_to_do_stands_before_what_is_promised_and_the_office_keeps_its_registers_to_itself()
    {
        var office = server.At("setwan-dprd-pasuruan");
        var counter = await office.WithRoleAsync("front-office");
        var walk = await CaseWalk.SubmitAsync(office, counter, await Procedures.Requests.DataAsync(counter, office.Agency));
        await walk.CompleteAsync("tanda-terima");
        await walk.ReturnAsync("verifikasi", "Tahun anggaran belum disebut", "data-diminta");

        using var reader = server.Somebody();
        (await reader.SendAsync("/lacak", [("nomor", walk.Number), ("kode", walk.Secret)])).LeadsTo("/lacak/perkara");
        var page = (await reader.OpenAsync("/lacak/perkara")).Shown().Html;
        page.IndexOf("Lengkapi berkas Anda", StringComparison.Ordinal).Should().BePositive().And.BeLessThan(page.IndexOf("Pemberitahuan tertulis", StringComparison.Ordinal));
        page.Should().Contain("<span class=\"sub\">Terbit: Surat tanda terima</span>").And.NotContain("Daftar tamu").And.Contain("kanal: Datang langsung");
    }

    [Fact]
    public async Task A_decision_whose_time_has_not_begun_is_promised_with_its_term_and_its_beginning()
    {
        var walk = await CaseWalk.SubmitAsync(server.At("setwan-dprd-pasuruan"), server.Public, Procedures.Requests.Online());
        using var reader = server.Somebody();
        (await reader.SendAsync("/lacak", [("nomor", walk.Number), ("kode", walk.Secret)])).LeadsTo("/lacak/perkara");
        foreach (var address in (string[])["/lacak/perkara", "/lacak/tanda-terima"])
            (await reader.OpenAsync(address)).Shown().Html.Should().Contain("Keputusan atas pengaduan").And.Contain("60 hari").And.Contain("selesai dengan hasil “Lengkap”");
    }

    [Fact]
    public async Task A_receipt_promises_the_answer_and_no_more_the_receipt()
    {
        var office = server.At("setwan-dprd-pasuruan");
        var counter = await office.WithRoleAsync("front-office");
        var walk = await CaseWalk.SubmitAsync(office, counter, await Procedures.Requests.DataAsync(counter, office.Agency));
        using var reader = server.Somebody();
        (await reader.SendAsync("/lacak", [("nomor", walk.Number), ("kode", walk.Secret)])).LeadsTo("/lacak/perkara");
        (await reader.OpenAsync("/lacak/tanda-terima")).Shown().Html.Should().Contain("<b>Pemberitahuan tertulis:</b> paling lambat").And.NotContain("Surat tanda terima");
    }

    [Fact]
    public async Task Handing_in_from_home_shows_number_and_code_once_and_opens_the_case()
    {
        using var reader = server.Somebody();
        (string, string)[] typed = [("f-pelapor", "Rahmat"), ("f-kontak", "0812 0000 1111"), ("f-isi-aduan", "Jembatan rusak"), ("kunci", new string('b', 32))];
        var missing = await reader.SendFilesAsync(Form, typed, []);
        missing.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        missing.Html.Should().Contain("href=\"#f-data-dukung\"").And.Contain("Jembatan rusak");

        (string, string, byte[])[] proof = [("f-data-dukung", "bukti.png", Files.Png)];
        (await reader.SendFilesAsync(Form, typed, proof)).Shown().Html.Should().Contain("Periksa sebelum mengirim").And.Contain("bukti.png");
        var first = (await reader.SendFilesAsync(Form, [.. typed, ("lanjut", "kirim")], proof)).LeadsTo("/lacak/tanda-terima");
        var receipt = (await reader.OpenAsync(first.Location!)).Shown().Html;
        (await reader.SendFilesAsync(Form, [.. typed, ("lanjut", "kirim")], proof)).LeadsTo("/lacak/tanda-terima");
        (await reader.OpenAsync(first.Location!)).Shown().Html.Should().Contain(Number(receipt), "sent twice it is one case");

        using var stranger = server.Somebody();
        (await stranger.OpenAsync("/lacak/tanda-terima")).LeadsTo("/lacak?habis=ya");
    }

    [Fact]
    public async Task Words_and_files_can_be_added_and_the_case_withdrawn()
    {
        var walk = await CaseWalk.SubmitAsync(server.At("setwan-dprd-pasuruan"), server.Public, Procedures.Requests.Online());
        using var reader = server.Somebody();
        await reader.SendAsync("/lacak", [("nomor", walk.Number), ("kode", walk.Secret)]);
        (await reader.SendFilesAsync("/lacak/perkara", [("pesan", "")], [], "/lacak/perkara?handler=Tambah")).Html.Should().Contain("Tulis keterangan atau pilih berkas");
        (await reader.SendFilesAsync("/lacak/perkara", [("pesan", "Foto menyusul")], [("berkas", "foto.png", Files.Png)], "/lacak/perkara?handler=Tambah")).LeadsTo("/lacak/perkara?sudah=tambah");
        (await reader.SendAsync("/lacak/perkara", [("alasan", "")], "/lacak/perkara?handler=Cabut")).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await reader.SendAsync("/lacak/perkara", [("alasan", "Sudah selesai sendiri")], "/lacak/perkara?handler=Cabut")).LeadsTo("/lacak/perkara?sudah=cabut");
        (await reader.OpenAsync("/lacak/perkara")).Shown().Html.Should().Contain("Dicabut oleh pemohon").And.NotContain("Cabut permohonan ini");
    }

    private static string Words(PageAnswer page) => page.Html[page.Html.IndexOf("class=\"errors\"", StringComparison.Ordinal)..page.Html.IndexOf("</ul>", StringComparison.Ordinal)];

    private static string Number(string html) => System.Text.RegularExpressions.Regex.Match(html, @"[A-Z]{2,8}-\d{4}-\d{6}").Value;
}
