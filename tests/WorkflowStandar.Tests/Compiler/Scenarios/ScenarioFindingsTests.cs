using System.Runtime.CompilerServices;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Tests.Compiler.Diagnostics;

namespace WorkflowStandar.Tests.Compiler.Scenarios;

/// <summary>Each code of WS7xxx on the mistakes that lead to it, annotated in a golden file beside the case.</summary>
public class ScenarioFindingsTests
{
    public static TheoryData<string> Cases => [.. Directory.GetFiles(Corpus, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_answered_as_its_golden_file_says(string name)
    {
        var source = SourceText.From($"{name}.yaml", File.ReadAllText(Path.Combine(Corpus, $"{name}.yaml")));

        var bound = ScenarioFile.Read(source).Bind(SmallOffice.Standards);
        var failures = bound.Scenarios.Select(ScenarioRunner.Run).SelectMany(result => result.Failures.Select(failure => failure.AsDiagnostic(result.Scenario)));
        var found = bound.Diagnostics.Concat(failures).OrderBy(finding => finding.Span.Start).ToArray();

        found.Select(finding => finding.Code).Should().Contain(name, "the case is there for this code");
        Golden(Path.Combine(Corpus, $"{name}.expected"), AnnotatedSource.Of(source, found));
    }

    [Fact]
    public void Every_code_about_scenarios_has_a_golden_case_and_a_page()
    {
        var codes = DiagnosticCatalogue.All.Select(kind => kind.Code).Where(code => code.StartsWith("WS7", StringComparison.Ordinal)).ToArray();

        codes.Should().NotBeEmpty().And.OnlyContain(code => File.Exists(Path.Combine(Corpus, $"{code}.yaml")));
        codes.Should().OnlyContain(code => File.Exists(Path.Combine(Corpus, "../../../../../definitions/diagnostics", $"{code}.md")));
    }

    private static void Golden(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, actual);
        actual.Should().Be(File.Exists(path) ? File.ReadAllText(path) : "", "that is what {0} says (UPDATE_GOLDEN=1 rewrites it)", Path.GetFileName(path));
    }

    internal static string Corpus { get; } = Folder();

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "corpus");
}
