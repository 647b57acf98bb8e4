using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Crash;

/// <summary>The power goes off, a hundred times, in the middle of submissions and completions.</summary>
[Collection(nameof(Alone))]
public sealed class CrashTests : IDisposable
{
    private const int Crashes = 100;
    private const int Clients = 8;

    // Short, so that it passes for the first cases while the server is still being killed.
    private const string Term = "1 elapsed minute";

    private readonly ScratchDirectory scratch = new();
    private readonly Random random = new(20261121);

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_hundred_crashes_under_load_lose_nothing_acknowledged_repeat_nothing_and_miss_no_alarm()
    {
        Directory.CreateDirectory(scratch.Under("definitions"));
        var ledger = new Ledger();
        var key = await PrepareAsync();
        for (var crash = 0; crash < Crashes; crash++)
            await CrashUnderLoadAsync(key, ledger);

        await using var server = await StartAsync();
        var office = new Client(server.Address, new("Bearer", key));
        await ledger.SendAgainAsync(office);
        await UntilTheLastIsMissedAsync(office, ledger);
        await JudgeAsync(office, ledger);
    }

    /// <summary>Publishes the standard and hires one who holds both of its roles; gives their key.</summary>
    private async Task<string> PrepareAsync()
    {
        await using var server = await ServerProcess.StartAsync("--data", scratch.Under("data"), "--definitions", Repository.Definitions);
        var administrator = Client.WithKey(server.Address, server.AdministratorKey!);
        (await administrator.PublishAsync("standards", SmallStandard.Yaml("1", Term))).Succeeded();
        (await administrator.PutAsync("admin/agencies/setwan-dprd-pasuruan/actors/semua", new { name = "Semua", roles = new[] { "front-office", "tata-usaha" }, administrator = true })).Succeeded();
        var key = (await administrator.PostAsync("admin/agencies/setwan-dprd-pasuruan/actors/semua/keys", new { label = "crash" })).Succeeded().String("secret");
        await server.StopAsync();
        return key;
    }

    private async Task CrashUnderLoadAsync(string key, Ledger ledger)
    {
        await using var server = await StartAsync();
        var office = new Client(server.Address, new("Bearer", key));
        await ledger.SendAgainAsync(office);

        var enough = ledger.WhenAcknowledged(random.Next(1, 80));
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, Clients).Select(_ => WorkAsync(office, ledger, stop.Token)).ToArray();
        await enough.WaitAsync(TimeSpan.FromMinutes(1));
        await server.KillAsync();
        await stop.CancelAsync();
        await Task.WhenAll(clients);
    }

    /// <summary>Submits and completes until the connection breaks. Every third case is left open, for its deadline to pass.</summary>
    private static async Task WorkAsync(Client office, Ledger ledger, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var submission = ledger.Submission();
                await ledger.SendAsync(office, submission);
                if (!ledger.StaysOpen(submission))
                    await ledger.SendAsync(office, ledger.CompletionOf(submission));
            }
        }
        catch (HttpRequestException)
        {
            // The server is gone; what was under way is sent again after the restart.
        }
    }

    private static async Task UntilTheLastIsMissedAsync(Client office, Ledger ledger)
    {
        foreach (var number in ledger.LeftOpen)
        {
            while (!HasMissed((await office.GetAsync($"cases/{number}")).Succeeded()))
                await office.GetAsync($"cases/{number}?wait=55");
        }
    }

    private static async Task JudgeAsync(Client office, Ledger ledger)
    {
        var cases = await ReadAllAsync(office);
        cases.Order().Should().Equal(ledger.Numbers.Order(), "every submission is one case, and nothing else is");
        cases.Select(number => int.Parse(number[^6..])).Order().Should().Equal(Enumerable.Range(1, cases.Count), "numbers have no gap");

        var (leftOpen, versions) = (ledger.LeftOpen, ledger.AcknowledgedVersions);
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (number, _) =>
            await JudgeAsync(office, number, leftOpen.Contains(number), versions[number]));
        (await office.GetAsync("admin/alarms/parked")).Succeeded().Each("items").Should().BeEmpty();
        (await office.GetAsync("/health")).Succeeded().Number("alarms-overdue").Should().Be(0);
    }

    private static async Task JudgeAsync(Client office, string number, bool isOpen, int acknowledgedVersion)
    {
        var (read, history) = ((await office.GetAsync($"cases/{number}")).Succeeded(), await HistoryAsync(office, number));
        read.String("status").Should().Be(isOpen ? "open" : "completed", "case {0}", number);
        read.Number("version").Should().BeGreaterThanOrEqualTo(acknowledgedVersion, "case {0}", number);
        history.Count(type => type == "submitted").Should().Be(1);
        history.Count(type => type == "step-completed").Should().Be(isOpen ? 0 : 1, "case {0}", number);
        history.Count(type => type == "rung-fired").Should().BeLessThanOrEqualTo(1, "a miss fires once");
        HasMissed(read).Should().Be(history.Contains("rung-fired"));
        (await office.GetAsync($"cases/{number}/verification")).Succeeded().Body.GetProperty("intact").GetBoolean().Should().BeTrue("case {0}", number);
    }

    private static bool HasMissed(Answer read) => read.Each("clocks").Any(clock => clock.GetProperty("fired").EnumerateArray().Any(rung => rung.GetString() == "miss"));

    private static async Task<IReadOnlyList<string>> HistoryAsync(Client office, string number) =>
        [.. (await office.GetAsync($"cases/{number}/history")).Succeeded().Each("items").Select(entry => entry.GetProperty("event").GetProperty("type").GetString()!)];

    private static async Task<IReadOnlyList<string>> ReadAllAsync(Client office)
    {
        var numbers = new List<string>();
        string? cursor = null;
        do
        {
            var part = (await office.GetAsync($"cases?limit=200{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}")).Succeeded();
            numbers.AddRange(part.Each("items").Select(item => item.GetProperty("number").GetString()!));
            cursor = part.Body.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);
        return numbers;
    }

    private Task<ServerProcess> StartAsync() =>
        ServerProcess.StartAsync("--data", scratch.Under("data"), "--definitions", scratch.Under("definitions"));
}

/// <summary>Tests that want the machine for themselves.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
