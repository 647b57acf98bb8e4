using System.Net;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Http;

/// <summary>Who may do and see what.</summary>
public sealed class IdentityTests(DemoServer server) : IClassFixture<DemoServer>
{
    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Theory]
    [InlineData("cases")]
    [InlineData("tasks")]
    [InlineData("notices")]
    [InlineData("me")]
    [InlineData("cases/PDI-2026-000001")]
    [InlineData("cases/PDI-2026-000001/history")]
    [InlineData("admin/actors")]
    [InlineData("admin/audit")]
    [InlineData("admin/verification")]
    public async Task Without_a_key_only_what_is_public_answers(string path) =>
        (await server.Public.GetAsync(path)).Status.Should().Be(HttpStatusCode.Unauthorized);

    [Theory]
    [InlineData("/health")]
    [InlineData("/openapi/v1.json")]
    [InlineData("standards")]
    [InlineData("calendars")]
    [InlineData("standards/setwan-dprd-pasuruan/data-informasi")]
    [InlineData("standards/setwan-dprd-pasuruan/data-informasi/editions/2023/source")]
    [InlineData("standards/setwan-dprd-pasuruan/data-informasi/editions/2023/components")]
    public async Task What_is_published_is_public(string path) => (await server.Public.GetAsync(path)).Succeeded();

    [Theory]
    [InlineData("wsk_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("nonsense")]
    public async Task A_key_that_is_not_known_is_refused_even_where_none_is_needed(string key) =>
        (await Client.WithKey(server.Process.Address, key).GetAsync("standards")).RefusedWith(HttpStatusCode.Unauthorized, "identity/key-unknown");

    [Fact]
    public async Task A_revoked_key_opens_nothing()
    {
        await office.OfficerAsync("sementara", new { name = "Sementara", roles = new[] { "admin" } });
        var made = (await server.Administrator.PostAsync("admin/agencies/setwan-dprd-pasuruan/actors/sementara/keys", new { label = "laptop" })).Succeeded();
        var client = Client.WithKey(server.Process.Address, made.String("secret"));
        (await client.GetAsync("me")).Succeeded();

        (await server.Administrator.DeleteAsync($"admin/agencies/setwan-dprd-pasuruan/keys/{made.String("key")}")).Succeeded();
        (await client.GetAsync("me")).RefusedWith(HttpStatusCode.Unauthorized, "identity/key-unknown");
    }

    [Fact]
    public async Task An_actor_who_is_no_longer_active_opens_nothing()
    {
        var client = await office.OfficerAsync("pensiun", new { name = "Pensiun", roles = new[] { "admin" } });
        (await server.Administrator.PutAsync("admin/agencies/setwan-dprd-pasuruan/actors/pensiun", new { name = "Pensiun", roles = new[] { "admin" }, active = false })).Succeeded();
        (await client.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_made_under_an_idempotency_key_is_made_once()
    {
        await office.OfficerAsync("sekali", new { name = "Sekali", roles = new[] { "admin" } });
        var path = "admin/agencies/setwan-dprd-pasuruan/actors/sekali/keys";
        (await server.Administrator.PostAsync(path, new { label = "a" }, ("Idempotency-Key", "k1"))).Succeeded();
        (await server.Administrator.PostAsync(path, new { label = "a" }, ("Idempotency-Key", "k1"))).RefusedWith(HttpStatusCode.Conflict, "key/made-before");
    }

    [Fact]
    public async Task Officers_do_not_administer()
    {
        var clerk = await office.WithRoleAsync("tata-usaha");
        (await clerk.GetAsync("admin/actors")).RefusedWith(HttpStatusCode.Forbidden, "identity/not-allowed");
        (await clerk.PublishAsync("standards", "standard: x")).RefusedWith(HttpStatusCode.Forbidden, "identity/not-allowed");
        (await clerk.PostAsync("demo/clock", new { advance = "PT1H" })).RefusedWith(HttpStatusCode.Forbidden, "identity/not-allowed");
    }

    [Fact]
    public async Task An_administrator_of_one_agency_has_no_say_over_another()
    {
        var own = await office.OfficerAsync("admin-instansi", new { name = "Admin instansi", kind = "supervisor", administrator = true });
        (await own.GetAsync("admin/actors")).Succeeded();
        (await own.GetAsync("admin/actors?agency=setwan-dprd-ketapang")).Status.Should().Be(HttpStatusCode.NotFound);
        (await own.PutAsync("admin/agencies/setwan-dprd-ketapang/actors/x", new { name = "X" })).Status.Should().Be(HttpStatusCode.NotFound);
        (await own.GetAsync("admin/verification")).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_case_of_another_agency_does_not_exist()
    {
        var walk = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        var stranger = await server.At("setwan-dprd-ketapang").WithRoleAsync("petugas-layanan");

        (await stranger.GetAsync(walk.Path)).RefusedWith(HttpStatusCode.NotFound, "case/not-found");
        (await stranger.GetAsync($"{walk.Path}?agency=setwan-dprd-pasuruan")).RefusedWith(HttpStatusCode.NotFound, "case/not-found");
        (await stranger.PostAsync($"{walk.Path}/tasks/1/claim")).RefusedWith(HttpStatusCode.NotFound, "case/not-found");
        (await stranger.GetAsync("cases?agency=setwan-dprd-pasuruan")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_step_is_done_by_a_holder_of_its_role_only()
    {
        var walk = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        var other = await office.WithRoleAsync("tata-usaha");
        (await other.PostAsync($"{walk.Path}/tasks/1/complete", new { outcome = "lengkap" })).RefusedWith(HttpStatusCode.Forbidden, "task/not-your-role");
    }

    [Fact]
    public async Task A_supervisor_assigns_and_cancels_but_does_no_step()
    {
        var walk = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        await office.WithRoleAsync("admin");
        var supervisor = await office.SupervisorAsync();
        (await supervisor.PostAsync($"{walk.Path}/tasks/1/complete", new { outcome = "lengkap" })).RefusedWith(HttpStatusCode.Forbidden, "task/not-your-role");
        (await supervisor.PostAsync($"{walk.Path}/tasks/1/assign", new { to = "nobody", reason = "x" })).Errors.Should().Equal("to unknown");
        (await supervisor.PostAsync($"{walk.Path}/tasks/1/assign", new { to = "admin", reason = "Sedang bertugas" })).Succeeded();
        (await supervisor.PostAsync($"{walk.Path}/cancel", new { reason = "Rangkap" })).Succeeded().String("status").Should().Be("cancelled");
    }

    [Fact]
    public async Task An_integration_hands_in_for_applicants_and_sees_its_own_cases_only()
    {
        var lapor = await office.OfficerAsync("sp4n-lapor", new { name = "SP4N-LAPOR", kind = "applicant" });
        var own = (await lapor.PostAsync("cases", Requests.Online())).Succeeded().String("number");
        var foreign = (await server.Public.PostAsync("cases", Requests.Online())).Succeeded().String("number");

        (await lapor.GetAsync($"cases/{own}")).Succeeded().Body.GetProperty("fields").GetProperty("pemohon").GetString().Should().Be("Ahmad Fauzi");
        (await lapor.GetAsync($"cases/{foreign}")).RefusedWith(HttpStatusCode.NotFound, "case/not-found");
        (await lapor.GetAsync("cases")).Succeeded().Each("items").Select(item => item.GetProperty("number").GetString()).Should().Equal(own);
    }

    [Fact]
    public async Task Roles_that_no_standard_of_the_agency_knows_are_refused_with_the_nearest()
    {
        var answer = await server.Administrator.PutAsync("admin/agencies/setwan-dprd-pasuruan/actors/budi", new { name = "Budi", roles = new[] { "front-ofice" } });
        answer.RefusedWith(HttpStatusCode.BadRequest, "request/body");
        answer.Text.Should().Contain("front-office");
    }
}
