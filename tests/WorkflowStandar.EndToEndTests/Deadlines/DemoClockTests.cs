using System.Net;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Deadlines;

/// <summary>The time machine: forward only, and everything on the way has happened at its own instant.</summary>
public sealed class DemoClockTests : IAsyncLifetime
{
    private readonly DemoServer server = new();

    public Task InitializeAsync() => server.InitializeAsync();

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Every_deadline_on_the_way_fires_at_its_own_instant_before_the_answer()
    {
        (await server.Administrator.PublishAsync("standards", SmallStandard.Yaml("1", "3 office hours"))).Succeeded();
        var office = server.At("setwan-dprd-pasuruan");
        var walk = await CaseWalk.SubmitAsync(office, await office.WithRoleAsync("front-office"), SmallStandard.Submission());
        (await walk.ClockAsync("tata-usaha", "kerja")).GetProperty("due").GetString().Should().Be("2026-11-23T05:00:00Z", "three office hours from nine are at noon");

        await server.AdvanceAsync("20 working days");
        var history = (await (await office.WithRoleAsync("tata-usaha")).GetAsync($"{walk.Path}/history")).Succeeded();
        var miss = history.Each("items").Single(entry => entry.GetProperty("event").GetProperty("type").GetString() == "rung-fired");
        miss.GetProperty("at").GetString().Should().Be("2026-11-23T05:00:00.001Z", "that is when it would have been noticed");
    }

    [Fact]
    public async Task It_understands_terms_durations_and_instants_and_goes_forward_only()
    {
        async Task<string> MoveAsync(object how) => (await server.Administrator.PostAsync("demo/clock", how)).Succeeded().String("now");

        (await MoveAsync(new { advance = "PT90M" })).Should().Be("2026-11-23T03:30:00Z");
        (await MoveAsync(new { advance = "2 office hours", calendar = "kabupaten-pasuruan" })).Should().Be("2026-11-23T06:30:00Z", "the break is no office time");
        (await MoveAsync(new { advance = "1 elapsed hour" })).Should().Be("2026-11-23T07:30:00Z");
        (await MoveAsync(new { to = "2026-12-01T00:00:00Z" })).Should().Be("2026-12-01T00:00:00Z");
        (await server.Administrator.PostAsync("demo/clock", new { to = "2026-11-30T00:00:00Z" })).RefusedWith(HttpStatusCode.Conflict, "demo/backwards");
        (await server.Administrator.PostAsync("demo/clock", new { advance = "2 office hours" })).Errors.Should().Equal("calendar kind");
        (await server.Administrator.PostAsync("demo/clock", new { advance = "2 hours" })).Errors.Should().Equal("advance kind");
        (await server.Administrator.PostAsync("demo/clock", new { })).Errors.Should().Equal("advance kind");
        (await server.Administrator.PostAsync("demo/clock", new { advance = "PT1H", calendar = "nonsense" })).RefusedWith(HttpStatusCode.NotFound, "calendar/not-found");
        (await server.Public.GetAsync("demo/clock")).Succeeded().String("now").Should().Be("2026-12-01T00:00:00Z");
    }
}
