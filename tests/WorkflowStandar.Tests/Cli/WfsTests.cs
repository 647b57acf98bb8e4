using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Tests.Cli;

public sealed class WfsTests : IDisposable
{
    private readonly WfsRun wfs = new();

    public void Dispose() => wfs.Dispose();

    [Fact]
    public void A_misspelt_command_is_answered_with_the_nearest_one() =>
        wfs.Run(["fmtt"]).Should().Be((2, "", "wfs: there is no command 'fmtt'. Did you mean 'wfs fmt'?\n'wfs --help' shows how it is used.\n"));

    [Fact]
    public void A_misspelt_option_is_not_taken_for_a_file() =>
        wfs.Run(["fmt", "--chek", "x.yaml"]).Should().Be((2, "", "wfs: 'wfs fmt' has no option '--chek'. Did you mean '--check'?\n'wfs fmt --help' shows how it is used.\n"));

    [Fact]
    public void A_missing_argument_is_wrong_use() =>
        wfs.Run(["fmt"]).ExitCode.Should().Be(2);

    [Fact]
    public void The_language_is_chosen_on_the_command_line() =>
        wfs.Run(["fmt", "tidak-ada.yaml", "--lang", "id"]).Error.Should().StartWith("wfs: Tidak ada berkas 'tidak-ada.yaml'.");

    [Fact]
    public void Help_speaks_the_language_of_the_session() =>
        wfs.Run(["fmt", "--help"], language: Language.Indonesian).Output.Should().Contain("Menata berkas ke bentuk bakunya").And.Contain("Contoh:");
}
