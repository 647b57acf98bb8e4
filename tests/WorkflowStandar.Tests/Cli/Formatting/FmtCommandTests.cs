using WorkflowStandar.Compiler.Schema;

namespace WorkflowStandar.Tests.Cli.Formatting;

public sealed class FmtCommandTests : IDisposable
{
    private const string Untidy = "a:   1\nb: [x,y]   # dua\n";
    private const string Tidy = "a: 1\nb: [x, y]  # dua\n";
    private readonly WfsRun wfs = new();

    public void Dispose() => wfs.Dispose();

    [Fact]
    public void The_line_that_leads_editors_to_the_schema_stays_the_first()
    {
        var line = EditorSchema.Standard.LineFor("../..");
        wfs.WithExample(text => line + "\n" + text.Replace("edition: \"2026\"\ncode: KAP\n", "code: KAP\nedition:   \"2026\"\n"));

        wfs.Run(["fmt", "definitions/standards/perpustakaan-desa/kartu-anggota.yaml"]).ExitCode.Should().Be(0);

        wfs.Read("definitions/standards/perpustakaan-desa/kartu-anggota.yaml").Should().StartWith(line + "\n#").And.Contain("edition: \"2026\"\ncode: KAP\n");
    }

    [Fact]
    public void Files_below_a_folder_are_rewritten_and_named()
    {
        wfs.Write("definitions/untidy.yaml", Untidy);
        wfs.Write("definitions/tidy.yaml", Tidy);

        wfs.Run(["fmt", "definitions"]).Should().Be((0, "definitions/untidy.yaml\n", "2 files: 1 formatted\n"));

        wfs.Read("definitions/untidy.yaml").Should().Be(Tidy);
        wfs.Run(["fmt", "definitions"]).Should().Be((0, "", "2 files: all formatted\n"));
    }

    [Fact]
    public void Check_changes_nothing_and_answers_1()
    {
        wfs.Write("untidy.yaml", Untidy);

        wfs.Run(["fmt", "--check", "*.yaml"]).Should().Be((1, "untidy.yaml\n", "1 file: 1 not formatted; 'wfs fmt' formats them\n"));

        wfs.Read("untidy.yaml").Should().Be(Untidy);
    }

    [Fact]
    public void Standard_input_goes_to_standard_output() =>
        wfs.Run(["fmt", "-"], Untidy).Should().Be((0, Tidy, ""));

    [Fact]
    public void A_file_that_cannot_be_read_as_yaml_is_left_alone_and_its_error_told()
    {
        wfs.Write("x.yaml", "a: 'b\n");

        var (exitCode, output, _) = wfs.Run(["fmt", "x.yaml"]);

        exitCode.Should().Be(1);
        output.Should().StartWith("x.yaml:").And.Contain("error");
        wfs.Read("x.yaml").Should().Be("a: 'b\n");
    }

    [Fact]
    public void A_name_that_stands_for_nothing_is_said() =>
        wfs.Run(["fmt", "nothing.yaml"]).Should().Be(
            (3, "", "wfs: There is no file 'nothing.yaml'. Check the name, or give a folder to take all files in it.\n"));

    [Fact]
    public void The_process_formats_what_it_is_piped() =>
        wfs.RunProcess(["fmt", "-"], Untidy).Should().Be((0, Tidy, ""));
}
