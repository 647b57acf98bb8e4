using System.Net;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Http;

/// <summary>A calendar that changes moves the deadlines that were counted on it.</summary>
public sealed class CalendarTests(DemoServer server) : IClassFixture<DemoServer>
{
    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Fact]
    public async Task A_new_edition_moves_open_clocks_and_says_which()
    {
        (await server.Administrator.PublishAsync("standards", SmallStandard.Yaml("kalender", "5 working days"))).Succeeded();
        var walk = await CaseWalk.SubmitAsync(office, await office.WithRoleAsync("front-office"), SmallStandard.Submission("kalender"));
        var before = (await walk.ClockAsync("tata-usaha", "kerja")).GetProperty("due").GetString();
        before.Should().Be("2026-11-30T09:00:00Z");

        var source = (await server.Public.GetAsync("calendars/kabupaten-pasuruan/source")).Succeeded().Text;
        var changed = source.Replace("edition: \"2026-1\"", "edition: \"2026-2\"")
            .Replace("exceptions:\n", "exceptions:\n  - name: { id: Kantor pindah, en: The office moves }\n    decree: Surat edaran\n    closed: true\n    during:\n      - { from: 2026-11-25, to: 2026-11-25 }\n");
        var published = (await server.Administrator.PublishAsync("calendars", changed)).Succeeded();

        var moved = published.Each("moved").Single(one => one.GetProperty("number").GetString() == walk.Number);
        (moved.GetProperty("from").GetString(), moved.GetProperty("to").GetString()).Should().Be((before, "2026-12-01T09:00:00Z"));
        (await walk.ClockAsync("tata-usaha", "kerja")).GetProperty("due").GetString().Should().Be("2026-12-01T09:00:00Z");
        (await walk.HistoryAsync("tata-usaha")).Should().Contain("calendar-adopted").And.Contain("clock-moved");

        var working = (await (await office.WithRoleAsync("tata-usaha")).GetAsync($"{walk.Path}/clocks/kerja/explanation")).Succeeded();
        working.Text.Should().Contain("Kantor pindah");
        (await server.Administrator.PublishAsync("calendars", changed)).Succeeded().Body.GetProperty("new").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task A_calendar_with_mistakes_is_not_published()
    {
        var source = (await server.Public.GetAsync("calendars/kabupaten-tapin/source")).Succeeded().Text;
        var answer = await server.Administrator.PublishAsync("calendars", source.Replace("Asia/Makassar", "Asia/Makasar"));
        answer.RefusedWith(HttpStatusCode.UnprocessableEntity, "source/findings");
        answer.Each("findings").First().GetProperty("code").GetString().Should().Be("WS6001");
    }

    [Fact]
    public async Task An_edition_of_a_calendar_is_never_changed()
    {
        var source = (await server.Public.GetAsync("calendars/kabupaten-ketapang/source")).Succeeded().Text;
        (await server.Administrator.PublishAsync("calendars", source.Replace("07:30", "07:15"))).RefusedWith(HttpStatusCode.Conflict, "edition/name-taken");
    }

    [Fact]
    public async Task Whoever_does_not_administer_the_installation_publishes_no_calendar()
    {
        var own = await office.OfficerAsync("admin-kalender", new { name = "Admin", kind = "supervisor", administrator = true });
        (await own.PublishAsync("calendars", "calendar: x")).Status.Should().Be(HttpStatusCode.Forbidden);
    }
}
