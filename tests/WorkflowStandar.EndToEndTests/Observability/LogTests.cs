using System.Text.Json;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Observability;

/// <summary>What the server writes about itself, and about nobody else.</summary>
public sealed class LogTests : IDisposable
{
    private readonly ScratchDirectory scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_whole_case_leaves_lines_with_its_number_and_nothing_of_the_people_in_it()
    {
        const string person = "Zuleha-Unik";
        await using var server = await ServerProcess.StartAsync(
            "--demo", "--demo-start", DemoServer.Start, "--data", scratch.Under("data"), "--definitions", Repository.Definitions, "--log", "json", "--demo-staff");
        var office = new Office(server.Address, Client.WithKey(server.Address, server.AdministratorKey!), "setwan-dprd-pasuruan");
        var counter = await office.WithRoleAsync("front-office");
        var walk = await CaseWalk.SubmitAsync(office, counter, await Requests.DataAsync(counter, office.Agency, person));
        await walk.CompleteAsync("tanda-terima");
        (await counter.PostAsync($"{walk.Path}/comments", new { text = $"Menurut {person} berkas menyusul" })).Succeeded();
        await counter.GetAsync($"cases/{person}");
        await counter.GetAsync($"tracking/{person}?nama={person}");
        await counter.PostAsync("cases", $$"""{ "standard": "{{person}}", "fields": "{{person}}" """);
        using var chief = new Reader(server.Address);
        await chief.SignInAsync("ketua@setwan-dprd-pasuruan", server.DemoPassword!);
        await chief.OpenAsync($"/perkara/{walk.Number}");
        await chief.OpenAsync($"/perkara/{person}");
        await chief.OpenAsync($"/perkara?q={person}");
        await server.StopAsync();

        server.Output.Should().NotContain(person).And.NotContain("siti@contoh.id").And.NotContain("0812 3456 7890");
        var lines = LinesOf(server.Output).ToList();
        lines.Should().Contain(line => line.Category.EndsWith("RequestLog", StringComparison.Ordinal) && line.Message.Contains($"case {walk.Number}"));
        lines.Should().Contain(line => line.Message.StartsWith("GET /perkara/{nomor} 200 in", StringComparison.Ordinal) && line.Message.Contains($"case {walk.Number}"));
        lines.Should().Contain(line => line.Message.StartsWith("GET /perkara/{nomor} 404 in", StringComparison.Ordinal));
        lines.Should().Contain(line => line.Message.StartsWith($"Case {walk.Number} v", StringComparison.Ordinal));
        lines.Should().Contain(line => line.Message.StartsWith("GET /api/v1/cases/{number} 404 in", StringComparison.Ordinal));
    }

    private static IEnumerable<(string Category, string Message)> LinesOf(string output) =>
        from line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        where line.StartsWith('{')
        let entry = JsonDocument.Parse(line).RootElement
        select (entry.GetProperty("Category").GetString()!, entry.GetProperty("Message").GetString()!);
}
