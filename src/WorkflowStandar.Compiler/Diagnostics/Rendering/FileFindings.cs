using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Diagnostics.Rendering;

/// <summary>A file that was checked, and what was found in it (nothing, when it is in order).</summary>
public sealed record FileFindings(SourceText Source, ImmutableArray<Diagnostic> Diagnostics);
