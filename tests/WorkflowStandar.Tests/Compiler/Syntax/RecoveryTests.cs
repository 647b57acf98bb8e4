using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Tests.Compiler.Diagnostics;

namespace WorkflowStandar.Tests.Compiler.Syntax;

public sealed class RecoveryTests
{
    [Fact]
    public void Mistakes_of_different_kinds_are_all_told_at_once()
    {
        var tree = Parse(
            """
            standard setwan-dprd-pasuruan/unjuk-rasa
            title: Unjuk Rasa: Penerimaan
            fee: "Gratis
            roles:
            	front-office: Petugas front office
              front-office: Petugas
            requirements:
              • Surat pemberitahuan
              • Fotokopi KTP
            steps:
              - task: terima
                by: front-office
               clause: 2.1.b
            fee:Gratis
            """);

        tree.Diagnostics.Select(finding => finding.Code).Should().Equal(
            "WS1011", "WS1013", "WS1014", "WS0005", "WS1002", "WS1016", "WS1012", "WS1002", "WS1011");
    }

    [Fact]
    public void What_is_around_a_mistake_is_read_all_the_same()
    {
        var tree = Parse("a: 1\nb 2\nc:\n  d: x: y\n  e: 5\nf: \"g\n");

        var root = (MappingSyntax)tree.Root!;
        root.Entries.Select(entry => entry.Key.Value).Should().Equal("a", "b", "c", "f");
        ((ScalarSyntax)((MappingSyntax)root.Find("c")!.Value).Find("d")!.Value).Value.Should().Be("x: y");
        ((ScalarSyntax)((MappingSyntax)root.Find("c")!.Value).Find("e")!.Value).Value.Should().Be("5");
        tree.IsComplete.Should().BeTrue("every mistake could be repaired in the reading");
    }

    [Fact]
    public void A_line_that_cannot_be_repaired_is_left_out_and_the_tree_says_so()
    {
        var tree = Parse("a: 1\nb: {c}: d\n  e: 2\nf: 3\n");

        tree.IsComplete.Should().BeFalse();
        ((MappingSyntax)tree.Root!).Entries.Select(entry => entry.Key.Value).Should().Equal("a", "f");
    }

    [Fact]
    public void A_key_is_not_called_missing_where_a_line_could_not_be_read()
    {
        var unread = VisitForm.Check(SourceText.From("f", "{title}: Kunjungan\nvisitors: 3\n"));
        var read = VisitForm.Check(SourceText.From("f", "visitors: 3\n"));

        unread.Select(finding => finding.Code).Should().NotContain("WS1102");
        read.Select(finding => finding.Code).Should().Contain("WS1102");
    }

    [Fact]
    public void A_span_after_a_repair_is_still_a_span_of_the_file()
    {
        const string text = "a:\n\tb: 1\nfee: \"Gratis\nroles: xyz\n";
        var root = (MappingSyntax)Parse(text).Root!;

        var value = root.Find("roles")!.Value;

        text[value.Span.Start..value.Span.End].Should().Be("xyz");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_fix_writes_the_line_breaks_of_the_file(string lineBreak)
    {
        var text = string.Join(lineBreak, "a:", "\t- x", "\t- y", "b: - z", "");
        var fixes = Parse(text).Diagnostics.SelectMany(finding => finding.Fixes).ToList();

        fixes.Should().HaveCount(2);
        fixes.Should().OnlyContain(fix => fix.NewText.Contains('\n') && fix.NewText.Contains('\r') == (lineBreak == "\r\n"));
    }

    [Fact]
    public void A_list_with_the_wrong_dash_is_repaired_item_by_item()
    {
        const string text = "requirements:\n  – Surat\n  – KTP: asli\n";
        var fix = Parse(text).Diagnostics.Single().Fixes.Single();

        var repaired = Parse(text[..fix.Span.Start] + fix.NewText + text[fix.Span.End..]);

        repaired.Diagnostics.Should().BeEmpty();
        ((SequenceSyntax)((MappingSyntax)repaired.Root!).Entries[0].Value).Items.Cast<ScalarSyntax>().Select(item => item.Value)
            .Should().Equal("Surat", "KTP: asli");
    }

    [Fact]
    public void Tabs_are_read_as_the_level_that_the_file_uses()
    {
        var root = (MappingSyntax)Parse("a:\n    b: 1\n\tc: 2\n").Root!;

        ((MappingSyntax)root.Find("a")!.Value).Entries.Select(entry => entry.Key.Value).Should().Equal("b", "c");
    }

    private static SyntaxTree Parse(string text) => SyntaxTree.Parse(SourceText.From("f", text));
}
