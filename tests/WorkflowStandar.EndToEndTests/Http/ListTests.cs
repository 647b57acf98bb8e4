using System.Net;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Http;

/// <summary>Lists come in parts, and say what is wrong with how they were asked for.</summary>
public sealed class ListTests(DemoServer server) : IClassFixture<DemoServer>
{
    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Fact]
    public async Task A_list_is_read_to_its_end_part_by_part()
    {
        var made = new List<string>();
        for (var i = 0; i < 7; i++)
            made.Add((await server.Public.PostAsync("cases", Requests.Online())).Succeeded().String("number"));

        var read = new List<string>();
        var clerk = await office.WithRoleAsync("admin");
        string? cursor = null;
        do
        {
            var part = (await clerk.GetAsync($"cases?limit=3{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}")).Succeeded();
            part.Each("items").Count().Should().BeLessThanOrEqualTo(3);
            read.AddRange(part.Each("items").Select(item => item.GetProperty("number").GetString()!));
            cursor = part.Body.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);

        read.Should().OnlyHaveUniqueItems().And.Contain(made);
    }

    [Fact]
    public async Task Cases_are_filtered()
    {
        var number = (await server.Public.PostAsync("cases", Requests.Online())).Succeeded().String("number");
        var clerk = await office.WithRoleAsync("admin");
        (await clerk.GetAsync($"cases?number={number}")).Succeeded().Each("items").Should().ContainSingle();
        (await clerk.GetAsync("cases?name=ahmad&open=true")).Succeeded().Each("items").Should().NotBeEmpty();
        (await clerk.GetAsync("cases?standard=setwan-dprd-pasuruan/unjuk-rasa&open=true")).Succeeded().Each("items").Should().BeEmpty();
    }

    [Fact]
    public async Task Tasks_are_listed_by_role_and_by_holder()
    {
        var walk = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        var admin = await office.WithRoleAsync("admin");
        (await admin.PostAsync($"{walk.Path}/tasks/1/claim")).Succeeded();

        Numbers(await admin.GetAsync("tasks?limit=200")).Should().Contain(walk.Number);
        Numbers(await admin.GetAsync("tasks?holder=me")).Should().Equal(walk.Number);
        Numbers(await (await office.WithRoleAsync("ketua")).GetAsync("tasks")).Should().NotContain(walk.Number);
        Numbers(await (await office.WithRoleAsync("ketua")).GetAsync("tasks?role=admin&limit=200")).Should().Contain(walk.Number);
        Numbers(await (await office.WithRoleAsync("ketua")).GetAsync("tasks?all=true&limit=200")).Should().Contain(walk.Number);
    }

    [Theory]
    [InlineData("cases?limit=0", "limit kind")]
    [InlineData("cases?limit=abc", "limit kind")]
    [InlineData("cases?limit=99999999999999999999", "limit kind")]
    [InlineData("cases?cursor=nonsense", "cursor cursor")]
    [InlineData("tasks?cursor=%F0%9F%92%A9", "cursor cursor")]
    [InlineData("cases?standard=nonsense", "standard kind")]
    [InlineData("cases?open=maybe", "open kind")]
    [InlineData("cases?opne=true", "opne unknown")]
    [InlineData("tasks?role=a&role=b", "role kind")]
    public async Task What_is_wrong_with_a_query_is_said_by_parameter(string path, string expected)
    {
        var answer = await (await office.WithRoleAsync("admin")).GetAsync(path);
        answer.RefusedWith(HttpStatusCode.BadRequest, "request/query");
        answer.Errors.Should().Equal(expected);
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_answered_with_the_nearest() =>
        (await (await office.WithRoleAsync("admin")).GetAsync("cases?opne=true", ("Accept-Language", "en"))).Text.Should().Contain("Did you mean 'open'?");

    [Fact]
    public async Task Problems_are_told_in_the_language_of_the_reader()
    {
        (await server.Public.GetAsync("tasks")).String("title").Should().Be("Perlu kunci API");
        (await server.Public.GetAsync("tasks", ("Accept-Language", "en"))).String("title").Should().Be("An API key is needed");
        (await server.Public.GetAsync("tasks", ("Accept-Language", "fr, en;q=0.4, id;q=0.7"))).String("title").Should().Be("Perlu kunci API");
        (await server.Public.GetAsync("tasks", ("Accept-Language", ";;;,,=q"))).String("title").Should().Be("Perlu kunci API");
    }

    private static IEnumerable<string?> Numbers(Answer answer) => answer.Succeeded().Each("items").Select(item => item.GetProperty("number").GetString());
}
