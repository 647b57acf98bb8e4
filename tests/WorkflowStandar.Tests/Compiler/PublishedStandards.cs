using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Tests.Compiler;

public class PublishedStandards
{
    public static TheoryData<string> Files => [.. Repository.Standards.Select(path => Path.GetRelativePath(Repository.Definitions, path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Compile_without_errors(string file)
    {
        var source = SourceText.Decode(file, File.ReadAllBytes(Path.Combine(Repository.Definitions, file)));

        var compilation = StandardCompiler.Compile(source, CompilationContext.Unknown);

        compilation.Diagnostics.Where(diagnostic => diagnostic.IsError)
            .Select(diagnostic => $"{file}:{source.PositionOf(diagnostic.Span.Start)}: {diagnostic.Code} {diagnostic.Message.En}")
            .Should().BeEmpty();
        compilation.Plan.Should().NotBeNull();
    }
}
