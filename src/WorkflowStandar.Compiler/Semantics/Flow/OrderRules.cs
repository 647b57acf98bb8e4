using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Steps;

namespace WorkflowStandar.Compiler.Semantics.Flow;

/// <summary>A second pair of eyes looks after the first.</summary>
internal static class OrderRules
{
    public static void Check(FlowGraph flow, DiagnosticBag findings)
    {
        var walks = new Dictionary<FlowNode, FlowWalk>();
        foreach (var node in flow.Nodes)
        {
            if (node.Step is not StepDeclaration.Task { NotBy: { } notBy } || flow.Find(notBy.Value) is not { } earlier || earlier == node)
                continue;
            if (earlier.Step is not (StepDeclaration.Task or StepDeclaration.Distribute))
                continue;
            if (!walks.TryGetValue(earlier, out var walk))
                walks[earlier] = walk = FlowWalk.From(flow, earlier.Successors.Select(FlowTarget.To));
            if (!walk.Enters(node))
                findings.Add(FlowDiagnostics.NotByALaterStep(notBy, node.Step.Name));
        }
    }
}
