using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Semantics.Publication;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler;

/// <summary>One file compiled: what it says, what is wrong with it, and the plan where nothing is.</summary>
/// <param name="Model">What the file declares; null only where it holds no standard at all.</param>
/// <param name="Plan">Null when there are errors.</param>
/// <param name="Diagnostics">Everything found, in the order of the file.</param>
public sealed record Compilation(SyntaxTree Syntax, Standard? Model, Plan? Plan, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.IsError);

    /// <summary>How many places are still to be written.</summary>
    public int Unwritten => Diagnostics.Count(PublicationDiagnostics.KeepsFromPublishing);

    /// <summary>The same for somebody who wants to publish it: what is still to be written is an error then, because an edition is for ever.</summary>
    public Compilation ForPublishing() => Unwritten == 0 ? this : this with
    {
        Plan = null,
        Diagnostics = [.. Diagnostics.Select(finding => PublicationDiagnostics.KeepsFromPublishing(finding) ? finding with { Severity = Severity.Error } : finding)],
    };
}
