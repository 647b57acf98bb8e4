using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Tests.Architecture;

namespace WorkflowStandar.Tests.Compiler;

public sealed class PublishedStandards
{
    /// <summary>Every standard of the repository, by its path below definitions.</summary>
    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(Repository.At("definitions", "standards"), "*.yaml", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".scenarios.yaml", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Repository.At("definitions"), path))
            .Order(StringComparer.Ordinal),
    ];

    public static SourceText Read(string file) => SourceText.Decode(file, File.ReadAllBytes(Repository.At("definitions", file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void Compile_without_errors(string file)
    {
        var source = Read(file);

        var compilation = StandardCompiler.Compile(source, CompilationContext.Unknown);

        compilation.Diagnostics.Where(diagnostic => diagnostic.IsError)
            .Select(diagnostic => $"{file}:{source.PositionOf(diagnostic.Span.Start)}: {diagnostic.Code} {diagnostic.Message.En}")
            .Should().BeEmpty();
        compilation.Plan.Should().NotBeNull();
    }
}
