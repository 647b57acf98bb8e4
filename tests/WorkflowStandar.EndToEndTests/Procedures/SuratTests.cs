using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Procedures;

/// <summary>A written complaint (SK 060/105, penanganan dan pengaduan, by letter), from the counter to the reply.</summary>
public sealed class SuratTests(DemoServer server) : IClassFixture<DemoServer>
{
    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Fact]
    public async Task A_letter_runs_from_the_counter_to_the_reply()
    {
        var walk = await SubmitAsync();
        walk.Open.Should().Equal("terima-surat");

        await walk.CompleteAsync("terima-surat", "lengkap");
        await walk.CompleteAsync("tanda-terima");
        (await walk.ClockAsync("front-office", "tanda-terima")).GetProperty("status").GetString().Should().Be("met");
        await walk.CompleteAsync("serahkan");
        await walk.CompleteAsync("agenda");
        await walk.CompleteAsync("lembar-disposisi", fields: new Dictionary<string, string> { ["informasi-surat"] = "Nomor 12/2026, perihal jalan rusak" });
        (await walk.HistoryAsync("persuratan")).Should().Contain("informed", "the head of general affairs is told");
        await walk.CompleteAsync("disposisi-ketua", fields: new Dictionary<string, string> { ["disposisi-ketua"] = "Tindak lanjuti" });
        await walk.CompleteAsync("disposisi-sekretaris", fields: new Dictionary<string, object>
        {
            ["disposisi-sekretaris"] = "Untuk dibahas bersama",
            ["penerima"] = new[] { "anggota", "kabag-umum" },
        });
        await walk.CompleteAsync("distribusi");
        walk.Open.Should().Equal("tindak-lanjut", "tindak-lanjut");

        await walk.CompleteAsync("tindak-lanjut", fields: FollowUp("Sudah ditinjau"), role: "anggota");
        walk.Open.Should().Equal("tindak-lanjut");
        await walk.CompleteAsync("tindak-lanjut", fields: FollowUp("Sudah dianggarkan"), role: "kabag-umum");
        await walk.CompleteAsync("surat-jawaban");

        walk.Status.Should().Be("completed");
        (await walk.ClockAsync("tata-usaha", "penyelesaian")).GetProperty("status").GetString().Should().Be("met");
        (await walk.VerifyAsync("tata-usaha")).Body.GetProperty("intact").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task An_incomplete_letter_goes_back_to_its_sender_and_the_receipt_is_timed_anew()
    {
        var walk = await SubmitAsync();
        await walk.ReturnAsync("terima-surat", "Surat tidak menyebut pokok aduan", "pokok-aduan");
        walk.Open.Should().BeEmpty();
        (await walk.ClockAsync("front-office", "tanda-terima")).GetProperty("status").GetString().Should().Be("paused");
        await server.AdvanceAsync("2 working days");

        var applicant = server.WithSecret(walk.Secret);
        var seen = (await applicant.GetAsync($"tracking/{walk.Number}")).Succeeded();
        seen.Each("waiting").Single().GetProperty("missing")[0].GetString().Should().Be("pokok-aduan");
        await walk.DoAsync(applicant, "resubmit", new { fields = new Dictionary<string, string> { ["pokok-aduan"] = "Jalan rusak di Raci" } });

        walk.Open.Should().Equal("terima-surat");
        (await walk.ClockAsync("front-office", "tanda-terima")).GetProperty("says").GetProperty("first").GetProperty("en").GetString()
            .Should().Be("15 office minutes left");
    }

    [Fact]
    public async Task A_letter_that_is_never_completed_lapses_by_itself()
    {
        var walk = await SubmitAsync();
        await walk.ReturnAsync("terima-surat", "Surat tidak ditandatangani", "surat-pengaduan");
        await server.AdvanceAsync("31 calendar days");

        (await walk.ReadAsync("front-office")).String("status").Should().Be("lapsed");
        (await walk.HistoryAsync("front-office")).Should().Contain("ended");
    }

    private async Task<CaseWalk> SubmitAsync()
    {
        var counter = await office.WithRoleAsync("front-office");
        return await CaseWalk.SubmitAsync(office, counter, new
        {
            standard = "setwan-dprd-pasuruan/penanganan-pengaduan",
            channel = "loket",
            fields = new Dictionary<string, string>
            {
                ["pemohon"] = "Siti Aminah",
                ["kontak"] = "0812 3456 7890",
                ["surel"] = "siti@contoh.id",
                ["pokok-aduan"] = "Jalan rusak di Desa Raci",
                ["maksud-tujuan"] = "Mohon diperbaiki",
                ["surat-pengaduan"] = await Files.LetterAsync(counter, office.Agency),
            },
        });
    }

    private static Dictionary<string, string> FollowUp(string result) => new() { ["hasil-tindak-lanjut"] = result };
}
