using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Tests.Cli.Explain;

public sealed class ExplainCommandTests : IDisposable
{
    private const string Standard = "definitions/standards/perpustakaan-desa/kartu-anggota.yaml";
    private readonly WfsRun wfs = new WfsRun().WithExample();

    public void Dispose() => wfs.Dispose();

    [Fact]
    public void A_term_is_worked_out_day_by_day()
    {
        var (exitCode, output, _) = wfs.Run(["explain", "30 office minutes", "--calendar", "desa", "--from", "2026-12-23 15:50"]);

        Golden.Check("explain.txt", output);
        exitCode.Should().Be(0);
        output.Should().Contain("due 2026-12-28 07:50");
    }

    [Fact]
    public void A_clock_of_a_standard_is_explained_in_the_language_of_its_readers()
    {
        var (_, output, _) = wfs.Run(["explain", Standard, "--clock", "kartu-jadi", "--from", "2026-12-23 09:00"], language: Language.Indonesian);

        Golden.Check("explain-clock.id.txt", output);
    }

    [Theory]
    [InlineData("2 days", "desa", "2026-12-23 15:50", "'2 days' is not a term: 'days' ('working days', 'calendar days'")]
    [InlineData("2 working days", "desaa", "2026-12-23 15:50", "There is no calendar 'desaa' without errors in definitions/calendars. There are: desa.")]
    [InlineData("2 working days", null, "2026-12-23 15:50", "Which calendar? Add --calendar with one of 'desa'.")]
    [InlineData("2 working days", "desa", "besok", "'besok' is not a date and time. Write --from")]
    [InlineData("3 working days before tanggal", "desa", "2026-12-23 15:50", "The term is measured from the date 'tanggal'. Add --date YYYY-MM-DD.")]
    [InlineData(Standard, null, "2026-12-23 15:50", "Which clock? Add --clock with one of 'kartu-jadi', 'periksa'.")]
    public void What_is_missing_is_asked_for(string what, string? calendar, string from, string answer)
    {
        string[] arguments = ["explain", what, "--from", from, .. calendar is null ? Array.Empty<string>() : ["--calendar", calendar]];

        var (exitCode, output, error) = wfs.Run(arguments);

        error.Should().Contain(answer);
        (exitCode, output).Should().Match<(int Code, string Output)>(run => run.Code >= 2 && run.Output.Length == 0);
    }

    [Fact]
    public void The_process_explains_a_term_measured_back_from_a_date() =>
        wfs.RunProcess(["explain", "3 working days before kunjungan", "--calendar", "desa", "--from", "2026-12-01 09:00", "--date", "2026-12-29"])
            .Output.Should().Contain("due 2026-12-22");
}
