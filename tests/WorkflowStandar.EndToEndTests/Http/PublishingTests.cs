using System.Net;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Http;

/// <summary>Standards over HTTP: findings, editions, and running cases that stay on theirs until they are migrated.</summary>
public sealed class PublishingTests(DemoServer server) : IClassFixture<DemoServer>
{
    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Fact]
    public async Task What_does_not_compile_comes_back_with_every_finding_at_its_place()
    {
        var answer = await server.Administrator.PublishAsync("standards", SmallStandard.Yaml("1").Replace("by: tata-usaha", "by: tata-usahaa"));
        answer.RefusedWith(HttpStatusCode.UnprocessableEntity, "source/findings");
        var finding = answer.Each("findings").First(one => one.GetProperty("severity").GetString() == "error");
        finding.GetProperty("code").GetString().Should().StartWith("WS2");
        finding.GetProperty("line").GetInt32().Should().Be(SmallStandard.LineOf("by: tata-usaha"));
        finding.GetProperty("message").GetProperty("en").GetString().Should().Contain("tata-usaha");
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("standard: [unclosed")]
    [InlineData("a: &a [*a, *a]")]
    [InlineData("\u0000\u0001")]
    [InlineData("- just\n- a list")]
    public async Task Hostile_sources_are_findings_too(string source)
    {
        var answer = await server.Administrator.PublishAsync("standards", source);
        ((int)answer.Status).Should().BeInRange(400, 422);
    }

    [Fact]
    public async Task A_dry_run_publishes_nothing()
    {
        var tried = (await server.Administrator.PublishAsync("standards?dry-run=true", SmallStandard.Yaml("kering"))).Succeeded();
        tried.Body.GetProperty("published").GetBoolean().Should().BeFalse();
        (await server.Public.GetAsync($"standards/{SmallStandard.Key}/editions/kering")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_edition_that_says_it_is_superseded_is_never_the_one_in_force_but_takes_cases_that_name_it()
    {
        const string Key = "setwan-dprd-pasuruan/contoh-diganti";
        (await server.Administrator.PublishAsync("standards", Yaml("sekarang", "2026-01-01"))).Succeeded();
        (await server.Administrator.PublishAsync("standards", Yaml("naskah-pertama", "2026-01-01", "status: superseded\n"))).Succeeded();
        (await server.Administrator.PublishAsync("standards", Yaml("naskah-kedua", "2026-02-01", "status: superseded\n"))).Succeeded();

        (await server.Public.GetAsync($"standards/{Key}")).Succeeded().String("edition").Should().Be("sekarang");
        var counter = await office.WithRoleAsync("front-office");
        var named = await CaseWalk.SubmitAsync(office, counter, new { standard = Key, channel = "loket", edition = "naskah-pertama", fields = new { hal = "Sesuatu" } });
        (await named.ReadAsync("front-office")).String("edition").Should().Be("naskah-pertama");

        static string Yaml(string edition, string inForce, string status = "") => SmallStandard.Yaml(edition)
            .Replace(SmallStandard.Key, Key).Replace("code: CKL", "code: CDG").Replace("2026-01-01", inForce).Replace("title: { id: Contoh kecil", status + "title: { id: Contoh kecil");
    }

    [Fact]
    public async Task An_edition_is_published_once_and_never_changed()
    {
        (await server.Administrator.PublishAsync("standards", SmallStandard.Yaml("tetap"))).Status.Should().Be(HttpStatusCode.Created);
        (await server.Administrator.PublishAsync("standards", SmallStandard.Yaml("tetap"))).Status.Should().Be(HttpStatusCode.OK, "the same text again changes nothing");
        (await server.Administrator.PublishAsync("standards", SmallStandard.Yaml("tetap") + "\n# another text\n")).RefusedWith(HttpStatusCode.Conflict, "edition/name-taken");
    }

    [Fact]
    public async Task What_was_published_reads_back_to_the_byte()
    {
        var yaml = SmallStandard.Yaml("baca");
        (await server.Administrator.PublishAsync("standards", yaml)).Succeeded();
        (await server.Public.GetAsync($"standards/{SmallStandard.Key}/editions/baca/source")).Text.Should().Be(yaml);
        var components = (await server.Public.GetAsync($"standards/{SmallStandard.Key}/editions/baca/components")).Succeeded();
        components.Each("components").Select(one => one.GetProperty("component").GetString()).Should().StartWith(["requirements", "procedure"]);
    }

    [Fact]
    public async Task A_running_case_stays_on_its_edition_until_it_is_migrated()
    {
        (await server.Administrator.PublishAsync("standards", SmallStandard.Yaml("lama"))).Succeeded();
        var walk = await CaseWalk.SubmitAsync(office, await office.WithRoleAsync("front-office"), SmallStandard.Submission("lama"));
        (await server.Administrator.PublishAsync("standards", SmallStandard.Yaml("baru").Replace("kerjakan", "laksanakan"))).Succeeded();
        (await walk.ReadAsync("tata-usaha")).String("edition").Should().Be("lama");

        var supervisor = await office.SupervisorAsync();
        var unmapped = new Dictionary<string, object> { ["to-edition"] = "baru" };
        var impossible = (await supervisor.PostAsync($"{walk.Path}/migrate/preview", unmapped)).Succeeded();
        impossible.Body.GetProperty("possible").GetBoolean().Should().BeFalse();
        impossible.Each("names").Select(name => name.GetString()).Should().Contain("kerjakan");
        (await supervisor.PostAsync($"{walk.Path}/migrate", unmapped)).RefusedWith(HttpStatusCode.Conflict, "migration/unmapped");

        var mapped = new Dictionary<string, object> { ["to-edition"] = "baru", ["steps"] = new { kerjakan = "laksanakan" } };
        var possible = (await supervisor.PostAsync($"{walk.Path}/migrate/preview", mapped)).Succeeded();
        possible.Body.GetProperty("possible").GetBoolean().Should().BeTrue();
        (await walk.ReadAsync("tata-usaha")).String("edition").Should().Be("lama", "a preview changes nothing");
        (await supervisor.PostAsync($"{walk.Path}/migrate", mapped)).Succeeded();
        (await walk.ReadAsync("tata-usaha")).String("edition").Should().Be("baru");
        await walk.CompleteAsync("laksanakan");
        walk.Status.Should().Be("completed");
        (await walk.VerifyAsync("tata-usaha")).Body.GetProperty("intact").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task An_unknown_standard_is_answered_with_the_nearest()
    {
        var answer = await server.Public.GetAsync("standards/setwan-dprd-pasuruan/data-informas");
        answer.RefusedWith(HttpStatusCode.NotFound, "standard/not-found");
        answer.String("detail").Should().Contain("setwan-dprd-pasuruan/data-informasi");
    }
}
