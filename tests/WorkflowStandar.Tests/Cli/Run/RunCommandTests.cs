namespace WorkflowStandar.Tests.Cli.Run;

public sealed class RunCommandTests : IDisposable
{
    private const string Standard = "definitions/standards/perpustakaan-desa/kartu-anggota.yaml";
    private readonly WfsRun wfs = new WfsRun().WithExample();

    public void Dispose() => wfs.Dispose();

    [Fact]
    public void A_case_is_walked_from_a_script()
    {
        var (exitCode, output, error) = wfs.Run(["run", Standard, "--at", "2026-12-23 15:30"], """
            # dari loket
            submit loket pemohon=Budi
            complete periksa lengkap
            what-if wait 3 working days
            wait 1 working day
            complete tanda-tangan
            undo
            next
            complete tanda-tangan
            complete serahkan by petugas:sari
            """);

        Golden.Check("run.txt", output);
        (exitCode, error).Should().Be((0, ""));
    }

    [Fact]
    public void What_is_refused_or_not_understood_is_said_and_answers_1()
    {
        var (exitCode, output, _) = wfs.Run(["run", Standard], """
            complete periksa
            submit lokett
            submit loket
            complet periksa
            complete perikas lengkap
            complete periksa lengkap by kepala
            complete periksa lengkap by kepla
            submit loket
            wait 2 days
            wait-until 2020-01-01 00:00
            undo
            undo
            """);

        Golden.Check("run-refused.txt", output);
        exitCode.Should().Be(1);
    }

    [Fact]
    public void The_process_walks_what_it_is_piped() =>
        wfs.RunProcess(["run", Standard], "submit situs\nreturn periksa KTP buram\nnext\nquit\n").Output.Should().Contain("ended: kedaluwarsa");
}
