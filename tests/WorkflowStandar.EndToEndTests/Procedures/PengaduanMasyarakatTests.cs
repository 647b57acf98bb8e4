using System.Text.Json;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Procedures;

/// <summary>Public complaints of the Ketapang secretariat: tiers by class, reclassifying, both published tables of terms.</summary>
public sealed class PengaduanMasyarakatTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Calendar = "kabupaten-ketapang";
    private readonly Office office = server.At("setwan-dprd-ketapang");

    [Fact]
    public async Task A_valid_complaint_is_handled_and_answered()
    {
        var walk = await SubmitAsync();
        await VerifyAsync(walk, "normatif");
        await walk.CompleteAsync("penanganan", fields: new Dictionary<string, string> { ["penyelesaian-aduan"] = "Sudah diperbaiki" });
        await walk.CompleteAsync("sampaikan");
        walk.Status.Should().Be("completed");
    }

    [Fact]
    public async Task A_complaint_that_cannot_be_validated_is_refused_with_a_reason()
    {
        var walk = await SubmitAsync();
        await VerifyAsync(walk, "normatif", "tidak-valid");
        await walk.CompleteAsync("penolakan", fields: new Dictionary<string, string> { ["alasan-penolakan"] = "Pelapor tidak dapat dihubungi" });
        walk.Status.Should().Be("rejected");
    }

    [Theory]
    [InlineData("ringan", "3 office hours")]
    [InlineData("normatif", "5 working days")]
    [InlineData("tanpa-pengawasan", "14 working days")]
    [InlineData("pengawasan", "60 working days")]
    public async Task Each_class_has_its_own_term(string tier, string promise)
    {
        var walk = await SubmitAsync();
        await VerifyAsync(walk, tier);
        (await SettlementAsync(walk)).GetProperty("promise").GetProperty("en").GetString().Should().Be(promise);
    }

    [Theory]
    [InlineData("ringan", "3 office hours")]
    [InlineData("normatif", "5 working days")]
    [InlineData("berat", "30 working days")]
    public async Task The_table_as_first_published_runs_as_well(string tier, string promise)
    {
        var walk = await SubmitAsync(edition: "2024/published");
        await VerifyAsync(walk, "normatif", kadar: tier);
        (await SettlementAsync(walk)).GetProperty("promise").GetProperty("en").GetString().Should().Be(promise);
    }

    [Fact]
    public async Task Reclassifying_keeps_what_has_elapsed()
    {
        var walk = await SubmitAsync();
        await VerifyAsync(walk, "normatif");
        var before = await SettlementAsync(walk);
        await server.AdvanceAsync("2 working days", Calendar);
        await walk.DoAsync(
            await office.WithRoleAsync("bidang-terkait"), "reclassify", new { field = "golongan", value = "tanpa-pengawasan", reason = "Tidak menyangkut pegawai" });

        var after = await SettlementAsync(walk);
        after.GetProperty("started-at").GetString().Should().Be(before.GetProperty("started-at").GetString(), "the start stays");
        after.GetProperty("tier").GetString().Should().Be("tanpa-pengawasan");
        after.GetProperty("says").GetProperty("first").GetProperty("en").GetString().Should().StartWith("12 working days");
    }

    [Fact]
    public async Task Sixty_working_days_can_be_watched_in_a_moment()
    {
        var walk = await SubmitAsync();
        await VerifyAsync(walk, "pengawasan");
        (await walk.HistoryAsync("petugas-layanan")).Should().Contain("informed", "the supervisors are told");

        await server.AdvanceAsync("60 working days", Calendar);
        (await FiredAsync(walk)).Should().NotBeEmpty().And.OnlyContain(rung => rung!.StartsWith("warn"), "finishing at the due instant is on time");
        await server.AdvanceAsync("1 elapsed minute", Calendar);
        (await FiredAsync(walk)).Should().Contain("miss");
    }

    private async Task<IEnumerable<string?>> FiredAsync(CaseWalk walk) =>
        (await SettlementAsync(walk)).GetProperty("fired").EnumerateArray().Select(rung => rung.GetString());

    private async Task<JsonElement> SettlementAsync(CaseWalk walk) => await walk.ClockAsync("petugas-layanan", "penyelesaian");

    private static Task<CaseWalk> VerifyAsync(CaseWalk walk, string golongan, string outcome = "valid", string kadar = "normatif") =>
        walk.CompleteAsync("verifikasi", outcome, new Dictionary<string, string> { ["golongan"] = golongan, ["kadar"] = kadar });

    private async Task<CaseWalk> SubmitAsync(string? edition = null) =>
        await CaseWalk.SubmitAsync(office, await office.WithRoleAsync("petugas-layanan"), new
        {
            standard = "setwan-dprd-ketapang/pengaduan-masyarakat",
            edition,
            channel = "media",
            fields = new Dictionary<string, string> { ["pelapor"] = "Yohanes", ["kontak"] = "0812 9999 8888", ["isi-aduan"] = "Pelayanan lambat" },
        });
}
