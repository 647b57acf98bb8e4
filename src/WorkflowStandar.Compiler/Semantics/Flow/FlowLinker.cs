using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Semantics.Procedures;
using WorkflowStandar.Compiler.Semantics.Steps;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Semantics.Flow;

/// <summary>Connects the steps of a procedure: what follows what, by position and by name.</summary>
internal sealed class FlowLinker
{
    private readonly List<FlowNode> nodes = [];
    private readonly Dictionary<string, FlowNode> byName = new(StringComparer.Ordinal);
    private readonly NameTable<StepDeclaration> steps;
    private readonly DiagnosticBag findings;
    private bool isComplete = true;

    private FlowLinker(NameTable<StepDeclaration> steps, DiagnosticBag findings) => (this.steps, this.findings) = (steps, findings);

    public static FlowGraph Link(ProcedureDeclaration procedure, NameTable<StepDeclaration> steps, DiagnosticBag findings)
    {
        var linker = new FlowLinker(steps, findings);
        var main = linker.Place(procedure.Steps, null, 0);
        linker.LinkList(main);
        return new FlowGraph([.. linker.nodes], main.FirstOrDefault(), linker.isComplete);
    }

    /// <summary>Makes the nodes of a list of steps, and of the branches in it.</summary>
    private FlowNode[] Place(ImmutableArray<StepDeclaration> list, FlowNode? parallel, int branch)
    {
        var placed = new FlowNode[list.Length];
        for (var i = 0; i < list.Length; i++)
        {
            placed[i] = new FlowNode(list[i], nodes.Count, parallel, branch);
            nodes.Add(placed[i]);
            byName.TryAdd(list[i].Name.Value, placed[i]);
            if (list[i] is not StepDeclaration.Parallel inner)
                continue;
            for (var b = 0; b < inner.Branches.Length; b++)
                Place(inner.Branches[b].Steps, placed[i], b);
        }

        return placed;
    }

    private void LinkList(FlowNode[] list)
    {
        for (var i = 0; i < list.Length; i++)
        {
            var node = list[i];
            node.Edges = [.. EdgesOf(node, Below(list, i + 1))];
            if (node.Step is not StepDeclaration.Parallel)
                continue;
            foreach (var branch in nodes.Where(inner => inner.Parallel == node).GroupBy(inner => inner.Branch).ToArray())
                LinkList([.. branch]);
        }
    }

    private static FlowTarget Below(FlowNode[] list, int at) =>
        at < list.Length ? FlowTarget.To(list[at])
        : list[0].Parallel is { } parallel ? FlowTarget.Join(parallel)
        : FlowTarget.Nothing;

    private IEnumerable<FlowEdge> EdgesOf(FlowNode node, FlowTarget below) => node.Step switch
    {
        StepDeclaration.Task { Outcomes.IsEmpty: false } task => OutcomesOf(task, node, below),
        StepDeclaration.Choose choose =>
        [
            .. choose.Arms.Select((arm, i) => new FlowEdge(FlowEdgeKind.Arm, Named(arm.Then, node, below), arm.Then.Span, Index: i)),
            new FlowEdge(FlowEdgeKind.Else, Named(choose.Else, node, below), choose.Else.Span),
        ],
        StepDeclaration.Parallel parallel =>
        [
            .. parallel.Branches.Select((branch, i) => new FlowEdge(FlowEdgeKind.Branch, FirstOf(node, i), branch.Span, Index: i)),
            OnFrom(node, below),
        ],
        StepDeclaration.Return back => WaysOutOf(back, node, below),
        StepDeclaration.End => [],
        _ => [OnFrom(node, below)],
    };

    private IEnumerable<FlowEdge> OutcomesOf(StepDeclaration.Task task, FlowNode node, FlowTarget below)
    {
        if (task.Head.Next is { } next)
            findings.Add(StepDiagnostics.NextBesideOutcomes(next));
        return task.Outcomes.Select(outcome => new FlowEdge(FlowEdgeKind.Outcome, Named(outcome.Next, node, below), outcome.Next.Span, outcome.Name));
    }

    private IEnumerable<FlowEdge> WaysOutOf(StepDeclaration.Return back, FlowNode node, FlowTarget below)
    {
        if (back.Resumes is { } resumes)
            yield return new FlowEdge(FlowEdgeKind.Resume, Named(resumes, node, below), resumes.Span);
        if (back.Lapsed is { } lapsed)
            yield return new FlowEdge(FlowEdgeKind.Lapse, Named(lapsed, node, below), lapsed.Span);
    }

    private FlowTarget FirstOf(FlowNode parallel, int branch) =>
        nodes.FirstOrDefault(node => node.Parallel == parallel && node.Branch == branch) is { } first
            ? FlowTarget.To(first)
            : FlowTarget.Join(parallel);

    private FlowEdge OnFrom(FlowNode node, FlowTarget below) => node.Step.Head.Next is { } next
        ? new FlowEdge(FlowEdgeKind.Next, Named(next, node, below), next.Span)
        : new FlowEdge(FlowEdgeKind.Next, Below(node, below, node.Step.Name.Span), node.Step.Name.Span);

    private FlowTarget Below(FlowNode node, FlowTarget below, TextSpan span)
    {
        if (below.IsNothing)
            findings.Add(FlowDiagnostics.FallsOffTheEnd(node.Step.Name, span));
        else if (below.Node?.Step is StepDeclaration.Return back)
        {
            // What was meant is probably the step below the return: one slip is one finding.
            findings.Add(FlowDiagnostics.FallsIntoReturn(node.Step.Name, back.Name, span));
            return Past(below.Node);
        }

        return below;
    }

    private FlowTarget Past(FlowNode back)
    {
        var list = nodes.Where(node => node.Parallel == back.Parallel && node.Branch == back.Branch).ToArray();
        var at = Array.IndexOf(list, back);
        while (at < list.Length && list[at].Step is StepDeclaration.Return)
            at++;
        return Below(list, at);
    }

    private FlowTarget Named(Name name, FlowNode from, FlowTarget below)
    {
        if (name.Value == Targets.Below)
            return Below(from, below, name.Span);
        if (name.Value == Targets.Join)
            return JoinOf(name, from);
        if (name.IsMissing || steps.Use(name) is null)
        {
            // What was probably meant stands in.
            var meant = name.IsMissing ? null : steps.Meant(name);
            isComplete &= meant is not null;
            return meant is null ? FlowTarget.Nothing : FlowTarget.To(byName[meant]);
        }

        var target = byName[name.Value];
        return target.Step is StepDeclaration.End || (target.Parallel == from.Parallel && target.Branch == from.Branch)
            ? FlowTarget.To(target)
            : Across(name, from, target);
    }

    /// <summary>A way across the border of a branch; what stands in for it is the join, or the parallel that is entered.</summary>
    private FlowTarget Across(Name name, FlowNode from, FlowNode target)
    {
        var into = target.Parallel is { } entered && from.BranchIn(entered) is null ? entered : null;
        findings.Add(FlowDiagnostics.CrossesABranch(name, into is not null));
        return into is not null ? FlowTarget.To(into)
            : from.Parallel is { } left ? FlowTarget.Join(left)
            : FlowTarget.To(target);
    }

    private FlowTarget JoinOf(Name name, FlowNode from)
    {
        if (from.Parallel is { } parallel)
            return FlowTarget.Join(parallel);
        findings.Add(FlowDiagnostics.NoJoinHere(name));
        isComplete = false;
        return FlowTarget.Nothing;
    }
}
