using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.EndToEndTests.Procedures.Replay;

/// <summary>What the scenarios beside each standard say holds on a real server too, over HTTP.</summary>
public sealed class ScenarioReplayTests(ReplayedScenarios replayed) : IClassFixture<ReplayedScenarios>
{
    public static TheoryData<string> Files => [.. WrittenScenarios.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Everything_comes_about_as_the_scenarios_say(string file)
    {
        replayed.CasesOf(file).Should().NotBeEmpty();
        replayed.CasesOf(file).SelectMany(one => one.Failures).Should().BeEmpty();
    }

    // Granting and refusing data are two of the nineteen, and two ends of one procedure.
    [Theory]
    [InlineData("setwan-dprd-pasuruan/penanganan-pengaduan", "2022", "surat")]
    [InlineData("setwan-dprd-pasuruan/penanganan-pengaduan", "2022", "online")]
    [InlineData("dpmptsp-tapin/layanan-informasi-pengaduan", "2024", "layanan")]
    [InlineData("dpmptsp-tapin/layanan-informasi-pengaduan", "2024", "pengaduan-pelayanan")]
    [InlineData("bkpsdm-pasuruan/pengaduan-pelayanan-publik", "2024", "pengaduan")]
    [InlineData("setwan-dprd-pasuruan/unjuk-rasa", "2023", "pemberitahuan")]
    [InlineData("setwan-dprd-pasuruan/kunjungan-kerja", "2023", "kunjungan")]
    [InlineData("setwan-dprd-pasuruan/tamu-study-banding", "2023", "kunjungan-tamu")]
    [InlineData("setwan-dprd-pasuruan/rapat-anggota", "2023", "rapat")]
    [InlineData("setwan-dprd-pasuruan/penanganan-pengaduan", "2023", "surat")]
    [InlineData("setwan-dprd-pasuruan/penanganan-pengaduan", "2023", "online")]
    [InlineData("setwan-dprd-pasuruan/data-informasi", "2023", "permohonan", "selesai")]
    [InlineData("setwan-dprd-pasuruan/data-informasi", "2023", "permohonan", "ditolak")]
    [InlineData("setwan-dprd-ketapang/pengaduan-masyarakat", "2024", "pengaduan")]
    [InlineData("setwan-dprd-ketapang/fasilitasi-demo", "2024", "demo")]
    [InlineData("setwan-dprd-ketapang/hearing-audiensi", "2024", "hearing")]
    [InlineData("setwan-dprd-ketapang/fasilitasi-tugas", "2024", "fasilitasi")]
    [InlineData("setwan-dprd-ketapang/rapat-kerja", "2024-naskah-pertama", "fasilitasi")]
    [InlineData("setwan-dprd-ketapang/rapat-kerja", "2024", "fasilitasi")]
    public void Each_of_the_nineteen_procedures_has_gone_to_its_end(string standard, string edition, string procedure, string? end = null) =>
        replayed.Cases.Where(one => (one.Scenario.Subject.Plan.Standard.Value, one.Scenario.Subject.Plan.Edition, one.Scenario.Procedure.Key.Value) == (standard, edition, procedure))
            .SelectMany(one => one.History.OfType<CaseEvent.Ended>())
            .Should().Contain(ended => end == null ? ended.Ending == Ending.Completed : ended.Step == new StepKey(end));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_history_is_the_one_that_the_definition_decides(string file)
    {
        foreach (var one in replayed.CasesOf(file).Where(one => one.Scenario.Procedure.Start is not ProcedureStart.Scheduled))
            one.History.Select(Told).Should().Equal(ScenarioRunner.Run(one.Scenario).History.Select(happened => Told(happened.Event)), "'{0}' runs alike", one.Scenario.Name);
    }

    [Fact]
    public void Only_duties_of_superseded_editions_are_left_out() =>
        replayed.LeftOut.Select(scenario => $"{scenario.Subject.Plan.Standard} {scenario.Subject.Plan.Edition} {scenario.Procedure.Key}").Distinct()
            .Should().Equal("setwan-dprd-ketapang/rapat-kerja 2024-naskah-pertama rapat-internal");

    [Fact]
    public void Every_history_proves_untouched() =>
        replayed.Verifications.Should().OnlyContain(verified => verified.Body.GetProperty("intact").GetBoolean());

    private static string Told(CaseEvent @event) => $"{@event.At} {@event.GetType().Name}";
}
