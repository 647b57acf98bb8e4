using System.Text.Json;
using WorkflowStandar.Compiler.Schema;

namespace WorkflowStandar.Tests.Cli.Schema;

public sealed class SchemaCommandTests : IDisposable
{
    private readonly WfsRun wfs = new();

    public void Dispose() => wfs.Dispose();

    [Theory]
    [InlineData("standard")]
    [InlineData("scenarios")]
    [InlineData("agency")]
    [InlineData("calendar")]
    [InlineData("holidays")]
    public void The_schema_of_each_language_is_printed(string language)
    {
        var (exitCode, output, _) = wfs.Run(["schema", language]);

        exitCode.Should().Be(0);
        JsonDocument.Parse(output).RootElement.GetProperty("$schema").GetString().Should().Contain("draft-07");
    }

    [Fact]
    public void All_are_written_where_the_first_line_of_the_definitions_looks_for_them()
    {
        wfs.WithExample();

        wfs.Run(["schema", "--write"]).ExitCode.Should().Be(0);

        EditorSchema.All.Should().OnlyContain(schema => wfs.Read($"definitions/schema/{schema.FileName}") == schema.Text);
    }

    [Fact]
    public void Where_there_are_no_definitions_it_is_said_and_nothing_is_written()
    {
        var (exitCode, output, error) = wfs.Run(["schema", "--write"]);

        (exitCode, output).Should().Be((3, ""));
        error.Should().Contain("There is no folder 'definitions' here or above.");
    }

    [Fact]
    public void The_process_prints_that_of_standards() =>
        wfs.RunProcess(["schema"]).Output.Should().Contain("draft-07");
}
