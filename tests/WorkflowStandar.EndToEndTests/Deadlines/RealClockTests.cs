using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Deadlines;

/// <summary>On the real clock, with nobody moving it.</summary>
public sealed class RealClockTests : IDisposable
{
    private readonly ScratchDirectory scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_deadline_fires_by_itself_when_its_minute_is_over()
    {
        await using var server = await ServerProcess.StartAsync("--data", scratch.Under("data"), "--definitions", Repository.Definitions);
        var administrator = Client.WithKey(server.Address, server.AdministratorKey!);
        (await administrator.PublishAsync("standards", SmallStandard.Yaml("1", "1 elapsed minute"))).Succeeded();
        var office = new Office(server.Address, administrator, "setwan-dprd-pasuruan");
        var counter = await office.WithRoleAsync("front-office");
        var walk = await CaseWalk.SubmitAsync(office, counter, SmallStandard.Submission());
        var due = (await walk.ClockAsync("tata-usaha", "kerja")).GetProperty("due").GetDateTimeOffset();

        var known = (await walk.ReadAsync("tata-usaha")).Number("version");
        Answer news;
        do
            news = (await counter.GetAsync($"{walk.Path}?wait=55&since={known}")).Succeeded();
        while (news.Number("version") == known);

        news.Each("marks").Select(mark => mark.GetString()).Should().Equal("terlambat");
        news.Each("tasks").Single().GetProperty("shared-with")[0].GetString().Should().Be("front-office", "it is the higher role's work too now");
        var history = (await counter.GetAsync($"{walk.Path}/history")).Succeeded();
        var miss = history.Each("items").Single(entry => entry.GetProperty("event").GetProperty("type").GetString() == "rung-fired");
        (miss.GetProperty("at").GetDateTimeOffset() - due).Should().BePositive("finishing at the due instant is on time")
            .And.BeLessThan(TimeSpan.FromSeconds(5));
        var told = (await counter.GetAsync("notices")).Succeeded().Each("items").Single();
        (told.GetProperty("number").GetString(), told.GetProperty("kind").GetString()).Should().Be((walk.Number, "clock"));
    }
}
