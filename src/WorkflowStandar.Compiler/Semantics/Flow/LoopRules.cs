using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Steps;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Flow;

/// <summary>Nothing goes round without somebody acting: the machine would turn for ever.</summary>
/// <remarks>A date that is waited for does not help: the second time round it has passed.</remarks>
internal sealed class LoopRules
{
    private readonly Dictionary<FlowNode, bool> passes = [];

    public static void Check(FlowGraph flow, DiagnosticBag findings)
    {
        var rules = new LoopRules();
        var done = new HashSet<FlowNode>();
        foreach (var node in flow.Nodes)
        {
            if (rules.LoopFrom(node, done) is { } loop)
                findings.Add(FlowDiagnostics.LoopsByItself(loop[0].Step.Name, loop.Select(step => step.Step.Name.Value)));
        }
    }

    /// <summary>A depth-first search over steps that nobody acts in, with its own stack.</summary>
    private List<FlowNode>? LoopFrom(FlowNode start, HashSet<FlowNode> done)
    {
        if (start.IsHuman || done.Contains(start))
            return null;
        var path = new List<FlowNode> { start };
        var places = new Dictionary<FlowNode, int> { [start] = 0 };
        var ways = new Stack<IEnumerator<FlowNode>>([AutomaticWays(start).GetEnumerator()]);
        while (ways.TryPeek(out var next))
        {
            if (!next.MoveNext())
            {
                done.Add(path[^1]);
                places.Remove(path[^1]);
                path.RemoveAt(path.Count - 1);
                ways.Pop();
            }
            else if (places.TryGetValue(next.Current, out var at))
            {
                done.UnionWith(path);
                return path[at..];
            }
            else if (!next.Current.IsHuman && !done.Contains(next.Current))
            {
                places[next.Current] = path.Count;
                path.Add(next.Current);
                ways.Push(AutomaticWays(next.Current).GetEnumerator());
            }
        }

        return null;
    }

    private IEnumerable<FlowNode> AutomaticWays(FlowNode node)
    {
        if (node.Step is StepDeclaration.Parallel)
        {
            foreach (var branch in node.Edges.Where(edge => edge.Kind == FlowEdgeKind.Branch && edge.Target.Node is not null))
                yield return branch.Target.Node!;
            if (Passes(node) && node.AfterJoin?.Target.Node is { } after)
                yield return after;
            yield break;
        }

        foreach (var edge in node.Edges)
        {
            if (edge.Target.Node is { } next)
                yield return next;
        }
    }

    /// <summary>Whether the branches of a parallel can meet without anybody acting.</summary>
    private bool Passes(FlowNode parallel)
    {
        if (passes.TryGetValue(parallel, out var known))
            return known;
        passes[parallel] = false;
        var branches = parallel.Edges.Where(edge => edge.Kind == FlowEdgeKind.Branch).Select(edge => Arrives(edge.Target, parallel)).ToArray();
        var step = (StepDeclaration.Parallel)parallel.Step;
        return passes[parallel] = step.Join?.Value is JoinRule.Any ? branches.Any(arrives => arrives) : branches.All(arrives => arrives);
    }

    private bool Arrives(FlowTarget target, FlowNode parallel)
    {
        var seen = new HashSet<FlowNode>();
        var waiting = new Stack<FlowTarget>([target]);
        while (waiting.TryPop(out var at))
        {
            if (at.JoinOf == parallel)
                return true;
            if (at.Node is not { IsHuman: false } node || !seen.Add(node))
                continue;
            foreach (var edge in node.Edges)
            {
                if (node.Step is not StepDeclaration.Parallel || (edge.Kind == FlowEdgeKind.Next && Passes(node)))
                    waiting.Push(edge.Target);
            }
        }

        return false;
    }
}
