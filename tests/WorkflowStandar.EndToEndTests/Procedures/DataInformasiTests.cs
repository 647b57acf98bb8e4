using System.Net;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Procedures;

/// <summary>A request for data (SK 060/105, data dan informasi): granted, refused, returned.</summary>
public sealed class DataInformasiTests(DemoServer server) : IClassFixture<DemoServer>
{
    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Fact]
    public async Task A_request_that_is_granted_runs_to_the_handing_over()
    {
        var walk = await SubmitAsync();
        await walk.CompleteAsync("tanda-terima");
        await walk.CompleteAsync("verifikasi", "lengkap");
        await walk.CompleteAsync("klasifikasi", "diterima");
        await walk.CompleteAsync("lembar-disposisi");
        await walk.CompleteAsync("disposisi-sekretaris", fields: new Dictionary<string, string> { ["disposisi-sekretaris"] = "Siapkan" });
        await walk.CompleteAsync("teruskan", fields: new Dictionary<string, string> { ["bagian"] = "kabag-umum" });
        await walk.CompleteAsync("siapkan-data", "siap");
        await walk.CompleteAsync("sampaikan-data");

        walk.Status.Should().Be("completed");
        (await walk.ClockAsync("front-office", "jawaban")).GetProperty("status").GetString().Should().Be("met");
    }

    [Fact]
    public async Task A_refusal_names_the_exemption_and_is_signed_by_another_before_it_is_handed_over()
    {
        var walk = await SubmitAsync();
        await walk.CompleteAsync("tanda-terima");
        await walk.CompleteAsync("verifikasi", "lengkap");
        await walk.CompleteAsync("klasifikasi", "ditolak");

        var unnamed = await walk.TryCompleteAsync("surat-penolakan", fields: new Dictionary<string, string> { ["uraian-penolakan"] = "Rahasia" });
        unnamed.RefusedWith(HttpStatusCode.UnprocessableEntity, "fields/invalid");
        unnamed.Errors.Should().Equal("alasan-penolakan required");

        await walk.CompleteAsync("surat-penolakan", fields: new Dictionary<string, string>
        {
            ["alasan-penolakan"] = "rahasia-pribadi",
            ["uraian-penolakan"] = "Memuat data pribadi warga lain",
        });
        walk.Open.Should().Equal("tanda-tangan-penolakan");
        await walk.CompleteAsync("tanda-tangan-penolakan", "ditandatangani");
        await walk.CompleteAsync("sampaikan-penolakan");
        walk.Status.Should().Be("rejected");
    }

    [Fact]
    public async Task While_a_request_is_with_the_applicant_its_days_do_not_count()
    {
        var walk = await SubmitAsync();
        await walk.CompleteAsync("tanda-terima");
        await walk.ReturnAsync("verifikasi", "Data yang diminta belum jelas", "data-diminta");
        (await walk.ClockAsync("tata-usaha", "jawaban")).GetProperty("status").GetString().Should().Be("paused");
        await server.AdvanceAsync("3 working days");
        await server.AdvanceAsync("1 office hour");

        var applicant = server.WithSecret(walk.Secret);
        await walk.DoAsync(applicant, "resubmit", new { fields = new Dictionary<string, string> { ["data-diminta"] = "Realisasi APBD 2025 per bulan" } });
        walk.Open.Should().Equal("verifikasi");
        var clerk = await office.WithRoleAsync("tata-usaha");
        var working = (await clerk.GetAsync($"{walk.Path}/clocks/jawaban/explanation")).Succeeded();
        working.Each("days").Count(day => day.GetProperty("counting").GetString() == "paused").Should().Be(3, "it stood still at the close of three days");
        working.Each("days").Last().GetProperty("running-total").GetProperty("days").GetInt32().Should().Be(10);
    }

    [Fact]
    public async Task The_answer_may_be_extended_once_by_the_secretary_with_a_reason()
    {
        var walk = await SubmitAsync();
        var secretary = await office.WithRoleAsync("sekretaris");
        var clerk = await office.WithRoleAsync("tata-usaha");
        var request = new { clock = "jawaban", reason = "Data dikumpulkan dari tiga bagian" };

        (await clerk.PostAsync($"{walk.Path}/extend", request)).RefusedWith(HttpStatusCode.Forbidden, "clock/not-your-role");
        (await secretary.PostAsync($"{walk.Path}/extend", new { clock = "jawaban", reason = " " })).RefusedWith(HttpStatusCode.UnprocessableEntity, "reason/missing");
        (await secretary.PostAsync($"{walk.Path}/extend", request)).Succeeded();
        (await secretary.PostAsync($"{walk.Path}/extend", request)).RefusedWith(HttpStatusCode.Conflict, "clock/extension-used-up");
    }

    private async Task<CaseWalk> SubmitAsync()
    {
        var counter = await office.WithRoleAsync("front-office");
        return await CaseWalk.SubmitAsync(office, counter, await Requests.DataAsync(counter, office.Agency));
    }
}
