using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Schema;
using WorkflowStandar.Tests.Architecture;

namespace WorkflowStandar.Tests.Definitions;

/// <summary>The first line of each definition, by which an ordinary YAML editor knows what may be written there.</summary>
public class SchemaLines
{
    public static TheoryData<string> Files =>
    [
        .. new[] { "definitions", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.yaml", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Lead_to_the_schema_of_the_kind_of_file(string file)
    {
        var path = Repository.At(file);
        var definitions = Path.GetRelativePath(Path.GetDirectoryName(path)!, Repository.At("definitions")).Replace('\\', '/');

        File.ReadLines(path).First().Should().Be(SchemaOf(file).LineFor(definitions));
    }

    internal static EditorSchema SchemaOf(string file) => file.Split('/') switch
    {
        [.., var name] when name.EndsWith(ScenarioFile.Ending, StringComparison.Ordinal) => EditorSchema.Scenarios,
        [_, "agencies", ..] or [.., "agency.yaml"] => EditorSchema.Agency,
        [_, "calendars", ..] => EditorSchema.Calendar,
        [_, "holidays", ..] => EditorSchema.Holidays,
        _ => EditorSchema.Standard,
    };
}
