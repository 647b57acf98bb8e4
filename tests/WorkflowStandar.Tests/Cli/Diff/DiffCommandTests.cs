using System.Text.Json;
using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Tests.Cli.Diff;

public sealed class DiffCommandTests : IDisposable
{
    private const string Standard = "definitions/standards/perpustakaan-desa/kartu-anggota.yaml";
    private readonly WfsRun wfs = new();

    public void Dispose() => wfs.Dispose();

    [Fact]
    public void The_same_edition_answers_0() =>
        wfs.WithExample().Run(["diff", Standard, Standard]).Should().Be((0, "Nothing has changed.\n", ""));

    [Fact]
    public void What_differs_is_told_under_its_heading_and_answers_1() =>
        wfs.WithExample().Run(["diff", "-", Standard], Older()).Should().Be((1, """
            Standard and decree
              ~ The standard 'Membership card': the edition changes from '2025' to '2026'.
            Time promises
              ~ The term of 'Memeriksa kelengkapan berkas' changes from 1 office hour to 30 office minutes.

            2 change(s)

            """, ""));

    [Fact]
    public void Officials_read_it_in_Indonesian() =>
        wfs.WithExample().Run(["diff", "-", Standard], Older(), Language.Indonesian).Output.Should().Contain("Jangka waktu 'Memeriksa kelengkapan berkas' berubah dari 1 jam kerja menjadi 30 menit jam kerja.");

    [Fact]
    public void Programs_get_both_languages_and_both_sides()
    {
        var change = JsonDocument.Parse(wfs.WithExample().Run(["diff", "-", Standard, "--format", "json"], Older()).Output).RootElement.GetProperty("changes")[1];

        change.GetProperty("area").GetString().Should().Be("clock");
        change.GetProperty("address").GetString().Should().Be("kartu/periksa");
        change.GetProperty("before").GetProperty("id").GetString().Should().Be("1 jam kerja");
        change.GetProperty("after").GetProperty("en").GetString().Should().Be("30 office minutes");
    }

    [Fact]
    public void Notes_go_to_a_file()
    {
        wfs.WithExample().Run(["diff", "-", Standard, "--format", "markdown", "-o", "perubahan.md"], Older()).Should().Be((1, "", "written: perubahan.md\n"));
        wfs.Read("perubahan.md").Should().StartWith("# Membership card\n\nEdition 2025 to 2026\n\n## Standard and decree\n");
    }

    private string Older() => wfs.Read(Standard).Replace("edition: \"2026\"", "edition: \"2025\"", StringComparison.Ordinal).Replace("within: 30 office minutes", "within: 1 office hour", StringComparison.Ordinal);
}
