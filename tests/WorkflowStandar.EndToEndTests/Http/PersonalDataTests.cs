using System.Net;
using System.Text.Json;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Http;

/// <summary>Personal data are shown to those whose step needs them.</summary>
public sealed class PersonalDataTests(DemoServer server) : IClassFixture<DemoServer>
{
    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Fact]
    public async Task An_officer_without_a_step_in_the_case_does_not_see_who_asks()
    {
        var walk = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        var outsider = (await (await office.WithRoleAsync("kabag-persidangan")).GetAsync(walk.Path)).Succeeded();

        outsider.Text.Should().NotContain("Ahmad Fauzi").And.NotContain("ahmad@contoh.id");
        outsider.Each("masked").Select(field => field.GetString()).Should().BeEquivalentTo("pemohon", "surel");
        outsider.Body.GetProperty("fields").GetProperty("pokok-aduan").GetString().Should().Be("Lampu jalan padam");
    }

    [Fact]
    public async Task The_history_keeps_it_from_them_too()
    {
        var walk = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        var history = (await (await office.WithRoleAsync("kabag-persidangan")).GetAsync($"{walk.Path}/history")).Succeeded();
        history.Text.Should().NotContain("Ahmad Fauzi");
        history.Each("items").First().GetProperty("masked").EnumerateArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task An_officer_whose_step_is_open_or_done_sees_it()
    {
        var walk = await CaseWalk.SubmitAsync(office, await office.WithRoleAsync("front-office"), await Requests.DataAsync(await office.WithRoleAsync("front-office"), office.Agency));
        (await walk.ReadAsync("front-office")).Text.Should().Contain("Siti Aminah");
        (await walk.ReadAsync("tata-usaha")).Text.Should().NotContain("Siti Aminah", "verifying is not yet open");
        await walk.ReadAsync("front-office");
        await walk.CompleteAsync("tanda-terima");
        (await walk.ReadAsync("front-office")).Text.Should().Contain("Siti Aminah");
        (await walk.ReadAsync("tata-usaha")).Text.Should().Contain("Siti Aminah");
    }

    [Fact]
    public async Task Files_are_opened_only_by_those_who_may_see_personal_data()
    {
        var counter = await office.WithRoleAsync("front-office");
        var walk = await CaseWalk.SubmitAsync(office, counter, await Requests.DataAsync(counter, office.Agency));
        var file = (await walk.ReadAsync("front-office")).Each("attachments").Single().GetString();

        (await counter.GetAsync($"{walk.Path}/attachments/{file}")).Succeeded();
        (await (await office.WithRoleAsync("kabag-persidangan")).GetAsync($"{walk.Path}/attachments/{file}")).RefusedWith(HttpStatusCode.Forbidden, "attachment/personal");
    }

    [Fact]
    public async Task Nothing_personal_is_in_the_logs()
    {
        var name = "Zuleha-Unik";
        var submitted = (await server.Public.PostAsync("cases", new
        {
            standard = "setwan-dprd-pasuruan/penanganan-pengaduan",
            channel = "situs",
            fields = new Dictionary<string, string> { ["pemohon"] = name, ["surel"] = $"{name}@contoh.id", ["pokok-aduan"] = name },
        })).Succeeded();
        await server.Public.PostAsync("cases", JsonSerializer.Serialize(new { standard = name, fields = name }));

        server.Process.Output.Should().Contain(submitted.String("number")).And.NotContain(name);
    }

    [Fact]
    public async Task An_applicant_sees_where_the_case_stands_and_not_who_works_on_it()
    {
        var walk = await CaseWalk.SubmitAsync(office, await office.WithRoleAsync("front-office"), await Requests.DataAsync(await office.WithRoleAsync("front-office"), office.Agency));
        await walk.CompleteAsync("tanda-terima");
        var counter = await office.WithRoleAsync("front-office");
        (await counter.PostAsync($"{walk.Path}/comments", new { text = "Pemohon sulit dihubungi" })).Succeeded();
        (await counter.PostAsync($"{walk.Path}/comments", new Dictionary<string, object> { ["text"] = "Mohon bawa KTP", ["to-applicant"] = true })).Succeeded();

        var seen = (await server.WithSecret(walk.Secret).GetAsync($"tracking/{walk.Number}")).Succeeded();
        seen.Text.Should().Contain("Mohon bawa KTP").And.NotContain("sulit dihubungi").And.NotContain("Petugas front-office");
        seen.Each("now").Single().GetProperty("id").GetString().Should().Be("Memverifikasi data yang diminta");
    }

    [Fact]
    public async Task A_secret_opens_its_own_case_only()
    {
        var one = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        var other = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        (await server.WithSecret(one.Secret).GetAsync($"tracking/{other.Number}")).RefusedWith(HttpStatusCode.NotFound, "case/not-found");
        (await server.WithSecret(one.Secret).PostAsync($"{other.Path}/withdraw", new { reason = "x" })).RefusedWith(HttpStatusCode.NotFound, "case/not-found");
        (await server.WithSecret(one.Secret).PostAsync($"{one.Path}/withdraw", new { reason = "Sudah selesai" })).Succeeded().String("status").Should().Be("withdrawn");
    }

    [Fact]
    public async Task An_applicant_cannot_do_the_office_s_work()
    {
        var walk = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        var applicant = server.WithSecret(walk.Secret);
        (await applicant.PostAsync($"{walk.Path}/tasks/1/complete", new { outcome = "lengkap" })).Status.Should().Be(HttpStatusCode.Forbidden);
        (await applicant.PostAsync($"{walk.Path}/cancel", new { reason = "x" })).Status.Should().Be(HttpStatusCode.Forbidden);
        (await applicant.GetAsync($"{walk.Path}/history")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }
}
