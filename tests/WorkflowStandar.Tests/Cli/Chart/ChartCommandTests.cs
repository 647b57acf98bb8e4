using System.Xml.Linq;
using WorkflowStandar.Tests.Architecture;

namespace WorkflowStandar.Tests.Cli.Chart;

public sealed class ChartCommandTests : IDisposable
{
    private const string Standard = "definitions/standards/perpustakaan-desa/kartu-anggota.yaml";
    private readonly WfsRun wfs = new();

    public void Dispose() => wfs.Dispose();

    [Fact]
    public void The_chart_of_one_procedure_goes_to_standard_output()
    {
        var (exitCode, output, error) = wfs.WithExample().Run(["chart", Standard]);

        (exitCode, error).Should().Be((0, ""));
        XDocument.Parse(output).Root!.Name.LocalName.Should().Be("svg");
        output.Should().Contain("perpustakaan<");
    }

    [Fact]
    public void A_folder_gets_a_file_for_each_sheet()
    {
        var (exitCode, _, error) = wfs.WithExample().Run(["chart", Standard, "--pages", "-o", "bagan/"]);

        (exitCode, error).Should().Be((0, "written: bagan/kartu-anggota-kartu-1.svg\n"));
        XDocument.Parse(wfs.Read("bagan/kartu-anggota-kartu-1.svg")).Root!.Name.LocalName.Should().Be("svg");
    }

    [Fact]
    public void The_flow_is_another_picture_in_the_language_asked_for()
    {
        wfs.WithExample();

        var indonesian = wfs.Run(["chart", Standard, "--flow"]).Output;

        indonesian.Should().Contain("class=\"flow\"");
        wfs.Run(["chart", Standard, "--flow", "--lang", "en"]).Output.Should().NotBe(indonesian).And.Contain("Hands in");
    }

    [Fact]
    public void Several_pictures_ask_for_a_folder_or_a_choice()
    {
        var (exitCode, output, error) = wfs.Run(["chart", Repository.At("definitions", "standards", "setwan-dprd-pasuruan", "data-informasi.yaml")]);

        (exitCode, output).Should().Be((2, ""));
        error.Should().Contain("3 pictures: name a folder with '-o FOLDER/', or choose with --procedure.");
    }

    [Fact]
    public void A_misspelt_procedure_is_answered_with_the_nearest_one() =>
        wfs.WithExample().Run(["chart", Standard, "--procedure", "kartuu"]).Should().Be((2, "", "wfs: The standard has no procedure 'kartuu'. There is: kartu.\n"));

    [Fact]
    public void A_flow_has_no_pages() =>
        wfs.WithExample().Run(["chart", Standard, "--flow", "--pages"]).Error.Should().Contain("Leave out one of the two.");

    [Fact]
    public void Of_a_standard_with_errors_nothing_is_drawn()
    {
        var (exitCode, output, error) = wfs.WithExample(text => text.Replace("by: kepala", "by: kepla", StringComparison.Ordinal)).Run(["chart", Standard]);

        (exitCode, output).Should().Be((1, ""));
        error.Should().Contain("Did you mean 'kepala'?").And.Contain("has 1 error(s). Mend them first.");
    }

    [Fact]
    public void An_agency_is_not_a_standard() =>
        wfs.WithExample().Run(["chart", "definitions/agencies/perpustakaan-desa.yaml"]).Should().Be((2, "", "wfs: 'definitions/agencies/perpustakaan-desa.yaml' is not a standard.\n"));

    [Fact]
    public void The_process_draws_too() =>
        wfs.WithExample().RunProcess(["chart", Standard]).Output.Should().StartWith("<svg");
}
