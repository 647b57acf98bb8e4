using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Steps;

namespace WorkflowStandar.Compiler.Semantics.Flow;

/// <summary>Every step can be reached, and from every step an end.</summary>
internal static class ReachRules
{
    public static void Check(FlowGraph flow, DiagnosticBag findings)
    {
        if (flow.First is not { } first)
            return;
        if (first.Step is StepDeclaration.Return)
            findings.Add(FlowDiagnostics.BeginsWithReturn(first.Step.Name));
        foreach (var back in flow.Nodes.Select(node => node.Step).OfType<StepDeclaration.Return>().Where(back => back.Resumes is null))
            findings.Add(FlowDiagnostics.ResumesNowhere(back.Name));
        if (!flow.IsComplete)
            return;

        var walk = FlowWalk.From(flow, [FlowTarget.To(first)]);
        CheckJoins(flow, walk, findings);
        CheckReached(flow, walk, findings);
        CheckEnds(flow, walk, findings);
    }

    private static void CheckJoins(FlowGraph flow, FlowWalk walk, DiagnosticBag findings)
    {
        foreach (var node in flow.Nodes.Where(node => node.Step is StepDeclaration.Parallel && walk.Enters(node) && !walk.Joins(node)))
            findings.Add(FlowDiagnostics.NeverJoins(node.Step.Name));
    }

    private static void CheckReached(FlowGraph flow, FlowWalk walk, DiagnosticBag findings)
    {
        // Behind a join that never opens, everything is out of reach; that is one finding, about the join.
        var explained = new HashSet<FlowNode>();
        foreach (var node in flow.Nodes.Where(node => node.Step is StepDeclaration.Parallel && walk.Enters(node)))
            Mark(node.AfterJoin?.Target.Arrives, explained);
        var unreached = flow.Nodes.Where(node => !walk.Enters(node) && !explained.Contains(node)).ToArray();
        var led = unreached.SelectMany(node => node.Successors.Where(next => next != node)).ToHashSet();
        foreach (var node in unreached.Where(node => !led.Contains(node)).Concat(unreached))
        {
            if (explained.Contains(node))
                continue;
            findings.Add(FlowDiagnostics.Unreachable(node.Step.Name, node.Step.Head.Kind));
            Mark(node, explained);
        }
    }

    private static void CheckEnds(FlowGraph flow, FlowWalk walk, DiagnosticBag findings)
    {
        if (flow.Nodes.Any(node => node.Edges.Any(edge => edge.Target.IsNothing) || node.Step is StepDeclaration.Return { Resumes: null }))
            return;
        var predecessors = flow.Nodes
            .SelectMany(node => node.Successors.Select(next => (next, node)))
            .ToLookup(pair => pair.next, pair => pair.node);
        var canEnd = new HashSet<FlowNode>();
        var waiting = new Queue<FlowNode>(flow.Nodes.Where(node => node.Step is StepDeclaration.End));
        while (waiting.TryDequeue(out var node))
        {
            if (!canEnd.Add(node))
                continue;
            foreach (var before in predecessors[node])
                waiting.Enqueue(before);
        }

        if (flow.Nodes.FirstOrDefault(node => walk.Enters(node) && !canEnd.Contains(node)) is { } trapped)
            findings.Add(FlowDiagnostics.NoWayToAnEnd(trapped.Step.Name));
    }

    private static void Mark(FlowNode? from, HashSet<FlowNode> marked)
    {
        var waiting = new Stack<FlowNode>();
        if (from is not null)
            waiting.Push(from);
        while (waiting.TryPop(out var node))
        {
            if (!marked.Add(node))
                continue;
            foreach (var next in node.Successors)
                waiting.Push(next);
        }
    }
}
