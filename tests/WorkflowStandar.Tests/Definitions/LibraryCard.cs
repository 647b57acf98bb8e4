using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Tests.Architecture;

namespace WorkflowStandar.Tests.Definitions;

/// <summary>The standard that definitions/README.md teaches by: not one of the documents, and held to the same measure.</summary>
public class LibraryCard
{
    private const string File = "../../samples/library-card/kartu-anggota.yaml";

    [Fact]
    public void Compiles_without_an_error_or_a_warning() =>
        PublishedDefinitions.Compile(File).Diagnostics
            .Where(finding => finding.Severity != WorkflowStandar.Compiler.Diagnostics.Severity.Info)
            .Select(finding => $"{finding.Code} {finding.Message.En}").Should().BeEmpty();

    [Fact]
    public void Is_proved_whole_by_its_scenarios()
    {
        var results = PublishedDefinitions.Run(File).Results;

        results.Should().HaveCount(4).And.OnlyContain(result => !result.Failures.Any());
        Coverage.Of(PublishedDefinitions.Compile(File).Plan!, results).Missing.Should().BeEmpty();
    }

    /// <summary>A stranger copies from the page: what it shows of the scenario is the sample's own text.</summary>
    [Fact]
    public void Is_shown_by_the_page_as_it_is()
    {
        var page = System.IO.File.ReadAllText(Repository.At("definitions", "README.md"));
        var scenarios = System.IO.File.ReadAllText(Repository.At("samples", "library-card", "kartu-anggota.scenarios.yaml"));

        page.Should().Contain(scenarios[scenarios.IndexOf("scenarios:", StringComparison.Ordinal)..scenarios.IndexOf("\n\n", StringComparison.Ordinal)]);
    }
}
