using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics.Steps;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Semantics.Flow;

/// <summary>Where the flow of a procedure can go: its steps as nodes, and what leads from each to which.</summary>
/// <param name="Nodes">In the order of the file, the branches of a parallel behind it.</param>
/// <param name="First">Null where the procedure has no step.</param>
/// <param name="IsComplete">Every target was found. Where not, rules about what is never reached keep silent.</param>
internal sealed record FlowGraph(ImmutableArray<FlowNode> Nodes, FlowNode? First, bool IsComplete)
{
    private readonly Dictionary<string, FlowNode> byName = Nodes
        .DistinctBy(node => node.Step.Name.Value, StringComparer.Ordinal)
        .ToDictionary(node => node.Step.Name.Value, StringComparer.Ordinal);

    public static FlowGraph Empty { get; } = new([], null, IsComplete: false);

    public FlowNode? Find(string step) => byName.GetValueOrDefault(step);
}

/// <summary>A step in its place.</summary>
/// <param name="parallel">The innermost parallel whose branch holds the step; null on the main path.</param>
/// <param name="branch">Which branch, from 0.</param>
internal sealed class FlowNode(StepDeclaration step, int index, FlowNode? parallel, int branch)
{
    public StepDeclaration Step { get; } = step;

    /// <summary>Its place in <see cref="FlowGraph.Nodes"/>.</summary>
    public int Index { get; } = index;

    public FlowNode? Parallel { get; } = parallel;

    public int Branch { get; } = branch;

    public ImmutableArray<FlowEdge> Edges { get; internal set; } = [];

    /// <summary>A parallel's way on from its join; null for other steps and where it is missing.</summary>
    public FlowEdge? AfterJoin => Step is StepDeclaration.Parallel ? Edges.FirstOrDefault(edge => edge.Kind == FlowEdgeKind.Next) : null;

    /// <summary>The nodes that can come next, through the join of a parallel as if it opened at once.</summary>
    public IEnumerable<FlowNode> Successors
    {
        get
        {
            foreach (var edge in Edges)
            {
                if (edge.Target.Arrives is { } next && (edge.Kind != FlowEdgeKind.Next || Step is not StepDeclaration.Parallel))
                    yield return next;
            }
        }
    }

    /// <summary>Somebody, the applicant included, must act before the flow goes on.</summary>
    public bool IsHuman => Step is StepDeclaration.Task or StepDeclaration.Distribute or StepDeclaration.Return;

    /// <summary>Which branch of that parallel the step is in, however deep; null when in none.</summary>
    public int? BranchIn(FlowNode parallel)
    {
        for (var node = this; node.Parallel is { } outer; node = outer)
        {
            if (outer == parallel)
                return node.Branch;
        }

        return null;
    }

    public override string ToString() => Step.Name.Value;
}

/// <summary>One way on.</summary>
/// <param name="Outcome">Of a task with outcomes: which one.</param>
/// <param name="Index">Of an arm or branch: which one, from 0.</param>
/// <param name="Span">What in the file leads there.</param>
internal sealed record FlowEdge(FlowEdgeKind Kind, FlowTarget Target, TextSpan Span, Name? Outcome = null, int Index = 0);

internal enum FlowEdgeKind
{
    /// <summary>To the step below or the one that <c>next</c> names; from a parallel, once it has joined.</summary>
    Next,
    Outcome,
    Arm,
    Else,
    Branch,

    /// <summary>The applicant has completed the file.</summary>
    Resume,

    /// <summary>The applicant has not.</summary>
    Lapse,
}

/// <summary>A step, the join of a parallel, or nothing (which is reported).</summary>
internal readonly record struct FlowTarget(FlowNode? Node, FlowNode? JoinOf)
{
    public static FlowTarget Nothing => default;

    public bool IsNothing => Node is null && JoinOf is null;

    /// <summary>The step that comes next: the target, or what follows the join (and those around it).</summary>
    public FlowNode? Arrives
    {
        get
        {
            var target = this;
            while (target.JoinOf is { } parallel)
                target = parallel.AfterJoin?.Target ?? Nothing;
            return target.Node;
        }
    }

    public static FlowTarget To(FlowNode node) => new(node, null);

    public static FlowTarget Join(FlowNode parallel) => new(null, parallel);
}
