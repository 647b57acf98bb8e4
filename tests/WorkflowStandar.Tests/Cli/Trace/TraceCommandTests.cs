using System.Text.Json;
using WorkflowStandar.Cli.Trace;
using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Tests.Cli.Trace;

public sealed class TraceCommandTests : IDisposable
{
    private const string Standard = "definitions/standards/perpustakaan-desa/kartu-anggota.yaml";
    private readonly WfsRun wfs = new();

    public void Dispose() => wfs.Dispose();

    [Theory]
    [InlineData("trace.txt", Language.English)]
    [InlineData("trace.id.txt", Language.Indonesian)]
    public void People_get_a_table_and_its_gaps(string golden, Language language)
    {
        var (exitCode, output, error) = wfs.WithExample().Run(["trace", Standard], language: language);

        (exitCode, error).Should().Be((0, ""));
        Golden.Check(golden, output);
        output.Split('\n').Should().OnlyContain(line => line.Length <= 120);
    }

    [Fact]
    public void Programs_get_every_clause_and_gap()
    {
        var json = JsonDocument.Parse(wfs.WithExample().Run(["trace", Standard, "--format", "json"]).Output).RootElement;

        json.GetProperty("standard").GetString().Should().Be("perpustakaan-desa/kartu-anggota");
        var clause = json.GetProperty("clauses").EnumerateArray().Single(row => row.GetProperty("clause").GetString() == "2.c");
        clause.GetProperty("steps")[0].GetProperty("name").GetString().Should().Be("kartu/tanda-tangan");
        clause.GetProperty("roles")[0].GetString().Should().Be("Kepala perpustakaan");
        clause.GetProperty("scenarios")[0].GetString().Should().Be("Kartu selesai pada waktunya");
        json.GetProperty("gaps").EnumerateArray().Select(gap => gap.GetProperty("kind").GetString()).Distinct().Should().BeEquivalentTo("inferred", "unproven");
    }

    [Fact]
    public void A_page_goes_to_a_file()
    {
        wfs.WithExample().Run(["trace", Standard, "--format", "html", "-o", "trace.html"]).Should().Be((0, "", "written: trace.html\n"));
        wfs.Read("trace.html").Should().Contain("<h1>Keterlacakan: Kartu anggota</h1>").And.Contain("<p>Perpustakaan Desa</p>");
    }

    [Fact]
    public void A_build_is_told_that_something_is_missing()
    {
        var (exitCode, output, _) = wfs.WithExample().Run(["trace", Standard, "--gaps", "--strict"]);

        exitCode.Should().Be(1);
        output.Should().StartWith("Gaps: ").And.Contain("! The step 'lengkapi' (kartu) is in no scenario.");
    }

    [Fact]
    public void Without_scenarios_nothing_is_proven()
    {
        wfs.WithExample();
        File.Delete(Path.Combine(wfs.Folder, "definitions/standards/perpustakaan-desa/kartu-anggota.scenarios.yaml"));

        var (exitCode, output, error) = wfs.Run(["trace", Standard]);

        exitCode.Should().Be(0);
        error.Should().Be("There are no scenarios beside the standard: nothing is proven.\n");
        output.Should().Contain("no scenario").And.Contain("The step 'serahkan' (kartu) is in no scenario.");
    }

    [Theory]
    [InlineData("satu dua tiga", 8, "satu dua|tiga")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("a\nb", 10, "a|b")]
    [InlineData("", 10, "")]
    public void Lines_keep_to_their_width(string text, int width, string lines) =>
        string.Join('|', ColumnText.Wrap(text, width)).Should().Be(lines);
}
