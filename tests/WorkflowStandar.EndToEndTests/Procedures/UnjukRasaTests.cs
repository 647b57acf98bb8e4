using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Procedures;

/// <summary>A demonstration (SK 060/105, unjuk rasa): two units coordinate side by side, then everybody waits for the day.</summary>
public sealed class UnjukRasaTests(DemoServer server) : IClassFixture<DemoServer>
{
    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Fact]
    public async Task A_notice_runs_to_the_audience_on_its_day_and_to_the_follow_up()
    {
        var walk = await SubmitAsync(new DateOnly(2026, 12, 2));
        await ToCoordinationAsync(walk);
        walk.Open.Should().Equal("koordinasi-fasilitasi", "koordinasi-humas");
        await walk.CompleteAsync("koordinasi-humas");
        walk.Open.Should().Equal("koordinasi-fasilitasi");
        await walk.CompleteAsync("koordinasi-fasilitasi");
        walk.Open.Should().BeEmpty("the day has not come");

        await server.AdvanceAsync("10 calendar days");
        await walk.ReadAsync("sekretaris");
        walk.Open.Should().Equal("audiensi");
        await walk.CompleteAsync("audiensi", "terlaksana", new Dictionary<string, string> { ["hasil-audiensi"] = "Aspirasi diterima" });
        (await walk.ClockAsync("sekretaris", "audiensi")).GetProperty("is-target").GetBoolean().Should().BeTrue("two hours is a target, never a breach");
        await walk.CompleteAsync("tindak-lanjut", fields: new Dictionary<string, string> { ["hasil-tindak-lanjut"] = "Diteruskan ke komisi" });
        walk.Status.Should().Be("completed");
    }

    [Fact]
    public async Task Preparation_that_is_not_done_a_working_day_before_is_missed()
    {
        var walk = await SubmitAsync(new DateOnly(2027, 1, 13));
        var clock = await walk.ClockAsync("front-office", "persiapan");
        clock.GetProperty("due").GetString().Should().Be("2027-01-12T09:00:00Z", "it is due at the close of the working day before");
    }

    [Fact]
    public async Task Two_officers_who_complete_the_two_branches_at_once_both_succeed_and_the_join_opens_once()
    {
        var walk = await SubmitAsync(new DateOnly(2027, 3, 3));
        await ToCoordinationAsync(walk);
        var answers = await Task.WhenAll(walk.TryCompleteAsync("koordinasi-humas"), walk.TryCompleteAsync("koordinasi-fasilitasi"));

        answers.Should().AllSatisfy(answer => answer.Succeeded());
        (await walk.HistoryAsync("humas")).Count(type => type == "group-joined").Should().Be(1);
    }

    private static async Task ToCoordinationAsync(CaseWalk walk)
    {
        await walk.CompleteAsync("terima-surat", "lengkap");
        await walk.CompleteAsync("tanda-terima");
        await walk.CompleteAsync("serahkan");
        await walk.CompleteAsync("agenda");
        await walk.CompleteAsync("lembar-disposisi", fields: new Dictionary<string, string> { ["informasi-surat"] = "Pemberitahuan unjuk rasa" });
        await walk.CompleteAsync("disposisi-ketua", fields: new Dictionary<string, string> { ["disposisi-ketua"] = "Terima delegasi" });
        await walk.CompleteAsync("disposisi-sekretaris", fields: new Dictionary<string, object>
        {
            ["disposisi-sekretaris"] = "Siapkan ruang",
            ["pihak-terkait"] = new[] { "kabag-fasilitasi" },
        });
        await walk.CompleteAsync("distribusi");
    }

    private async Task<CaseWalk> SubmitAsync(DateOnly day) =>
        await CaseWalk.SubmitAsync(office, await office.WithRoleAsync("front-office"), new
        {
            standard = "setwan-dprd-pasuruan/unjuk-rasa",
            channel = "telepon",
            fields = new Dictionary<string, string>
            {
                ["pemohon"] = "Aliansi Petani Pasuruan",
                ["kontak"] = "0812 1111 2222",
                ["pokok-penyampaian"] = "Harga pupuk",
                ["maksud-tujuan"] = "Bertemu pimpinan",
                ["tanggal-kegiatan"] = day.ToString("yyyy-MM-dd"),
                ["jam-kegiatan"] = "10:00",
            },
        });
}
