using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.SignIn;

/// <summary>What a substitute does is recorded with both names, whichever way they work.</summary>
public sealed class SubstitutionTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Agency = "setwan-dprd-pasuruan";

    [Fact]
    public async Task A_task_done_by_the_right_of_an_absent_colleague_says_so_for_good()
    {
        var office = server.At(Agency);
        var counter = await office.WithRoleAsync("front-office");
        var substitute = await office.OfficerAsync("siti", new { name = "Siti Rahmawati" });
        var walk = await CaseWalk.SubmitAsync(office, counter, await Requests.DataAsync(counter, Agency));

        (await substitute.PostAsync($"{walk.Path}/tasks/1/claim")).Code.Should().Be("task/not-your-role");
        using var administrator = await server.SignedInAsync("pengelola", Agency);
        const string Absent = "/kelola/orang/demo-front-office";
        (await administrator.SendAsync(Absent, [("mulai", "2026-11-23"), ("selesai", "2026-11-27"), ("pengganti", "siti")], Absent + "?handler=Halangan")).LeadsTo(Absent);

        (await substitute.PostAsync($"{walk.Path}/tasks/1/claim")).Succeeded();
        (await substitute.PostAsync($"{walk.Path}/tasks/1/complete", new { })).Succeeded();
        var done = (await counter.GetAsync($"{walk.Path}/history")).Succeeded().Each("items")
            .Select(entry => entry.GetProperty("event")).Last(one => one.TryGetProperty("instead-of", out _) && one.TryGetProperty("outcome", out _));
        (done.GetProperty("by").GetString(), done.GetProperty("instead-of").GetString()).Should().Be(("siti", "demo-front-office"));
    }

    [Fact]
    public async Task A_look_at_personal_data_over_the_API_is_on_the_trail()
    {
        var office = server.At(Agency);
        var counter = await office.WithRoleAsync("front-office");
        var walk = await CaseWalk.SubmitAsync(office, counter, await Requests.DataAsync(counter, Agency));
        (await counter.GetAsync(walk.Path)).Succeeded();
        (await counter.GetAsync("cases?name=Siti")).Succeeded().Each("items").Should().NotBeEmpty();

        using var administrator = await server.SignedInAsync("pengelola", Agency);
        (await administrator.OpenAsync("/kelola/jejak?lihat=pribadi")).Shown().Html.Should().Contain("API: perkara").And.Contain("API: perkara menurut nama pemohon").And.Contain("Petugas front-office");
    }
}
