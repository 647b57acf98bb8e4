namespace WorkflowStandar.Tests.Cli.Doc;

public sealed class DocCommandTests : IDisposable
{
    private const string Standard = "definitions/standards/perpustakaan-desa/kartu-anggota.yaml";
    private readonly WfsRun wfs = new();

    public void Dispose() => wfs.Dispose();

    [Fact]
    public void The_page_names_the_office_and_needs_no_other_file()
    {
        var (exitCode, output, error) = wfs.WithExample().Run(["doc", Standard]);

        (exitCode, error).Should().Be((0, ""));
        output.Should().StartWith("<!doctype html>").And.Contain("<p>Perpustakaan Desa</p>").And.Contain("Kartu anggota")
            .And.NotContain("<link").And.NotContain("<script").And.NotContain("src=");
    }

    [Fact]
    public void The_page_is_Indonesian_whatever_the_session_speaks_unless_English_is_asked_for()
    {
        wfs.WithExample();

        wfs.Run(["doc", Standard]).Output.Should().Contain("<html lang=\"id\">");
        wfs.Run(["doc", Standard, "--lang", "en"]).Output.Should().Contain("<html lang=\"en\">").And.Contain("Membership card");
    }

    [Fact]
    public void A_file_or_a_folder_takes_the_page()
    {
        wfs.WithExample();

        wfs.Run(["doc", Standard, "-o", "terbit/kartu.html"]).Should().Be((0, "", "written: terbit/kartu.html\n"));
        wfs.Run(["doc", Standard, "-o", "terbit"]).Should().Be((0, "", "written: terbit/kartu-anggota.html\n"));
        wfs.Read("terbit/kartu-anggota.html").Should().Be(wfs.Read("terbit/kartu.html"));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told()
    {
        wfs.WithExample().Write("terbit", "a file where a folder is meant");

        var (exitCode, _, error) = wfs.Run(["doc", Standard, "-o", "terbit/kartu.html"]);

        exitCode.Should().Be(3);
        error.Should().Contain("The file 'terbit/kartu.html' cannot be written");
    }
}
