using System.Text.RegularExpressions;

namespace WorkflowStandar.Tests.Cli.New;

public sealed class NewCommandTests : IDisposable
{
    private const string Standard = "definitions/standards/perpustakaan-desa/kunjungan-sekolah.yaml";
    private readonly WfsRun wfs = new();

    public void Dispose() => wfs.Dispose();

    [Fact]
    public void What_it_writes_beside_other_standards_passes_check_and_every_scenario()
    {
        wfs.WithExample();

        var (exitCode, output, _) = wfs.Run(["new", "perpustakaan-desa/kunjungan-sekolah", "--title", "Kunjungan sekolah \"gratis\""]);

        exitCode.Should().Be(0);
        output.Should().StartWith($"written: {Standard}\n").And.Contain("kunjungan-sekolah.scenarios.yaml");
        OnlyAsksToBeWritten("7 files: nothing wrong\n", Standard);
        wfs.Run(["test", Standard, "--cover", "all"]).ExitCode.Should().Be(0);
        wfs.Run(["fmt", "--check", Standard]).ExitCode.Should().Be(0);
    }

    [Fact]
    public void In_an_empty_folder_the_agency_and_a_calendar_are_written_too()
    {
        wfs.Run(["new", "kelurahan-baru/surat-domisili"]).ExitCode.Should().Be(0);

        OnlyAsksToBeWritten("4 files: nothing wrong\n", "definitions/standards/kelurahan-baru/surat-domisili.yaml");
        wfs.Run(["test", "--cover", "all"]).ExitCode.Should().Be(0);
    }

    [Fact]
    public void Every_file_begins_with_the_line_that_leads_editors_to_its_schema_and_the_schemas_are_there()
    {
        wfs.Run(["new", "kelurahan-baru/surat-domisili"]).ExitCode.Should().Be(0);

        foreach (var file in Directory.EnumerateFiles(wfs.Folder, "*.yaml", SearchOption.AllDirectories))
        {
            var line = File.ReadLines(file).First();
            line.Should().StartWith("# yaml-language-server: $schema=");
            File.Exists(Path.Combine(Path.GetDirectoryName(file)!, line.Split('=')[1])).Should().BeTrue($"{file} names it");
        }
    }

    [Fact]
    public void Schemas_that_are_there_are_left_as_they_are()
    {
        wfs.Write("definitions/schema/agency.schema.json", "{}");

        var (_, output, _) = wfs.Run(["new", "kelurahan-baru/surat-domisili"]);

        wfs.Read("definitions/schema/agency.schema.json").Should().Be("{}");
        output.Should().Contain("written: definitions/schema/standard.schema.json").And.NotContain("agency.schema.json");
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        wfs.WithExample();

        var (exitCode, _, error) = wfs.Run(["new", "perpustakaan-desa/kartu-anggota"]);

        exitCode.Should().Be(2);
        error.Should().Contain("'definitions/standards/perpustakaan-desa/kartu-anggota.yaml' is there already");
    }

    [Theory]
    [InlineData("Kartu Anggota", "is not agency/name in small letters")]
    [InlineData(null, "Name the standard: wfs new agency/name")]
    public void A_name_that_cannot_be_one_is_said(string? name, string answer) =>
        wfs.Run(name is null ? ["new"] : ["new", name]).Error.Should().Contain(answer);

    [Fact]
    public void The_process_prints_a_standard_to_look_at() =>
        wfs.WithExample().RunProcess(["new", "perpustakaan-desa/ruang-baca", "--print"]).Output.Should().StartWith("# yaml-language-server: $schema=../../schema/standard.schema.json\n# Ruang baca.").And.Contain("code: RB");

    // Every finding is a place that the text leaves to its designer; once those are written, nothing is wrong.
    private void OnlyAsksToBeWritten(string clean, string standard)
    {
        var (exitCode, output, error) = wfs.Run(["check", "definitions"]);
        exitCode.Should().Be(0);
        Regex.Matches(output + error, @"WS\d{4}").Select(match => match.Value).Distinct().Should().Equal("WS5014");
        wfs.Run(["check", "--strict", "definitions"]).ExitCode.Should().Be(1);
        wfs.Write(standard, wfs.Read(standard).Replace("ISI ", "Bunyi naskah: ", StringComparison.Ordinal).Replace(": Bunyi naskah: ", ": Bunyi ", StringComparison.Ordinal));
        wfs.Run(["check", "--strict", "definitions"]).Should().Be((0, clean, ""));
    }
}
