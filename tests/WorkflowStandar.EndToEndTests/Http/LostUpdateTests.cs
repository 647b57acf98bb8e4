using System.Net;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Http;

/// <summary>ETag and If-Match, Idempotency-Key, and who comes second.</summary>
public sealed class LostUpdateTests(DemoServer server) : IClassFixture<DemoServer>
{
    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Fact]
    public async Task A_command_on_a_version_that_is_past_is_refused_and_changes_nothing()
    {
        var walk = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        var admin = await office.WithRoleAsync("admin");
        var seen = (await admin.GetAsync(walk.Path)).ETag!;
        (await admin.PostAsync($"{walk.Path}/tasks/1/claim", null, ("If-Match", seen))).Succeeded();

        var late = await admin.PostAsync($"{walk.Path}/tasks/1/release", null, ("If-Match", seen));
        late.RefusedWith(HttpStatusCode.PreconditionFailed, "case/changed");
        late.ETag.Should().NotBe(seen, "the answer says which version there is now");
        (await admin.PostAsync($"{walk.Path}/tasks/1/release", null, ("If-Match", late.ETag!))).Succeeded();
    }

    [Fact]
    public async Task A_reader_who_has_the_version_already_is_told_so_without_a_body()
    {
        var walk = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        var admin = await office.WithRoleAsync("admin");
        var seen = (await admin.GetAsync(walk.Path)).ETag!;
        var again = await admin.GetAsync(walk.Path, ("If-None-Match", seen));
        (again.Status, again.Text).Should().Be((HttpStatusCode.NotModified, ""));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("\"seven\"")]
    [InlineData("W/\"7\"")]
    [InlineData("\"-1\"")]
    public async Task An_If_Match_that_is_no_version_is_explained(string header)
    {
        var walk = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        var answer = await (await office.WithRoleAsync("admin")).PostAsync($"{walk.Path}/tasks/1/claim", null, ("If-Match", header));
        answer.RefusedWith(HttpStatusCode.BadRequest, "request/header");
    }

    [Fact]
    public async Task The_same_submission_sent_twice_is_one_case_with_the_same_receipt()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var first = (await server.Public.PostAsync("cases", Requests.Online(), key)).Succeeded();
        var second = (await server.Public.PostAsync("cases", Requests.Online(), key)).Succeeded();

        second.String("number").Should().Be(first.String("number"));
        second.String("tracking-secret").Should().Be(first.String("tracking-secret"));
        (first.IsReplay, second.IsReplay).Should().Be((false, true));
    }

    [Fact]
    public async Task A_submission_sent_many_times_at_once_is_one_case()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.Public.PostAsync("cases", Requests.Online(), key)));
        answers.Select(answer => answer.Succeeded().String("number")).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task Another_request_under_a_used_key_is_refused()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        (await server.Public.PostAsync("cases", Requests.Online(), key)).Succeeded();
        (await server.Public.PostAsync("cases", Requests.Online("Aduan lain"), key)).RefusedWith(HttpStatusCode.UnprocessableEntity, "idempotency/mismatch");
    }

    [Fact]
    public async Task A_completion_sent_twice_under_one_key_is_done_once()
    {
        var walk = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        var admin = await office.WithRoleAsync("admin");
        var screen = (await admin.UploadAsync("attachments", "layar.png", Files.Png)).Succeeded().String("attachment");
        var request = new { outcome = "lengkap", fields = new Dictionary<string, string> { ["tangkapan-layar"] = screen } };
        var key = ("Idempotency-Key", "selesai-1");

        var first = (await admin.PostAsync($"{walk.Path}/tasks/1/complete", request, key)).Succeeded();
        var second = (await admin.PostAsync($"{walk.Path}/tasks/1/complete", request, key)).Succeeded();
        (second.IsReplay, second.Number("version")).Should().Be((true, first.Number("version")));
    }

    [Fact]
    public async Task Of_many_who_complete_one_task_at_once_one_succeeds_and_the_others_are_told_who()
    {
        var walk = await CaseWalk.SubmitAsync(office, await office.WithRoleAsync("front-office"), await Requests.DataAsync(await office.WithRoleAsync("front-office"), office.Agency));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => walk.TryCompleteAsync("tanda-terima")));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).Should().Be(1);
        answers.Where(answer => answer.Status != HttpStatusCode.OK).Should().AllSatisfy(answer =>
        {
            answer.RefusedWith(HttpStatusCode.Conflict, "task/already-completed");
            answer.String("detail").Should().Contain("Petugas front-office");
        });
    }

    [Fact]
    public async Task Whoever_waits_for_news_is_told_when_something_happens()
    {
        var walk = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        var admin = await office.WithRoleAsync("admin");
        var known = (await admin.GetAsync(walk.Path)).Number("version");
        var news = admin.GetAsync($"{walk.Path}?wait=50&since={known}");
        (await admin.PostAsync($"{walk.Path}/tasks/1/claim")).Succeeded();

        (await news.WaitAsync(TimeSpan.FromSeconds(30))).Number("version").Should().BeGreaterThan(known);
    }
}
