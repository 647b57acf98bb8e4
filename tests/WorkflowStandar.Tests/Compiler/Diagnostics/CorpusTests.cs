using System.Runtime.CompilerServices;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Tests.Compiler.Diagnostics;

/// <summary>
/// Each file of the corpus is a mistake: <c>WSnnnn-what.yaml</c> beside <c>WSnnnn-what.expected</c>, the source with its findings.
/// UPDATE_GOLDEN=1 rewrites the expectations; the reviewer then reads them.
/// </summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Cases()
    {
        var cases = new TheoryData<string>();
        foreach (var file in Directory.EnumerateFiles(Folder(), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            cases.Add(Path.GetRelativePath(Folder(), file));
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_found_and_explained_as_expected(string name)
    {
        var (source, findings) = Check(name);
        var annotated = AnnotatedSource.Of(source, findings);

        var golden = Path.Combine(Folder(), Path.ChangeExtension(name, ".expected"));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(golden, annotated);

        File.Exists(golden).Should().BeTrue($"the case needs its {Path.GetFileName(golden)}: run once with UPDATE_GOLDEN=1 and read it");
        annotated.Should().Be(File.ReadAllText(golden));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_shows_the_finding_that_it_is_named_after(string name)
    {
        var (_, findings) = Check(name);

        findings.Select(finding => finding.Code).Should().Contain(Path.GetFileName(name).Split('-')[0]);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fix_does_what_its_finding_asks(string name)
    {
        var (source, findings) = Check(name);
        // Where reading stopped early, another mistake takes the place of the repaired one.
        foreach (var finding in findings.Where(finding => finding.Fixes.Length > 0 && findings.All(other => other.Code != "WS1020")))
        {
            var fix = finding.Fixes[0];
            var repaired = source.Content[..fix.Span.Start] + fix.NewText + source.Content[fix.Span.End..];

            var left = CorpusCompilers.For(name)(SourceText.From(source.FileName, repaired));

            left.Count(d => d.Code == finding.Code).Should().BeLessThan(
                findings.Count(d => d.Code == finding.Code), $"'{fix.Title.En}' is offered for {finding.Code}");
        }
    }

    [Fact]
    public void Every_kind_of_finding_has_a_case()
    {
        var shown = Cases().Select<object[], string>(row => Path.GetFileName((string)row[0]).Split('-')[0]).ToHashSet();

        DiagnosticCatalogue.All.Select(kind => kind.Code).Where(CorpusCompilers.IsOfAFamilyHere).Where(code => !shown.Contains(code)).Should().BeEmpty();
    }

    internal static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "corpus"));

    private static (SourceText Source, IReadOnlyList<Diagnostic> Findings) Check(string name)
    {
        var source = SourceText.Decode(Path.GetFileName(name), File.ReadAllBytes(Path.Combine(Folder(), name)));
        return (source, CorpusCompilers.For(name)(source));
    }
}
