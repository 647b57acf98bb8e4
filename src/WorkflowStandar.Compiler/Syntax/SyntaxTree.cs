using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax;

/// <summary>A file read as YAML, as far as it could be, with every finding about its writing.</summary>
public sealed record SyntaxTree(SourceText Source, SyntaxNode? Root, bool IsComplete, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Reads hostile files too: bounded depth and size, never an exception, never more than one document.</summary>
    public static SyntaxTree Parse(SourceText source) => SyntaxReading.Read(source);
}
