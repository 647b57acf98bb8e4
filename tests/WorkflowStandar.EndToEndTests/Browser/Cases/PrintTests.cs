using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Browser.Cases;

/// <summary>What an office prints, as a printer gets it: A4, as many sheets as it needs, everything there, nothing of the screen, nothing cut.</summary>
[Collection(nameof(CardWalks))]
public sealed partial class PrintTests(Chrome chrome, DemoServer server, OfficeAtWork staff)
{
    private const string Applicant = "Forum Komunikasi Paguyuban Masyarakat Peduli Lingkungan Hidup dan Irigasi Pertanian Kecamatan Winongan, Grati, Lekok, dan Nguling Kabupaten Pasuruan";
    private const string Matter = "Kerusakan jalan kabupaten ruas Winongan–Grati sepanjang kurang lebih empat kilometer akibat truk pengangkut pasir yang melebihi tonase, dan peninjauan lapangan bersama Komisi III";
    private const string Instruction = "Teruskan kepada Komisi III untuk dibahas bersama mitra kerja; jadwalkan peninjauan lapangan paling lambat pekan depan dengan mengundang dinas terkait, camat, dan kepala desa setempat.";

    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Fact]
    public async Task A_receipt_is_one_sheet_with_all_that_was_handed_in_and_a_code_that_leads_to_tracking()
    {
        var walk = await HandedInAsync();
        var visit = await staff.AtAsync(chrome, server, "front-office", true);
        await visit.GoAsync($"/cetak/tanda-terima/{walk.Number}");
        await visit.ShouldBeCleanAsync();
        var paper = await PaperOfAsync(visit.Page);

        paper.Should().BeEquivalentTo(new Paper(1, 595, 842));
        (await PrintedTextAsync(visit.Page)).Should().Contain("TANDA TERIMA").And.Contain(walk.Number).And.Contain(Applicant).And.Contain(Matter)
            .And.Contain("isian formulir dan 1 berkas").And.Contain("Biaya:").And.Contain("potong di sini").And.Contain("Diserahkan ke")
            .And.NotContain("Pekerjaan").And.NotContain("Kembali ke perkara");
        await NothingIsCutAsync(visit.Page);
        (await QrOfAsync(visit.Page)).Should().StartWith(server.Process.Address.ToString()).And.Contain("lacak").And.Contain(walk.Number);
    }

    [Fact]
    public async Task A_disposition_sheet_goes_on_overleaf_when_superiors_write_at_length()
    {
        var walk = await DisposedOfAsync(Instruction);
        var visit = await staff.AtAsync(chrome, server, "tata-usaha", true);
        await visit.GoAsync($"/cetak/disposisi/{walk.Number}");
        await visit.ShouldBeCleanAsync();
        (await PaperOfAsync(visit.Page)).Should().BeEquivalentTo(new Paper(1, 595, 842), "an ordinary sheet is one sheet");
        (await PrintedTextAsync(visit.Page)).Should().Contain("LEMBAR DISPOSISI").And.Contain(Applicant).And.Contain(Matter).And.Contain("027/FKPM/XII/2026")
            .And.Contain("8 November 2026").And.Contain("Tembusan").And.Contain("Disposisi Ketua DPRD:").And.Contain(Instruction).And.Contain("Sangat segera");
        (await visit.Page.Locator(".box", new() { HasText = "✓" }).CountAsync()).Should().Be(2, "those to whom it goes are ticked");
        await NothingIsCutAsync(visit.Page);

        var atLength = await DisposedOfAsync(string.Join(' ', Enumerable.Repeat(Instruction, 12)));
        await visit.GoAsync($"/cetak/disposisi/{atLength.Number}");
        (await PaperOfAsync(visit.Page)).Should().BeEquivalentTo(new Paper(2, 595, 842), "the first sheet is filled before the second is begun");
        await NothingIsCutAsync(visit.Page);
    }

    [Fact]
    public async Task A_letter_is_drafted_from_the_standard_and_the_case_and_leaves_lines_for_the_pen()
    {
        var walk = await DisposedOfAsync(Instruction);
        var visit = await staff.AtAsync(chrome, server, "tata-usaha", true);
        await visit.GoAsync($"/cetak/surat/{walk.Number}/surat-jawaban");
        await visit.ShouldBeCleanAsync();
        (await PaperOfAsync(visit.Page)).Should().BeEquivalentTo(new Paper(1, 595, 842));
        (await PrintedTextAsync(visit.Page)).Should().Contain($"Yth. {Applicant}").And.Contain(Matter).And.Contain(walk.Number).And.Contain("Sekretaris DPRD").And.Contain("NIP.")
            .And.Contain(".......").And.NotContain("Konsep dari naskah").And.NotContain("{");
        await NothingIsCutAsync(visit.Page);
    }

    [Fact]
    public async Task The_register_book_lies_across_the_sheet_repeats_its_head_and_holds_every_line_of_its_period()
    {
        var walk = await DisposedOfAsync(Instruction);
        var visit = await staff.AtAsync(chrome, server, "tata-usaha", true);
        await visit.GoAsync("/agenda?dari=2026-11-01&sampai=2027-12-31&handler=Cetak");
        await visit.ShouldBeCleanAsync();
        var paper = await PaperOfAsync(visit.Page);
        (paper.Width, paper.Height).Should().Be((842, 595));
        (await PrintedTextAsync(visit.Page)).Should().Contain("BUKU AGENDA").And.Contain("SEKRETARIAT DPRD").And.Contain(walk.Number).And.Contain(Applicant)
            .And.Contain("Surat 027/FKPM/XII/2026, 8 November 2026").And.Contain($"Ketua DPRD: {Instruction}").And.NotContain("Unduh CSV");
        await NothingIsCutAsync(visit.Page, width: 1047);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await visit.Page.Locator("thead").EvaluateAsync<string>("head => getComputedStyle(head).display")).Should().Be("table-header-group");
        (await visit.Page.Locator("thead th").EvaluateAllAsync<double[]>("heads => heads.map(head => head.offsetWidth / head.parentElement.offsetWidth)")).Should().OnlyContain(share => share > 0.08 && share < 0.3);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Null });

        await visit.GoAsync("/agenda?dari=2020-01-01&sampai=2020-01-31&handler=Cetak");
        (await visit.Page.Locator("main").InnerTextAsync()).Should().Contain("Tidak ada yang masuk pada masa ini");
    }

    private sealed record Paper(int Sheets, int Width, int Height);

    // Chromium writes the pages of a PDF as plain objects; their boxes are in points.
    private static async Task<Paper> PaperOfAsync(IPage page)
    {
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        var box = MediaBox().Match(pdf);
        return new Paper(PageObject().Count(pdf), Points(box.Groups[1]), Points(box.Groups[2]));
    }

    private static int Points(Group group) => (int)Math.Round(double.Parse(group.Value, System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<string> PrintedTextAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var text = await page.Locator("body").InnerTextAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Null });
        return Blanks().Replace(text, " ");
    }

    /// <summary>On paper nobody scrolls: no text is wider than what holds it.</summary>
    private static async Task NothingIsCutAsync(IPage page, int width = 680)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var cut = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.sheet *, .register *')]
              .filter(node => node.clientWidth > 0 && getComputedStyle(node).display !== 'inline' && !node.closest('svg, .sr') && node.scrollWidth > node.clientWidth + 1)
              .map(node => node.tagName + '.' + node.className + ': ' + node.textContent.trim().slice(0, 60))
            """);
        await page.EmulateMediaAsync(new() { Media = Media.Null });
        await page.SetViewportSizeAsync(1366, 768);
        cut.Should().BeEmpty();
    }

    /// <summary>What a telephone reads off the sheet.</summary>
    private static async Task<string?> QrOfAsync(IPage page)
    {
        var picture = await page.Locator(".slip-qr svg").ScreenshotAsync();
        await page.EvaluateAsync(await File.ReadAllTextAsync(System.IO.Path.Combine(Repository.Root, "tests", "WorkflowStandar.EndToEndTests", "node_modules", "jsqr", "dist", "jsQR.js")));
        return (await page.EvaluateAsync<JsonElement>("""
            async base64 => {
              const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
              const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
              const canvas = new OffscreenCanvas(picture.width * 3, picture.height * 3);
              const drawing = canvas.getContext('2d');
              drawing.imageSmoothingEnabled = false;
              drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
              const found = jsQR(drawing.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height);
              return found ? found.data : null;
            }
            """, Convert.ToBase64String(picture))).GetString();
    }

    private async Task<Harness.CaseWalk> HandedInAsync()
    {
        var counter = await office.WithRoleAsync("front-office");
        return await Harness.CaseWalk.SubmitAsync(office, counter, new
        {
            standard = "setwan-dprd-pasuruan/penanganan-pengaduan",
            channel = "loket",
            fields = new Dictionary<string, object>
            {
                ["pemohon"] = Applicant,
                ["kontak"] = "0812 3456 7890",
                ["surel"] = "forum@contoh.id",
                ["pokok-aduan"] = Matter,
                ["maksud-tujuan"] = "Mohon ditinjau dan diperbaiki sebelum musim hujan",
                ["nomor-surat"] = "027/FKPM/XII/2026",
                ["tanggal-surat"] = "2026-11-08",
                ["surat-pengaduan"] = await Files.LetterAsync(counter, office.Agency),
            },
        });
    }

    private async Task<Harness.CaseWalk> DisposedOfAsync(string instruction)
    {
        var walk = await HandedInAsync();
        await walk.CompleteAsync("terima-surat", "lengkap");
        await walk.CompleteAsync("tanda-terima");
        await walk.CompleteAsync("serahkan");
        await walk.CompleteAsync("agenda");
        await walk.CompleteAsync("lembar-disposisi", fields: new Dictionary<string, string> { ["informasi-surat"] = "Aduan jalan" });
        await walk.CompleteAsync("disposisi-ketua", fields: new Dictionary<string, string> { ["disposisi-ketua"] = instruction });
        return await walk.CompleteAsync("disposisi-sekretaris", fields: new Dictionary<string, object> { ["disposisi-sekretaris"] = "Mohon diagendakan.", ["penerima"] = new[] { "anggota", "kabag-umum" } });
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)")]
    private static partial Regex MediaBox();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
