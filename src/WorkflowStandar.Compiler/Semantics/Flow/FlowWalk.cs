using WorkflowStandar.Compiler.Semantics.Steps;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Flow;

/// <summary>Walks every way that the flow can take, as long as something holds: a clock still runs, a field is still empty.</summary>
/// <remarks>
/// A join opens when its rule is met: after <c>all</c> the thing still holds only if it can hold at the end of every branch.
/// Nothing is asked of conditions: a way that a condition excludes is walked too.
/// </remarks>
internal sealed class FlowWalk
{
    private readonly FlowGraph graph;
    private readonly Func<FlowNode, FlowEdge, bool> ends;
    private readonly bool[] entered;
    private readonly Dictionary<FlowNode, HashSet<int>> arrived = [];
    private readonly Queue<FlowNode> waiting = new();

    private FlowWalk(FlowGraph graph, Func<FlowNode, FlowEdge, bool> ends)
    {
        this.graph = graph;
        this.ends = ends;
        entered = new bool[graph.Nodes.Length];
    }

    /// <summary>Whether on some way it ended.</summary>
    public bool Ended { get; private set; }

    /// <param name="ends">Whether going this way from this step makes it end; null: it never ends.</param>
    public static FlowWalk From(FlowGraph graph, IEnumerable<FlowTarget> starts, Func<FlowNode, FlowEdge, bool>? ends = null)
    {
        var walk = new FlowWalk(graph, ends ?? ((_, _) => false));
        foreach (var start in starts)
            walk.Go(start, 0);
        while (walk.waiting.TryDequeue(out var node))
            walk.Leave(node);
        return walk;
    }

    public bool Enters(FlowNode node) => entered[node.Index];

    /// <summary>Whether the branches of a parallel that was entered can meet.</summary>
    public bool Joins(FlowNode parallel) => arrived.ContainsKey(parallel) && Opens(parallel);

    private void Leave(FlowNode node)
    {
        foreach (var edge in node.Edges)
        {
            if (edge.Kind == FlowEdgeKind.Next && node.Step is StepDeclaration.Parallel)
                continue;
            if (ends(node, edge))
                Ended = true;
            else
                Go(edge.Target, edge.Kind == FlowEdgeKind.Branch ? edge.Index : node.Branch);
        }
    }

    private void Go(FlowTarget target, int branch)
    {
        if (target.Node is { } node)
        {
            if (!entered[node.Index])
            {
                entered[node.Index] = true;
                waiting.Enqueue(node);
            }
        }
        else if (target.JoinOf is { } parallel)
        {
            Arrive(parallel, branch);
        }
    }

    private void Arrive(FlowNode parallel, int branch)
    {
        if (!arrived.TryGetValue(parallel, out var branches))
            arrived[parallel] = branches = [];
        branches.Add(branch);
        if (!Opens(parallel) || parallel.AfterJoin is not { } on)
            return;
        if (ends(parallel, on))
            Ended = true;
        else
            Go(on.Target, parallel.Branch);
    }

    private bool Opens(FlowNode parallel)
    {
        var step = (StepDeclaration.Parallel)parallel.Step;
        if (step.Join?.Value is JoinRule.Any)
            return true;
        if (entered[parallel.Index])
            return arrived[parallel].Count >= step.Branches.Length;

        // The walk began within a branch. What the others do meanwhile is not known: one that may end it, is taken to do so.
        if (!EndsBeside(parallel))
            return true;
        Ended = true;
        return false;
    }

    private bool EndsBeside(FlowNode parallel) => graph.Nodes.Any(node =>
        node.BranchIn(parallel) is { } branch && !arrived[parallel].Contains(branch) && node.Edges.Any(edge => ends(node, edge)));
}
