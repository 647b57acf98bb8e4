using System.Net;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Procedures;

/// <summary>A complaint through the website (SK 060/105, penanganan dan pengaduan, online): no officer hands it in.</summary>
public sealed class OnlineTests(DemoServer server) : IClassFixture<DemoServer>
{
    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Fact]
    public async Task A_complaint_from_the_website_becomes_a_letter_and_runs_to_the_reply()
    {
        var walk = await SubmitAsync();
        var admin = await office.WithRoleAsync("admin");
        var screen = (await admin.UploadAsync("attachments", "layar.png", Files.Png)).Succeeded().String("attachment");

        await walk.CompleteAsync("tangkap-layar", "lengkap", new Dictionary<string, string> { ["tangkapan-layar"] = screen });
        await walk.CompleteAsync("buat-surat");
        await walk.CompleteAsync("lembar-disposisi", fields: new Dictionary<string, string> { ["informasi-surat"] = "Aduan daring" });
        (await walk.ClockAsync("persuratan", "proses")).GetProperty("status").GetString().Should().Be("met", "it was processed within a day");
        await walk.CompleteAsync("disposisi-ketua", fields: new Dictionary<string, string> { ["disposisi-ketua"] = "Tindak lanjuti" });
        await walk.CompleteAsync("disposisi-sekretaris", fields: new Dictionary<string, object>
        {
            ["disposisi-sekretaris"] = "Untuk Humas",
            ["penerima"] = new[] { "humas" },
        });
        await walk.CompleteAsync("distribusi");
        await walk.CompleteAsync("tindak-lanjut", fields: new Dictionary<string, string> { ["hasil-tindak-lanjut"] = "Sudah dihubungi" });
        await walk.CompleteAsync("surat-jawaban");
        walk.Status.Should().Be("completed");
    }

    [Fact]
    public async Task A_day_without_processing_is_missed_and_the_head_of_administration_gets_the_task_too()
    {
        var walk = await SubmitAsync();
        await server.AdvanceAsync("2 calendar days");

        var clock = await walk.ClockAsync("kasubag-tata-usaha", "proses");
        clock.GetProperty("fired").EnumerateArray().Select(rung => rung.GetString()).Should().Contain("miss");
        var read = await walk.ReadAsync("kasubag-tata-usaha");
        read.Each("marks").Select(mark => mark.GetString()).Should().Contain("proses-terlambat");
        read.Each("tasks").Single().GetProperty("shared-with").EnumerateArray().Select(role => role.GetString()).Should().Contain("kasubag-tata-usaha");
        var inbox = (await (await office.WithRoleAsync("kasubag-tata-usaha")).GetAsync("tasks")).Succeeded();
        inbox.Each("items").Select(task => task.GetProperty("number").GetString()).Should().Contain(walk.Number);
    }

    [Fact]
    public async Task A_channel_that_an_officer_serves_is_closed_to_the_public()
    {
        var answer = await server.Public.PostAsync("cases", new { standard = "setwan-dprd-pasuruan/penanganan-pengaduan", channel = "surel", fields = new { } });
        answer.RefusedWith(HttpStatusCode.Unauthorized, "channel/needs-officer");
        answer.Each("channels").Select(channel => channel.GetString()).Should().Equal("situs");
    }

    private Task<CaseWalk> SubmitAsync() => CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
}
