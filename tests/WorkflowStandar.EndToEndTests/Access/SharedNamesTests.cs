using System.Net;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Access;

/// <summary>Those of the installation act in the cases of every agency, so nobody of an agency goes by one of their names, from whichever side they come.</summary>
public sealed class SharedNamesTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Tapin = "dpmptsp-tapin";

    [Fact]
    public async Task Over_the_API_neither_side_can_take_a_name_of_the_other()
    {
        (await SaveAsync("instalasi", "kepala-instalasi", new { name = "Kepala", kind = "supervisor", administrator = true })).Succeeded();
        var refused = await SaveAsync(Tapin, "kepala-instalasi", new { name = "Kepala lain" });
        refused.RefusedWith(HttpStatusCode.BadRequest, "request/body");
        refused.Errors.Should().Equal("actor taken");
        (await SaveAsync("instalasi", "kepala-instalasi", new { name = "Kepala Instalasi", kind = "supervisor", administrator = true })).Succeeded();

        (await SaveAsync(Tapin, "petugas-tapin", new { name = "Petugas" })).Succeeded();
        (await SaveAsync("instalasi", "petugas-tapin", new { name = "Petugas", kind = "supervisor", administrator = true })).Errors.Should().Equal("actor taken");
        (await SaveAsync(Tapin, "administrator", new { name = "Administrator" })).Errors.Should().Equal("actor taken");
    }

    [Fact]
    public async Task A_file_of_an_agency_cannot_name_somebody_like_an_administrator_of_the_installation()
    {
        (await SaveAsync("instalasi", "pengawas-pusat", new { name = "Pengawas", kind = "supervisor", administrator = true })).Succeeded();
        var file = await File.ReadAllTextAsync(Path.Combine(Repository.Definitions, "agencies", Tapin + ".yaml"));
        foreach (var person in (string[])["pengawas-pusat", "administrator"])
        {
            var refused = await server.Administrator.PublishAsync("agencies", file.Replace("people: []", $"people: [{{ id: {person}, name: Orang lain, roles: front-office }}]", StringComparison.Ordinal));
            refused.RefusedWith(HttpStatusCode.UnprocessableEntity, "agency/person-taken");
            refused.Each("people").Select(one => one.GetString()).Should().Equal(person);
            (await server.Administrator.GetAsync($"admin/actors?agency={Tapin}&limit=200")).Succeeded().Text.Should().NotContain($"\"actor\":\"{person}\"");
        }
    }

    [Fact]
    public async Task Whoever_is_hired_on_a_page_gets_a_name_that_nobody_has_on_the_other_side()
    {
        (await SaveAsync("instalasi", "dewi-anggraini", new { name = "Dewi Anggraini", kind = "supervisor", administrator = true })).Succeeded();
        using var administrator = await server.SignedInAsync("pengelola", Tapin);
        (await administrator.SendAsync("/kelola/orang/baru", [("nama", "Dewi Anggraini"), ("masuk", "dewi.tapin"), ("jenis", "petugas")])).LeadsTo("/kelola/orang/dewi-anggraini-2");
        (await administrator.SendAsync("/kelola/orang/baru", [("nama", "Administrator"), ("masuk", "admin.tapin"), ("jenis", "petugas")])).LeadsTo("/kelola/orang/administrator-2");
    }

    private Task<Answer> SaveAsync(string agency, string actor, object request) => server.Administrator.PutAsync($"admin/agencies/{agency}/actors/{actor}", request);
}
