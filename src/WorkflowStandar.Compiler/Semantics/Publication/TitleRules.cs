using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Semantics.Procedures;
using WorkflowStandar.Compiler.Semantics.Steps;

namespace WorkflowStandar.Compiler.Semantics.Publication;

/// <summary>What people read has a title of its own.</summary>
internal static class TitleRules
{
    public static void Check(BoundStandard bound, DiagnosticBag findings)
    {
        var standard = bound.Standard;
        var untitled = standard.Channels.Where(channel => channel.Title is null).Select(channel => channel.Name)
            .Concat(standard.Fields.Where(field => field.Title is null).Select(field => field.Name))
            .Concat(standard.Procedures.SelectMany(In));
        foreach (var name in untitled.Where(name => !name.IsMissing))
            findings.Add(PublicationDiagnostics.NoTitle(name, DefaultTitle.Of(name)));
    }

    private static IEnumerable<Name> In(ProcedureDeclaration procedure)
    {
        if (procedure.Title is null)
            yield return procedure.Name;
        foreach (var step in procedure.AllSteps)
        {
            // Nobody is shown a branch by its name; an end is called by how the case ends.
            if (step.Head.Title is null && step is (StepDeclaration.Task or StepDeclaration.Distribute or StepDeclaration.Return))
                yield return step.Name;
        }

        foreach (var clock in procedure.Clocks.Where(clock => clock.Title is null))
            yield return clock.Name;
    }
}
