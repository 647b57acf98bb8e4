using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Tests.Compiler.Diagnostics;

public sealed class DiagnosticCatalogueTests
{
    [Fact]
    public void Codes_are_unique_and_of_one_form()
    {
        DiagnosticCatalogue.All.Should().NotBeEmpty();
        DiagnosticCatalogue.All.Select(kind => kind.Code).Should().OnlyHaveUniqueItems();
        DiagnosticCatalogue.All.Should().OnlyContain(kind => kind.Code.Length == 6 && kind.Code.StartsWith("WS") && kind.Code.Substring(2).All(char.IsDigit));
    }

    [Fact]
    public void Titles_are_in_both_languages()
    {
        DiagnosticCatalogue.All.Should().OnlyContain(kind => kind.Title.En.Length > 5 && kind.Title.Id.Length > 5 && kind.Title.En != kind.Title.Id);
    }

    [Fact]
    public void A_code_is_found_however_it_is_typed()
    {
        DiagnosticCatalogue.Find(" ws1002 ")!.Code.Should().Be("WS1002");
        DiagnosticCatalogue.Find("WS9999").Should().BeNull();
    }
}
