using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Tests.Definitions;

/// <summary>What the scenarios beside each published standard prove.</summary>
public class PublishedScenarios
{
    public static TheoryData<string> Files => [.. PublishedDefinitions.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Pass(string file)
    {
        var source = PublishedDefinitions.Read(PublishedDefinitions.ScenariosOf(file));
        var (bound, results) = PublishedDefinitions.Run(file);

        bound.Diagnostics.Select(finding => $"{source.PositionOf(finding.Span.Start)}: {finding.Code} {finding.Message.En}").Should().BeEmpty();
        results.Should().NotBeEmpty();
        results.SelectMany(result => Failures(source, result)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Go_through_every_step_outcome_branch_return_tier_and_clock(string file) =>
        Coverage.Of(PublishedDefinitions.Compile(file).Plan!, PublishedDefinitions.Run(file).Results).Missing
            .Select(item => $"{item.Procedure}: {item.Kind} {item.Name}").Should().BeEmpty();

    // Eighteen entries: granting and refusing data are two of the nineteen, and two branches of one procedure.
    [Fact]
    public void Prove_the_nineteen_procedures_of_the_source_documents() =>
        PublishedDefinitions.Files
            .Select(file => PublishedDefinitions.Compile(file).Plan!)
            .SelectMany(plan => plan.Procedures.Select(procedure => $"{plan.Standard} {plan.Edition} {procedure.Key}"))
            .Should().Contain([
                "setwan-dprd-pasuruan/penanganan-pengaduan 2022 surat",
                "setwan-dprd-pasuruan/penanganan-pengaduan 2022 online",
                "dpmptsp-tapin/layanan-informasi-pengaduan 2024 layanan",
                "dpmptsp-tapin/layanan-informasi-pengaduan 2024 pengaduan-pelayanan",
                "bkpsdm-pasuruan/pengaduan-pelayanan-publik 2024 pengaduan",
                "setwan-dprd-pasuruan/unjuk-rasa 2023 pemberitahuan",
                "setwan-dprd-pasuruan/kunjungan-kerja 2023 kunjungan",
                "setwan-dprd-pasuruan/tamu-study-banding 2023 kunjungan-tamu",
                "setwan-dprd-pasuruan/rapat-anggota 2023 rapat",
                "setwan-dprd-pasuruan/penanganan-pengaduan 2023 surat",
                "setwan-dprd-pasuruan/penanganan-pengaduan 2023 online",
                "setwan-dprd-pasuruan/data-informasi 2023 permohonan",
                "setwan-dprd-ketapang/pengaduan-masyarakat 2024 pengaduan",
                "setwan-dprd-ketapang/fasilitasi-demo 2024 demo",
                "setwan-dprd-ketapang/hearing-audiensi 2024 hearing",
                "setwan-dprd-ketapang/fasilitasi-tugas 2024 fasilitasi",
                "setwan-dprd-ketapang/rapat-kerja 2024-naskah-pertama fasilitasi",
                "setwan-dprd-ketapang/rapat-kerja 2024 fasilitasi",
            ]);

    private static IEnumerable<string> Failures(SourceText source, ScenarioResult result) =>
        from failure in result.Failures
        let differences = failure.Differences.Select(difference => $"{difference.Subject}: expected {difference.Expected ?? "nothing"}, found {difference.Actual ?? "nothing"}")
        select $"{source.PositionOf(failure.Span.Start)} '{result.Scenario.Name}': {failure.What.En} ({string.Join("; ", differences)})";
}
