using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Observability;

/// <summary>What is sent to a receiver of traces and metrics: how the house works, and never who came to it.</summary>
public sealed class OtlpTests : IDisposable
{
    private readonly ScratchDirectory scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Requests_commands_commits_and_alarms_are_sent_as_spans_that_name_the_case_and_no_person()
    {
        const string person = "Zuleha-Unik";
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var server = await ServerProcess.StartAsync(
            "--demo", "--demo-start", DemoServer.Start, "--data", scratch.Under("data"), "--definitions", Repository.Definitions, "--otlp", receiver.Address, "--webhook", receiver.Address + "/v1/notices");
        var office = new Office(server.Address, Client.WithKey(server.Address, server.AdministratorKey!), "setwan-dprd-pasuruan");
        var walk = await CaseWalk.SubmitAsync(office, Client.Public(server.Address), new
        {
            standard = "setwan-dprd-pasuruan/penanganan-pengaduan",
            channel = "situs",
            fields = new Dictionary<string, string> { ["pemohon"] = person, ["surel"] = $"{person}@contoh.id", ["pokok-aduan"] = person },
        });
        var administrator = Client.WithKey(server.Address, server.AdministratorKey!);
        (await administrator.PostAsync("demo/clock", new { advance = "20 working days", calendar = "kabupaten-pasuruan" })).Succeeded();
        await administrator.GetAsync($"tasks?agency=setwan-dprd-pasuruan&role={person}");
        await receiver.Noticed.WaitAsync(TimeSpan.FromMinutes(1));
        (await server.StopAsync()).Should().Be(0);

        receiver.Traces.Should().Contain("case.command").And.Contain("case.decide").And.Contain("case.commit").And.Contain("alarm.ring").And.Contain("notice.deliver");
        receiver.Traces.Should().Contain("POST /api/v1/cases").And.Contain(walk.Number);
        receiver.Metrics.Should().Contain("workflowstandar.command.duration").And.Contain("workflowstandar.alarm.lateness").And.Contain("workflowstandar.alarms.overdue").And.Contain("http.server.request.duration");
        (receiver.Traces + receiver.Metrics).Should().NotContain(person);
        receiver.Metrics.Should().NotContain(walk.Number);
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_keeps_nobody_from_working()
    {
        await using var server = await ServerProcess.StartAsync(
            "--data", scratch.Under("data"), "--definitions", Repository.Definitions, "--otlp", "http://127.0.0.1:9");
        (await Client.Public(server.Address).GetAsync("standards")).Succeeded();
        (await server.StopAsync()).Should().Be(0);
    }
}
