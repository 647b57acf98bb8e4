using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Compiler.Semantics.Procedures;
using WorkflowStandar.Compiler.Semantics.Steps;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Flow;

/// <summary>Where the fields of a procedure are filled: at its start, and by which steps.</summary>
internal sealed class FieldFlow
{
    private readonly BoundStandard bound;
    private readonly BoundProcedure procedure;
    private readonly ILookup<string, FlowNode> askers;
    private readonly Dictionary<string, FlowWalk> unfilled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<FlowNode>> maybeFilled = new(StringComparer.Ordinal);

    public FieldFlow(BoundStandard bound, BoundProcedure procedure)
    {
        this.bound = bound;
        this.procedure = procedure;
        askers = procedure.Flow.Nodes
            .SelectMany(node => node.Step.Asks.Select(ask => (ask.Field.Value, node)))
            .ToLookup(pair => pair.Value, pair => pair.node, StringComparer.Ordinal);
    }

    /// <summary>Whether a case of this procedure can get a value for the field at all.</summary>
    public bool IsEverFilled(string field) => StartAsks(field) || askers[field].Any();

    /// <summary>Whether some way to the step has filled the field.</summary>
    public bool MayBeFilled(string field, FlowNode at)
    {
        if (StartAsks(field))
            return true;
        if (!maybeFilled.TryGetValue(field, out var reached))
            maybeFilled[field] = reached = After(askers[field]);
        return reached.Contains(at) || askers[field].Any(asker => RunBeside(asker, at));
    }

    /// <summary>Whether the step can be come to while the field is empty.</summary>
    public bool MayBeEmpty(string field, FlowNode at)
    {
        if (StartFills(field) || procedure.Flow.First is not { } first)
            return false;
        if (!unfilled.TryGetValue(field, out var walk))
            unfilled[field] = walk = FlowWalk.From(procedure.Flow, [FlowTarget.To(first)], (node, edge) => Fills(node, edge, field));
        return walk.Enters(at);
    }

    /// <summary>Steps that ask for the field.</summary>
    public IEnumerable<FlowNode> Askers(string field) => askers[field];

    public bool StartAsks(string field) => procedure.Declaration.Start switch
    {
        StartDeclaration.ByApplicant applicant => applicant.Channels.Any(channel => Carries(channel, field)),
        StartDeclaration.Internal start => start.Asks.Any(ask => ask.Field.Value == field),
        _ => false,
    };

    private bool StartFills(string field) => procedure.Declaration.Start switch
    {
        StartDeclaration.ByApplicant applicant => !applicant.Channels.IsEmpty && applicant.Channels.All(channel => Needs(channel, field)),
        StartDeclaration.Internal start => start.Asks.Any(ask => ask.Field.Value == field && IsRequired(ask)),
        _ => false,
    };

    private bool Carries(Name channel, string field) =>
        bound.Names.Fields.Find(field) is { Origin: FieldOrigin.Intake }
        && bound.Names.Channels.Find(channel.Value) is { } found
        && found.Without.All(without => without.Value != field);

    private bool Needs(Name channel, string field) =>
        Carries(channel, field)
        && (bound.Names.Fields.Find(field)!.Required
            || bound.Names.Channels.Find(channel.Value)!.Requires.Any(required => required.Value == field));

    private bool Fills(FlowNode node, FlowEdge edge, string field) => node.Step switch
    {
        // Whoever sends a file back does not fill in the form of the step.
        StepDeclaration.Task when edge.Target.Node?.Step is StepDeclaration.Return => false,
        StepDeclaration.Choose choose => ConditionImplies(choose, edge, field),
        _ => node.Step.Asks.Any(ask => ask.Field.Value == field && IsRequired(ask)),
    };

    private bool IsRequired(AskDeclaration ask) => ask.Required ?? bound.Names.Fields.Find(ask.Field.Value)?.Required ?? false;

    // Behind "tanggal is given", the field has a value; behind the else of "not (tanggal is given)" as well.
    private bool ConditionImplies(StepDeclaration.Choose choose, FlowEdge edge, string field)
    {
        var arms = choose.Arms.Select(ConditionOf).ToImmutableArray();
        var key = new FieldKey(field);
        var failed = edge.Kind == FlowEdgeKind.Else ? arms : arms[..Math.Min(edge.Index, arms.Length)];
        return failed.Any(condition => condition is not null && Implications.OfFailing(condition, key))
            || (edge.Kind == FlowEdgeKind.Arm && edge.Index < arms.Length && arms[edge.Index] is { } holds && Implications.OfHolding(holds, key));
    }

    private Condition? ConditionOf(ArmDeclaration arm) =>
        arm.Condition is { } written && procedure.Conditions.TryGetValue(written, out var compiled) ? compiled.Condition : null;

    private static HashSet<FlowNode> After(IEnumerable<FlowNode> nodes)
    {
        var reached = new HashSet<FlowNode>();
        var waiting = new Stack<FlowNode>(nodes.SelectMany(node => node.Successors));
        while (waiting.TryPop(out var node))
        {
            if (!reached.Add(node))
                continue;
            foreach (var next in node.Successors)
                waiting.Push(next);
        }

        return reached;
    }

    private static bool RunBeside(FlowNode one, FlowNode other)
    {
        for (var parallel = one.Parallel; parallel is not null; parallel = parallel.Parallel)
        {
            if (one.BranchIn(parallel) is { } a && other.BranchIn(parallel) is { } b && a != b)
                return true;
        }

        return false;
    }
}
