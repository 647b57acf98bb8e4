using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.EndToEndTests.Procedures;

namespace WorkflowStandar.EndToEndTests.Observability;

/// <summary>What those who watch over the installation read.</summary>
public sealed partial class MetricsTests(DemoServer server) : IClassFixture<DemoServer>
{
    private readonly Office office = server.At("setwan-dprd-pasuruan");

    [Fact]
    public async Task Commands_are_counted_by_kind_and_answer()
    {
        var before = await ReadAsync();
        await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        var after = await ReadAsync();

        const string accepted = """workflowstandar_commands_total{command="submit",answer="accepted"}""";
        (Value(after, accepted) - Value(before, accepted)).Should().Be(1);
        const string taken = """workflowstandar_command_duration_seconds_count{command="submit"}""";
        (Value(after, taken) - Value(before, taken)).Should().BeGreaterThanOrEqualTo(1);
        const string open = """workflowstandar_cases_open{agency="setwan-dprd-pasuruan",standard="penanganan-pengaduan"}""";
        (Value(after, open) - Value(before, open)).Should().Be(1);
    }

    [Fact]
    public async Task Every_line_is_in_the_format_that_Prometheus_reads()
    {
        await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        var text = (await server.Public.GetAsync("/metrics")).Succeeded().Text;

        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().AllSatisfy(line => line.Should().MatchRegex(Line()));
        foreach (Match histogram in Infinite().Matches(text))
        {
            var (name, labels) = (histogram.Groups[1].Value, histogram.Groups[2].Value.TrimEnd(','));
            Value(text, labels.Length == 0 ? $"{name}_count" : $"{name}_count{{{labels}}}").Should().Be(double.Parse(histogram.Groups[3].Value, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task OpenMetrics_is_given_to_those_who_ask_for_it()
    {
        var text = (await server.Public.GetAsync("/metrics", ("Accept", "application/openmetrics-text; version=1.0.0"))).Succeeded().Text;
        text.Should().EndWith("# EOF\n").And.MatchRegex("(?m)^# TYPE workflowstandar_commands counter$");
    }

    [Fact]
    public async Task What_rang_and_how_late_is_told()
    {
        await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        await server.AdvanceAsync("20 working days");
        var text = await ReadAsync();
        Value(text, """workflowstandar_alarms_rung_total{outcome="rung"}""").Should().BeGreaterThan(0);
        Value(text, "workflowstandar_alarm_lateness_seconds_count").Should().BeGreaterThan(0);
        Value(text, "workflowstandar_alarms_overdue").Should().Be(0);
    }

    [Fact]
    public async Task No_label_holds_a_case()
    {
        var walk = await CaseWalk.SubmitAsync(office, server.Public, Requests.Online());
        await walk.ReadAsync("front-office");
        (await ReadAsync()).Should().NotContain(walk.Number).And.Contain("""http_route="/api/v1/cases/{number}""");
    }

    [Fact]
    public async Task Whoever_comes_through_a_proxy_needs_the_key_of_an_administrator()
    {
        (await server.Public.GetAsync("/metrics", ("X-Forwarded-For", "203.0.113.9"))).Status.Should().Be(HttpStatusCode.NotFound);
        (await (await office.WithRoleAsync("front-office")).GetAsync("/metrics", ("X-Forwarded-For", "203.0.113.9"))).Status.Should().Be(HttpStatusCode.NotFound);
        (await server.Administrator.GetAsync("/metrics", ("X-Forwarded-For", "203.0.113.9"))).Succeeded();
    }

    [Fact]
    public async Task A_server_that_serves_is_ready() =>
        (await server.Public.GetAsync("/health/ready")).Succeeded().String("status").Should().Be("ready");

    private async Task<string> ReadAsync() => (await server.Public.GetAsync("/metrics")).Succeeded().Text;

    private static double Value(string text, string series) =>
        Regex.Match(text, "(?m)^" + Regex.Escape(series) + " (.+)$") is { Success: true } found ? double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("""^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z_]+="([^"\\\n]|\\.)*",?)+\})? -?([0-9.]+(E[+-]?[0-9]+)?|\+Inf|NaN))$""")]
    private static partial Regex Line();

    [GeneratedRegex("""(?m)^([a-z_]+)_bucket\{((?:[^}]*,)?)le="\+Inf"\} (\S+)$""")]
    private static partial Regex Infinite();
}
