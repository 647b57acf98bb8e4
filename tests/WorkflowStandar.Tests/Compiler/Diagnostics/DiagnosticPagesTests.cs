using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Tests.Compiler.Diagnostics;

public sealed class DiagnosticPagesTests
{
    private static readonly string Pages =
        Path.GetFullPath(Path.Combine(CorpusTests.Folder(), "..", "..", "..", "definitions", "diagnostics"));

    public static TheoryData<string> Codes()
    {
        var codes = new TheoryData<string>();
        foreach (var kind in DiagnosticCatalogue.All.Where(kind => CorpusCompilers.IsOfAFamilyHere(kind.Code) || kind.Code[2] == '7'))
            codes.Add(kind.Code);
        return codes;
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_kind_of_finding_has_a_page_under_its_title(string code)
    {
        var page = Path.Combine(Pages, code + ".md");

        File.Exists(page).Should().BeTrue($"'wfs check' names {code}, and people look it up");
        var text = File.ReadAllText(page);
        text.Should().StartWith($"# {code}: {DiagnosticCatalogue.Find(code)!.Title.En}");
        text.Should().Contain("## Bahasa Indonesia");
    }

    [Fact]
    public void No_page_is_about_a_finding_that_does_not_exist()
    {
        var pages = Directory.EnumerateFiles(Pages, "WS*.md").Select(Path.GetFileNameWithoutExtension);

        pages.Should().BeSubsetOf(DiagnosticCatalogue.All.Select(kind => kind.Code));
    }
}
