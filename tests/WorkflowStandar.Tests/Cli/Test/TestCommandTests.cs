using System.Text.Json;
using WorkflowStandar.Cli.Test;

namespace WorkflowStandar.Tests.Cli.Test;

public sealed class TestCommandTests : IDisposable
{
    private const string Scenarios = "definitions/standards/perpustakaan-desa/kartu-anggota.scenarios.yaml";
    private readonly WfsRun wfs = new();

    public void Dispose() => wfs.Dispose();

    [Fact]
    public void Without_a_file_all_scenarios_of_the_nearest_definitions_run()
    {
        var (exitCode, output, error) = wfs.WithExample().Run(["test"]);

        Golden.Check("test.txt", output);
        (exitCode, error).Should().Be((0, ""));
    }

    [Fact]
    public void A_checkout_in_a_folder_named_definitions_runs_its_scenarios()
    {
        using var checkout = new WfsRun(named: "definitions");

        checkout.WithExample().Run(["test"]).Output.Should().EndWith("2 scenarios: 2 passed\n");
    }

    [Fact]
    public void A_failure_shows_the_difference_the_instant_and_the_line()
    {
        var (exitCode, output, _) = wfs.WithExample(changeScenarios: Wrong).Run(["test", Scenarios]);

        Golden.Check("test-failing.txt", output);
        exitCode.Should().Be(1);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("github")]
    public void Programs_get_failures_in_their_format(string format)
    {
        var (exitCode, output, _) = wfs.WithExample(changeScenarios: Wrong).Run(["test", Scenarios, "--format", format]);

        Golden.Check($"test-failing.{format}", output);
        exitCode.Should().Be(1);
        if (format == "json")
            JsonDocument.Parse(output).RootElement.GetProperty("failed").GetInt32().Should().Be(1);
    }

    [Fact]
    public void One_scenario_runs_by_name_with_all_that_happens()
    {
        var (exitCode, output, _) = wfs.WithExample().Run(["test", "--scenario", "terlambat", "--history"]);

        Golden.Check("test-history.txt", output);
        exitCode.Should().Be(0);
    }

    [Fact]
    public void Errors_of_the_standard_are_shown_once_and_answer_1()
    {
        var (exitCode, output, _) = wfs.WithExample(standard => standard.Replace("by: petugas", "by: petugass", StringComparison.Ordinal)).Run(["test"]);

        exitCode.Should().Be(1);
        output.Should().Contain("kartu-anggota.yaml:").And.Contain("No role is named 'petugass'").And.NotContain("WS7019").And.EndWith("0 scenarios: 0 passed, 1 file not run because of errors\n");
    }

    [Fact]
    public void A_name_that_no_scenario_has_is_wrong_use() =>
        wfs.WithExample().Run(["test", "--scenario", "Nama lain"]).Should().Be((2, "", "wfs: No scenario is named 'Nama lain'.\n"));

    [Fact]
    public void A_standard_stands_for_the_scenarios_beside_it() =>
        wfs.WithExample().Run(["test", Scenarios.Replace(".scenarios", "")]).Output.Should().EndWith("2 scenarios: 2 passed\n");

    [Fact]
    public void A_standard_without_scenarios_is_told_where_to_write_them()
    {
        wfs.WithExample();
        File.Delete(Path.Combine(wfs.Folder, Scenarios));

        wfs.Run(["test", Scenarios.Replace(".scenarios", "")]).Should().Be((3, "",
            $"wfs: There are no scenarios beside '{Scenarios.Replace(".scenarios", "")}': write them in '{Scenarios}'.\n"));
    }

    [Fact]
    public void What_is_in_no_scenario_answers_1_when_coverage_is_asked_for()
    {
        wfs.WithExample();

        wfs.Run(["test", "--cover", "steps"]).ExitCode.Should().Be(1);
        wfs.Run(["test", "--cover", "all"]).ExitCode.Should().Be(1);
        wfs.Run(["test"]).ExitCode.Should().Be(0);
    }

    [Fact]
    public void Scenarios_come_from_standard_input_too()
    {
        wfs.WithExample();
        var text = wfs.Read(Scenarios).Replace("scenario: Kartu terlambat", "scenario: Kartu terlambat\n    standard: perpustakaan-desa/kartu-anggota");

        var (exitCode, output, _) = wfs.Run(["test", "-", "--scenario", "terlambat"], text);

        exitCode.Should().Be(1, "the first scenario names no standard, and none stands beside standard input");
        output.Should().Contain("ok   Kartu terlambat").And.Contain("WS7008");
    }

    [Fact]
    public void Watching_runs_again_at_each_change_until_it_ends()
    {
        wfs.WithExample();
        var runs = 0;
        var changes = new Queue<string?>(["a.yaml", "b.yaml", null]);

        var exitCode = Watching.Run(
            wfs.Terminal(new StringWriter(), new StringWriter()),
            () => ++runs == 2 ? throw new FileNotFoundException() : runs,
            () => changes.Dequeue());

        (exitCode, runs).Should().Be((3, 3));
    }

    [Fact]
    public void The_process_runs_scenarios() =>
        wfs.WithExample().RunProcess(["test", "--scenario", "Kartu"]).Should().Be(
            (0, $"{Scenarios}\n  ok   Kartu selesai pada waktunya\n  ok   Kartu terlambat\n\n2 scenarios: 2 passed\n", ""));

    private static string Wrong(string scenarios) => scenarios
        .Replace("open: [periksa], due: { periksa: 2026-12-28 07:50 }", "open: [periksa, serahkan], due: { periksa: 2026-12-24 08:20 }")
        .Replace("ended: selesai, clocks: { kartu-jadi: met }", "ended: kedaluwarsa, clocks: { kartu-jadi: met-late }");
}
