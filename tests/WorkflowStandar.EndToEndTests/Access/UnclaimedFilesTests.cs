using System.Net;
using System.Text.RegularExpressions;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Access;

/// <summary>What the public sends in without ever handing a form in does not fill the house.</summary>
public sealed partial class UnclaimedFilesTests : IDisposable
{
    private const string Ketapang = "setwan-dprd-ketapang";
    private const string Form = $"/ajukan/{Ketapang}/pengaduan-masyarakat";

    private readonly ScratchDirectory scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Files_of_a_form_that_is_never_sent_are_gone_a_day_later_and_the_form_says_so()
    {
        await using var server = await StartAsync();
        var administrator = Client.WithKey(server.Address, server.AdministratorKey!);
        using var citizen = new Reader(server.Address);
        var review = await citizen.SendFilesAsync(Form, Typed("Jembatan rusak", 'c'), [("f-data-dukung", "bukti.png", Unlike("ditinggal"))]);
        review.Shown().Html.Should().Contain("Periksa sebelum mengirim");
        var held = Held().Match(review.Html).Groups[1].Value;
        var handedIn = await citizen.SendFilesAsync(Form, [.. Typed("Jalan rusak", 'd'), ("lanjut", "kirim")], [("f-data-dukung", "bukti.png", Unlike("terkirim"))]);
        handedIn.LeadsTo("/lacak/tanda-terima");
        BytesIn().Should().Be(2);

        (await administrator.PostAsync("demo/clock", new { advance = "PT25H" })).Succeeded();

        BytesIn().Should().Be(1, "what a case has taken on stays");
        var late = await citizen.SendFilesAsync(Form, [.. Typed("Jembatan rusak", 'c'), ("terlampir", held), ("lanjut", "kirim")], []);
        late.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        late.Html.Should().Contain("Berkas yang Anda lampirkan sudah dihapus").And.Contain("Jembatan rusak", "what was typed stays");
        await server.StopAsync();
    }

    [Fact]
    public async Task When_too_much_lies_unclaimed_the_public_is_told_so_and_the_counter_goes_on()
    {
        await using var server = await StartAsync("--unclaimed-limit", "1");
        var citizen = Client.Public(server.Address);
        var refused = HttpStatusCode.Created;
        for (var count = 0; count < 40 && refused == HttpStatusCode.Created; count++)
            refused = (await citizen.UploadAsync($"attachments?agency={Ketapang}", "a.png", Unlike($"{count}"))).Status;
        var full = await citizen.UploadAsync($"attachments?agency={Ketapang}", "a.png", Unlike("lagi"));
        full.RefusedWith(HttpStatusCode.ServiceUnavailable, "attachment/no-room");
        using var reader = new Reader(server.Address);
        var page = await reader.SendFilesAsync(Form, Typed("Jembatan rusak", 'e'), [("f-data-dukung", "bukti.png", Unlike("halaman"))]);
        page.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        page.Html.Should().Contain("Terlalu banyak berkas dari formulir yang belum terkirim").And.Contain("Jembatan rusak");

        using var clerk = new Reader(server.Address);
        await clerk.SignInAsync("front-office@setwan-dprd-pasuruan", server.DemoPassword!);
        (await clerk.SendFilesAsync("/terima/data-informasi", [("cara", "permohonan.loket"), ("f-pemohon", "X")], [("f-surat-permohonan", "surat.pdf", Files.Pdf)])).Html.Should().Contain("sudah tersimpan");
        await server.StopAsync();
    }

    [Fact]
    public async Task One_address_cannot_send_more_in_an_hour_than_several_full_forms()
    {
        await using var server = await StartAsync();
        var citizen = Client.Public(server.Address);
        var large = new byte[10 * 1024 * 1024];
        Files.Png.CopyTo(large, 0);
        Answer answer;
        var sent = 0;
        do
        {
            large[20] = (byte)sent;
            answer = await citizen.UploadAsync($"attachments?agency={Ketapang}", "a.png", large);
        }
        while (answer.Status == HttpStatusCode.Created && ++sent < 30);

        answer.RefusedWith(HttpStatusCode.TooManyRequests, "attachment/too-much");
        sent.Should().BeInRange(15, 20);
        await server.StopAsync();
    }

    private async Task<ServerProcess> StartAsync(params string[] more) => await ServerProcess.StartAsync(
        ["--demo", "--demo-staff", "--demo-start", DemoServer.Start, "--data", scratch.Under("data"), "--definitions", Repository.Definitions, "--public-limit", "100000", .. more]);

    private int BytesIn() => Directory.EnumerateFiles(scratch.Under("data/attachments"), "*", SearchOption.AllDirectories).Count();

    private static (string, string)[] Typed(string about, char key) =>
        [("f-pelapor", "Rahmat"), ("f-kontak", "0812 0000 1111"), ("f-isi-aduan", about), ("kunci", new string(key, 32))];

    private static byte[] Unlike(string text) => [.. Files.Png, .. System.Text.Encoding.UTF8.GetBytes(text)];

    [GeneratedRegex("name=\"terlampir\" value=\"([^\"]+)\"")]
    private static partial Regex Held();
}
