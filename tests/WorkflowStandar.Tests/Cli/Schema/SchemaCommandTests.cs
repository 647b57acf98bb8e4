using System.Text.Json;

namespace WorkflowStandar.Tests.Cli.Schema;

public sealed class SchemaCommandTests : IDisposable
{
    private readonly WfsRun wfs = new();

    public void Dispose() => wfs.Dispose();

    [Theory]
    [InlineData("standard")]
    [InlineData("agency")]
    public void The_schema_of_each_language_is_printed(string language)
    {
        var (exitCode, output, _) = wfs.Run(["schema", language]);

        exitCode.Should().Be(0);
        JsonDocument.Parse(output).RootElement.GetProperty("$schema").GetString().Should().Contain("draft-07");
    }

    [Fact]
    public void The_process_prints_that_of_standards() =>
        wfs.RunProcess(["schema"]).Output.Should().Contain("draft-07");
}
