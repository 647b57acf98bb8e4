using System.Text.Json;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Duties;

/// <summary>Evaluation duties begin by themselves while time passes.</summary>
public sealed class DutyTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Standard = "setwan-dprd-pasuruan/data-informasi";

    [Fact]
    public async Task Three_months_bring_three_staff_meetings_and_one_survey_each_at_its_opening_and_with_its_own_deadline()
    {
        var supervisor = await server.At("setwan-dprd-pasuruan").SupervisorAsync();
        (await CasesAsync(supervisor)).Should().BeEmpty("the years before the publication are not made up for");

        await server.AdvanceAsync("3 months");

        var cases = await CasesAsync(supervisor);
        // 3 January 2027 is a Sunday; the office opens at 07:30, which is 00:30 in UTC.
        Begun(cases, "rapat-staf").Should().Equal("2026-12-03T00:30:00Z", "2027-01-04T00:30:00Z", "2027-02-03T00:30:00Z");
        Begun(cases, "survei-kepuasan").Should().Equal("2027-02-03T00:30:00Z");
        foreach (var meeting in Of(cases, "rapat-staf"))
            (await TaskAsync(supervisor, meeting)).Should().Be(("rapat", "kabag-umum"));
        foreach (var survey in Of(cases, "survei-kepuasan"))
            (await TaskAsync(supervisor, survey)).Should().Be(("survei", "kasubag-tata-usaha"));

        var first = (await supervisor.GetAsync($"cases/{Of(cases, "rapat-staf").First().GetProperty("number").GetString()}")).Succeeded();
        first.Each("marks").Select(mark => mark.GetString()).Should().Contain("rapat-staf-terlambat", "nobody held the meeting in its five working days");

        await server.AdvanceAsync("1 calendar day");
        (await CasesAsync(supervisor)).Should().HaveCount(cases.Count);
    }

    private static async Task<IReadOnlyList<JsonElement>> CasesAsync(Client supervisor) =>
        [.. (await supervisor.GetAsync($"cases?standard={Standard}&limit=200")).Succeeded().Each("items")];

    private static IEnumerable<JsonElement> Of(IEnumerable<JsonElement> cases, string procedure) =>
        cases.Where(item => item.GetProperty("procedure").GetString() == procedure).OrderBy(item => item.GetProperty("submitted-at").GetString());

    private static IEnumerable<string?> Begun(IEnumerable<JsonElement> cases, string procedure) =>
        Of(cases, procedure).Select(item => item.GetProperty("submitted-at").GetString());

    private static async Task<(string?, string?)> TaskAsync(Client supervisor, JsonElement item)
    {
        var tasks = (await supervisor.GetAsync($"cases/{item.GetProperty("number").GetString()}")).Succeeded().Each("tasks").ToList();
        var task = tasks.Should().ContainSingle().Subject;
        return (task.GetProperty("step").GetString(), task.GetProperty("role").GetString());
    }
}
