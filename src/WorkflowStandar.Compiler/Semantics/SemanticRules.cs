using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Semantics.Clocks;
using WorkflowStandar.Compiler.Semantics.Flow;
using WorkflowStandar.Compiler.Semantics.Publication;
using WorkflowStandar.Compiler.Semantics.Steps;
using WorkflowStandar.Compiler.Semantics.Variants;

namespace WorkflowStandar.Compiler.Semantics;

/// <summary>Every rule about what a standard says, beyond its names.</summary>
internal static class SemanticRules
{
    public static void Check(BoundStandard bound, CompilationContext context, DiagnosticBag findings)
    {
        HeadRules.Check(bound.Standard, context, findings);
        var clocks = new ClockRules(bound, findings);
        foreach (var procedure in bound.Procedures)
            Check(procedure, bound, clocks, findings);
        ComponentRules.Check(bound, findings);
        new CitationRules(bound, findings).Check();
        new UseRules(bound, findings).Check();
        PersonalData.Check(bound.Standard, findings);
        TitleRules.Check(bound, findings);
        ContactRules.Check(bound, findings);
    }

    private static void Check(BoundProcedure procedure, BoundStandard bound, ClockRules clocks, DiagnosticBag findings)
    {
        var steps = new StepRules(procedure, clocks, findings);
        foreach (var step in procedure.Declaration.AllSteps)
            steps.Check(step);
        foreach (var clock in VariantDeclaration.AllClocks(bound.Standard, procedure.Declaration))
            clocks.Check(clock);
        if (procedure.Flow.First is null)
            return;
        ReachRules.Check(procedure.Flow, findings);
        LoopRules.Check(procedure.Flow, findings);
        OrderRules.Check(procedure.Flow, findings);
        new FieldRules(bound, procedure, findings).Check();
        new ClockFlow(bound, procedure, findings).Check();
    }
}
