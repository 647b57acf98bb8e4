using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Binding;

namespace WorkflowStandar.Compiler.Semantics;

/// <summary>Every rule about what a standard says, beyond its names.</summary>
internal static class SemanticRules
{
    public static void Check(BoundStandard bound, CompilationContext context, DiagnosticBag findings)
    {
        HeadRules.Check(bound.Standard, context, findings);
    }
}
