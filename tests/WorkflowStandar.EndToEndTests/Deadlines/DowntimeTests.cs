using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Deadlines;

/// <summary>What was due while the server was down.</summary>
public sealed class DowntimeTests : IDisposable
{
    private readonly ScratchDirectory scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_miss_noticed_after_downtime_fires_once_and_carries_the_instant_it_was_due()
    {
        string number, key;
        await using (var server = await StartAsync())
        {
            key = server.AdministratorKey!;
            var administrator = Client.WithKey(server.Address, key);
            (await administrator.PublishAsync("standards", SmallStandard.Yaml("1", "3 office hours"))).Succeeded();
            var office = new Office(server.Address, administrator, "setwan-dprd-pasuruan");
            number = (await CaseWalk.SubmitAsync(office, await office.WithRoleAsync("front-office"), SmallStandard.Submission())).Number;
            await server.KillAsync();
        }

        // The hands of the virtual clock, moved while nobody looks.
        await File.WriteAllTextAsync(Path.Combine(scratch.Under("data"), "demo-clock"), "2026-11-25T02:00:00Z\n");
        await using var again = await StartAsync();
        var reader = Client.WithKey(again.Address, key);
        while (!Missed(await reader.GetAsync($"cases/{number}")))
            await reader.GetAsync($"cases/{number}?wait=5");

        var history = (await reader.GetAsync($"cases/{number}/history")).Succeeded();
        var fired = history.Each("items").Select(entry => entry.GetProperty("event")).Single(one => one.GetProperty("type").GetString() == "rung-fired");
        (fired.GetProperty("due").GetString(), fired.GetProperty("at").GetString()).Should().Be(("2026-11-23T05:00:00Z", "2026-11-25T02:00:00Z"));
    }

    private static bool Missed(Answer read) => read.Succeeded().Each("marks").Any();

    private Task<ServerProcess> StartAsync() =>
        ServerProcess.StartAsync("--demo", "--demo-start", DemoServer.Start, "--data", scratch.Under("data"), "--definitions", Repository.Definitions);
}
