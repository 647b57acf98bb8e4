using System.Text.Json;
using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Tests.Cli.Check;

public sealed class CheckCommandTests : IDisposable
{
    private const string Standard = "definitions/standards/perpustakaan-desa/kartu-anggota.yaml";
    private readonly WfsRun wfs = new();

    public void Dispose() => wfs.Dispose();

    [Fact]
    public void A_folder_in_order_has_nothing_wrong() =>
        wfs.WithExample().Run(["check", "definitions"]).Should().Be((0, "5 files: nothing wrong\n", ""));

    [Fact]
    public void Mistakes_are_told_at_their_place_with_what_to_do()
    {
        var (exitCode, output, error) = wfs.WithExample(Mistakes).Run(["check", Standard]);

        Golden.Check("check.txt", output);
        (exitCode, error).Should().Be((1, ""));
    }

    [Fact]
    public void The_same_mistakes_are_told_in_Indonesian()
    {
        var (_, output, _) = wfs.WithExample(Mistakes).Run(["check", Standard], language: Language.Indonesian);

        Golden.Check("check.id.txt", output);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void Programs_get_the_findings_in_their_format(string format)
    {
        var (exitCode, output, _) = wfs.WithExample(Mistakes).Run(["check", Standard, "--format", format]);

        Golden.Check($"check.{format}", output);
        exitCode.Should().Be(1);
        if (format != "github")
            JsonDocument.Parse(output).RootElement.ValueKind.Should().Be(JsonValueKind.Object);
    }

    [Fact]
    public void Standard_input_is_checked_against_the_definitions_around()
    {
        wfs.WithExample();

        var (exitCode, output, _) = wfs.Run(["check", "-"], Mistakes(wfs.Read(Standard)));

        exitCode.Should().Be(1);
        output.Should().Contain("<stdin>:").And.Contain("Did you mean 'kepala'?");
    }

    [Fact]
    public void Warnings_answer_1_only_when_asked()
    {
        wfs.WithExample(text => text.Replace("clause: [2.b, 3.2]", "clause: 2.b"));

        wfs.Run(["check", Standard]).ExitCode.Should().Be(0);
        wfs.Run(["check", Standard, "--strict"]).ExitCode.Should().Be(1);
    }

    [Fact]
    public void Notes_are_counted_and_shown_when_asked()
    {
        wfs.WithExample(text => text.Replace("safety: Data pribadi dijaga.", "safety: { missing: Naskah tidak memuatnya. }"));

        wfs.Run(["check", Standard]).Output.Should().Be("1 file: 1 note (shown with --notes)\n");
        wfs.Run(["check", Standard, "--notes"]).Output.Should().Contain("WS5002").And.EndWith("1 file: 1 note\n");
    }

    [Theory]
    [InlineData("definitions/calendars/desa.yaml", "zone: Asia/Jakarta", "zone: Asia/Jakata", "Did you mean 'Asia/Jakarta'?")]
    [InlineData("definitions/holidays/desa.yaml", "decree: skb }", "decree: skp }", "Did you mean 'skb'?")]
    public void Calendars_and_holidays_are_checked_too(string file, string right, string wrong, string answer)
    {
        wfs.WithExample();
        wfs.Write(file, wfs.Read(file).Replace(right, wrong));

        var (exitCode, output, _) = wfs.Run(["check", file]);

        exitCode.Should().Be(1);
        output.Should().Contain(answer);
    }

    [Fact]
    public void A_calendar_that_is_not_there_is_named_with_the_nearest()
    {
        wfs.WithExample(text => text.Replace("calendar: desa", "calendar: desaa"));

        wfs.Run(["check", Standard]).Output.Should().Contain("Did you mean 'desa'?");
    }

    [Fact]
    public void The_process_answers_1_and_colours_nothing_when_piped()
    {
        var (exitCode, output, error) = wfs.WithExample(Mistakes).RunProcess(["check", Standard]);

        Golden.Check("check.txt", output);
        (exitCode, error).Should().Be((1, ""));
    }

    private static string Mistakes(string standard) => standard
        .Replace("by: kepala", "by: kepla")
        .Replace("term: 2 working days", "term: 2 days")
        .Replace("to: serahkan", "to: srahkan")
        .Replace("  staff: 2 orang", "  stafff: 2 orang");
}
