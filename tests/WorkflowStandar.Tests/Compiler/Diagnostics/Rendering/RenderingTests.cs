using System.Text;
using System.Text.Json;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Diagnostics.Rendering;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Tests.Compiler.Diagnostics.Rendering;

public sealed class RenderingTests
{
    private static readonly FileFindings Broken = Check("standar/a,b.yaml", "😀: 1\nfee: Biaya: gratis\nfee: 2\n");

    [Fact]
    public void A_person_sees_the_line_with_the_part_underlined_and_what_to_change()
    {
        Text(Broken, Language.English).Should().Be(
            """
            standar/a,b.yaml:2:6: error WS1013: A text that contains a colon and a space must be in quotes: otherwise the part before the colon is taken for a key.
                 2 | fee: Biaya: gratis
                   |      ^^^^^^^^^^^^^
                fix: Put the text in quotes

            standar/a,b.yaml:3:1: error WS1002: The key 'fee' is written twice in the same place. Keep one of the two, or move what is under this one to the first.
                 3 | fee: 2
                   | ^^^
                2:1: 'fee' is first written here.
                 2 | fee: Biaya: gratis
                   | ---


            """);
    }

    [Fact]
    public void An_official_can_read_it_in_Indonesian()
    {
        Text(Broken, Language.Indonesian).Should().Contain("kesalahan WS1002: Kunci 'fee' ditulis dua kali").And.Contain("perbaikan: Beri tanda kutip");
    }

    [Fact]
    public void The_underline_counts_characters_and_not_code_units()
    {
        Text(Check("f", "a: 😀😀: x\n"), Language.English).Should().Contain("     1 | a: 😀😀: x\n       |    ^^^^^\n");
    }

    [Fact]
    public void Nothing_of_the_file_can_command_the_terminal()
    {
        Text(Check("a\u001b[2J.yaml", "fee: \u001b[31mmerah: x\n"), Language.English).Should().NotContain("\u001b");
    }

    [Fact]
    public void A_line_of_a_megabyte_is_shown_around_the_place()
    {
        Text(Check("f", "a: " + new string('x', 500_000) + "\u0007" + new string('y', 500_000)), Language.English)
            .Split('\n').Should().OnlyContain(line => line.Length < 200);
    }

    [Fact]
    public void Colours_come_only_when_asked_for()
    {
        var output = new StringWriter { NewLine = "\n" };

        new TextRendering(output, Language.English, colours: true).Write(Broken);

        output.ToString().Should().Contain("\u001b[31merror WS1002:\u001b[0m");
    }

    [Fact]
    public void GitHub_gets_one_escaped_command_for_each_finding()
    {
        var output = new StringWriter { NewLine = "\n" };

        GitHubRendering.Write(output, [Broken], Language.English);

        output.ToString().Split('\n')[0].Should().Be(
            "::error file=standar/a%2Cb.yaml,line=2,endLine=2,col=6,endColumn=19,title=WS1013 A text needs quotes::"
            + "A text that contains a colon and a space must be in quotes: otherwise the part before the colon is taken for a key.");
    }

    [Fact]
    public void JSON_has_both_languages_and_places_that_count_from_one()
    {
        using var output = new MemoryStream();
        JsonRendering.Write(output, [Broken]);

        var json = JsonDocument.Parse(output.ToArray()).RootElement;
        json.GetProperty("errors").GetInt32().Should().Be(2);
        var finding = json.GetProperty("files")[0].GetProperty("findings")[0];
        finding.GetProperty("code").GetString().Should().Be("WS1013");
        finding.GetProperty("message").GetProperty("id").GetString().Should().StartWith("Teks yang memuat");
        (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32(), finding.GetProperty("endColumn").GetInt32()).Should().Be((2, 6, 19));
        finding.GetProperty("fixes")[0].GetProperty("newText").GetString().Should().Be("\"Biaya: gratis\"");
    }

    [Fact]
    public void SARIF_names_the_rule_the_region_and_the_fix()
    {
        using var output = new MemoryStream();
        SarifRendering.Write(output, [Broken], Language.English, "1.0.0");

        var run = JsonDocument.Parse(output.ToArray()).RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().Should().Be("WS1013");
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be("standar/a%2Cb.yaml");
        place.GetProperty("region").GetProperty("startColumn").GetInt32().Should().Be(6);
        result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0]
            .GetProperty("insertedContent").GetProperty("text").GetString().Should().Be("\"Biaya: gratis\"");
    }

    private static FileFindings Check(string name, string text)
    {
        var source = SourceText.Decode(name, Encoding.UTF8.GetBytes(text));
        return new FileFindings(source, SyntaxTree.Parse(source).Diagnostics);
    }

    private static string Text(FileFindings file, Language language)
    {
        var output = new StringWriter { NewLine = "\n" };
        new TextRendering(output, language, colours: false).Write(file);
        return output.ToString();
    }
}
