using System.Net;
using System.Text.RegularExpressions;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Intake;

/// <summary>Taking a request in at the counter, without a script.</summary>
public sealed partial class IntakeTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Pasuruan = "setwan-dprd-pasuruan";
    private const string Form = "/terima/data-informasi";
    private const string Alert = "<script>alert(1)</script>";

    [Fact]
    public async Task A_letter_is_taken_in_and_its_receipt_shows_the_secret_that_opens_it()
    {
        using var clerk = await ClerkAsync();
        var done = await SendAsync(clerk, Request("Universitas Yudharta"), [Letter]);
        done.Status.Should().Be(HttpStatusCode.Redirect, "the page said: {0}", done.Html);

        var receipt = (await clerk.OpenAsync(done.Location!)).Shown();
        var number = NumberIn(receipt.Html);
        receipt.Html.Should().Contain("TANDA TERIMA").And.Contain("Universitas Yudharta").And.Contain("<path d=\"M").And.Contain("paling lambat");
        var secret = SecretIn(receipt.Html);
        using var applicant = server.Somebody();
        (await applicant.SendAsync("/lacak", [("nomor", number.ToLowerInvariant()), ("kode", secret.ToLowerInvariant())])).LeadsTo("/lacak/perkara");
        (await applicant.OpenAsync("/lacak/perkara")).Shown().Html.Should().Contain(number).And.NotContain(secret);

        (await clerk.OpenAsync(Form)).Shown();
        var reprint = (await clerk.OpenAsync($"/cetak/tanda-terima/{number}")).Shown().Html;
        reprint.Should().Contain(number).And.Contain("tidak dapat ditampilkan lagi").And.NotContain(secret);
    }

    [Fact]
    public async Task Nothing_typed_or_attached_is_lost_when_something_is_missing()
    {
        using var clerk = await ClerkAsync();
        var refused = await SendAsync(clerk, [("f-pemohon", "Budi & Rekan"), ("f-kontak", "bukan nomor"), ("f-data-diminta", "Perda 2025\nsemua")], [Letter]);
        refused.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        refused.Html.Should().Contain("value=\"Budi & Rekan\"").And.Contain("value=\"bukan nomor\"").And.Contain("Perda 2025\nsemua")
            .And.Contain("href=\"#f-kontak\"").And.Contain("href=\"#f-surel\"").And.Contain("surat.pdf").And.Contain("sudah tersimpan");

        var held = Held().Match(refused.Html).Groups[1].Value;
        var done = await SendAsync(clerk, [.. Request("Budi & Rekan"), ("terlampir", held)], []);
        done.Status.Should().Be(HttpStatusCode.Redirect, "the letter that was attached before counts, but: {0}", done.Html);
        (await clerk.OpenAsync(done.Location!)).Html.Should().Contain("isian formulir dan 1 berkas");
    }

    [Fact]
    public async Task A_form_sent_twice_with_its_file_makes_one_case()
    {
        using var clerk = await ClerkAsync();
        (string, string)[] request = [.. Request("Dua Kali"), ("kunci", new string('a', 32))];
        var first = await SendAsync(clerk, request, [Letter]);
        var second = await SendAsync(clerk, request, [Letter]);
        first.Status.Should().Be(HttpStatusCode.Redirect, "the page said: {0}", first.Html);
        second.LeadsTo(first.Location!);

        var other = await SendAsync(clerk, [.. Request("Tiga Kali"), ("kunci", new string('a', 32))], [Letter]);
        other.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        other.Html.Should().Contain("sudah pernah terkirim dengan isi lain").And.Contain("value=\"Tiga Kali\"");
    }

    [Fact]
    public async Task The_same_name_within_a_month_is_hinted_at_and_hinders_nobody()
    {
        using var clerk = await ClerkAsync();
        var first = await SendAsync(clerk, Request("Paguyuban Tani Makmur"), [Letter]);
        var number = first.Location!.Split('/')[^1];
        var hint = await clerk.SendAsync(Form, [("cara", "permohonan.loket"), ("f-pemohon", "paguyuban tani makmur")], $"{Form}?handler=Serupa");
        hint.Html.Should().Contain($"href=\"/perkara/{number}\"");
        (await SendAsync(clerk, Request("Paguyuban Tani Makmur"), [Letter])).Status.Should().Be(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("halaman.pdf", "<html><script>alert(1)</script>", "bukan salah satu jenis yang diterima")]
    [InlineData("foto.exe", "%PDF-1.4", "bukan salah satu jenis yang diterima")]
    [InlineData("kosong.pdf", "", "tidak berisi apa-apa")]
    public async Task A_file_that_is_not_what_its_name_says_is_refused_beside_its_field(string name, string content, string why)
    {
        using var clerk = await ClerkAsync();
        var refused = await SendAsync(clerk, Request("Warga"), [("f-surat-permohonan", name, System.Text.Encoding.ASCII.GetBytes(content))]);
        refused.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        refused.Html.Should().Contain(why).And.Contain("href=\"#f-surat-permohonan\"").And.Contain("value=\"Warga\"");
    }

    [Fact]
    public async Task A_file_of_thirty_megabytes_is_refused_and_the_rest_of_the_form_stays()
    {
        using var clerk = await ClerkAsync();
        var large = new byte[30 * 1024 * 1024];
        Files.Pdf.CopyTo(large, 0);
        var refused = await SendAsync(clerk, Request("Warga Jauh"), [Letter, ("berkas", "besar.pdf", large)]);
        refused.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        refused.Html.Should().Contain("besar.pdf berukuran 30 MB").And.Contain("value=\"Warga Jauh\"").And.Contain("surat.pdf");
    }

    [Theory]
    [InlineData("../../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Users\\a\\surat.pdf", "surat.pdf")]
    [InlineData("<img src=x onerror=alert(1)>.pdf", "<img src=x onerror=alert(1)>.pdf")]
    [InlineData("..pdf", "pdf")]
    public async Task A_hostile_file_name_becomes_a_plain_one_and_is_never_markup(string name, string shown)
    {
        using var clerk = await ClerkAsync();
        var refused = await SendAsync(clerk, [("f-pemohon", "X")], [("berkas", name, Files.Pdf)], raw: true);
        refused.Html.Should().NotContain("<img src=x");
        if (shown.EndsWith(".pdf", StringComparison.Ordinal))
            WebUtility.HtmlDecode(refused.Html).Should().Contain($"<span>{shown}<small>");
    }

    [Fact]
    public async Task Markup_in_every_field_is_text_on_every_page_and_print()
    {
        using var clerk = await ClerkAsync();
        var done = await SendAsync(
            clerk,
            [
                ("f-pemohon", Alert), ("f-kontak", "0812 1717 2020"), ("f-surel", "a@b.example"), ("f-data-diminta", Alert),
                ("f-maksud-tujuan", Alert), ("f-mencantumkan-sumber", "ya"),
            ],
            [("f-surat-permohonan", "a<b>.pdf", Files.Pdf)]);
        done.Status.Should().Be(HttpStatusCode.Redirect, "the page said: {0}", done.Html);
        var number = done.Location!.Split('/')[^1];
        var receipt = await clerk.RawAsync(done.Location);
        var secret = SecretIn(receipt);
        foreach (var page in (string[])[done.Location, "/terima", Form, $"/cetak/tanda-terima/{number}", $"/cetak/disposisi/{number}", "/agenda"])
            (await clerk.RawAsync(page)).Should().NotContain(Alert, "{0} shows what was typed as text", page);
        receipt.Should().Contain("&lt;script&gt;");

        using var applicant = server.Somebody();
        await applicant.SendAsync("/lacak", [("nomor", number), ("kode", secret)]);
        (await applicant.RawAsync("/lacak/perkara")).Should().Contain("&lt;script&gt;").And.NotContain(Alert);
        (await applicant.RawAsync("/lacak/tanda-terima")).Should().Contain("&lt;script&gt;").And.NotContain(Alert);
    }

    [Fact]
    public async Task Changing_the_channel_keeps_what_was_typed()
    {
        using var clerk = await ClerkAsync();
        var changed = await clerk.SendAsync("/terima/penanganan-pengaduan", [("cara", "surat.loket"), ("f-pemohon", "Lina"), ("ganti", "surat.surat")]);
        changed.Shown().Html.Should().Contain("value=\"Lina\"").And.Contain("value=\"surat.surat\"");
        (await clerk.OpenAsync("/terima/penanganan-pengaduan")).Html.Should().Contain("name=\"cara\" value=\"surat.surat\"", "the channel is remembered");
    }

    [Fact]
    public async Task A_service_of_another_agency_does_not_exist_here()
    {
        using var clerk = await ClerkAsync();
        (await clerk.OpenAsync("/terima/layanan-informasi-pengaduan")).Status.Should().Be(HttpStatusCode.NotFound);
        (await clerk.OpenAsync("/terima/selesai/PDI-1999-000001")).Status.Should().Be(HttpStatusCode.NotFound);
        using var nobody = server.Somebody();
        (await nobody.OpenAsync(Form)).LeadsTo("/masuk?kembali=%2Fterima%2Fdata-informasi");
    }

    private Task<Reader> ClerkAsync() => server.SignedInAsync("front-office", Pasuruan);

    private static (string Input, string Name, byte[] Content) Letter => ("f-surat-permohonan", "surat.pdf", Files.Pdf);

    private static Task<PageAnswer> SendAsync(Reader clerk, (string, string)[] fields, (string, string, byte[])[] files, bool raw = false) =>
        clerk.SendFilesAsync(Form, [("cara", "permohonan.loket"), .. fields], files, raw: raw);

    private static (string, string)[] Request(string from) =>
    [
        ("f-pemohon", from), ("f-kontak", "0812 1717 2020"), ("f-surel", "riset@contoh.example"),
        ("f-data-diminta", "Risalah rapat paripurna APBD 2026"), ("f-maksud-tujuan", "Penelitian"), ("f-mencantumkan-sumber", "ya"),
    ];

    private static string NumberIn(string html) => CaseNumber().Match(html).Value;

    private static string SecretIn(string html) => Secret().Match(html).Groups[1].Value.Replace("<wbr>", "", StringComparison.Ordinal);

    [GeneratedRegex(@"PDI-\d{4}-\d{6}")]
    private static partial Regex CaseNumber();

    [GeneratedRegex("class=\"mono groups\">(.+?)</b>")]
    private static partial Regex Secret();

    [GeneratedRegex("name=\"terlampir\" value=\"([^\"]+)\"")]
    private static partial Regex Held();
}
