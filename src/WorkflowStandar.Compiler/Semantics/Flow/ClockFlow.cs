using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Semantics.Clocks;
using WorkflowStandar.Compiler.Semantics.Steps;
using WorkflowStandar.Compiler.Semantics.Variants;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics.Flow;

/// <summary>Every clock can start, and from wherever it may run, it can stop.</summary>
internal sealed class ClockFlow(BoundStandard bound, BoundProcedure procedure, DiagnosticBag findings)
{
    private readonly FlowGraph flow = procedure.Flow;
    private readonly FieldFlow fields = new(bound, procedure);
    private FlowWalk? everywhere;

    public void Check()
    {
        if (!flow.IsComplete || flow.First is not { } first)
            return;
        everywhere = FlowWalk.From(flow, [FlowTarget.To(first)]);
        var running = new Dictionary<string, FlowWalk>(StringComparer.Ordinal);
        foreach (var clock in VariantDeclaration.AllClocks(bound.Standard, procedure.Declaration))
        {
            if (clock.From is { } from && !clock.To.IsEmpty && IsResolved(clock))
                CheckRun(clock, from, running);
        }

        foreach (var node in flow.Nodes.Where(node => everywhere.Enters(node)))
            CheckPauses(node, running);
    }

    // What is not known, or never reached, has its own finding.
    private bool IsResolved(ClockDeclaration clock) => clock.To.Prepend(clock.From!).All(trigger => trigger switch
    {
        TriggerReference.Opened opened => flow.Find(opened.Step.Value) is { Step: not StepDeclaration.End } node && everywhere!.Enters(node),
        TriggerReference.Completed completed => flow.Find(completed.Step.Value) is { } node && everywhere!.Enters(node)
            && (completed.Outcome is not { } outcome || node.Edges.Any(edge => edge.Outcome?.Value == outcome.Value)),
        _ => true,
    });

    private void CheckRun(ClockDeclaration clock, TriggerReference from, Dictionary<string, FlowWalk> running)
    {
        var starts = Starts(from).ToArray();
        if (starts.Length == 0)
        {
            if (from is TriggerReference.Resubmitted)
                findings.Add(ClockFlowDiagnostics.NeverStarts(clock.Name, from.Span));
            return;
        }

        var walk = FlowWalk.From(flow, starts, (node, edge) => clock.To.Any(stop => Stops(stop, node, edge)));
        running.TryAdd(clock.Name.Value, walk);
        if (!walk.Ended && !clock.To.Any(stop => StopsAtAnEnd(stop, walk)))
        {
            findings.Add(ClockFlowDiagnostics.NeverStops(clock.Name, clock.To[0].Span));
            return;
        }

        foreach (var ending in new[] { Ending.Completed, Ending.Rejected })
        {
            var ends = flow.Nodes.Where(node => EndsAs(node, ending) && walk.Enters(node) && !clock.To.Any(stop => IsEnd(stop, node))).ToArray();
            if (ends.Length > 0)
                findings.Add(ClockFlowDiagnostics.EndsWithoutStopping(clock.Name, clock.To[0].Span, [.. ends.Select(node => node.Step.Name)], ending));
        }
    }

    /// <summary>Where the flow stands just after the clock has started.</summary>
    private IEnumerable<FlowTarget> Starts(TriggerReference from) => from switch
    {
        TriggerReference.Submitted => [FlowTarget.To(flow.First!)],
        TriggerReference.Resubmitted => Reached(node => node.Step is StepDeclaration.Return)
            .SelectMany(node => node.Edges.Where(edge => edge.Kind == FlowEdgeKind.Resume)).Select(edge => edge.Target),
        TriggerReference.Opened opened => Reached(node => node.Step.Name.Value == opened.Step.Value).Select(FlowTarget.To),
        TriggerReference.Completed completed => Reached(node => node.Step.Name.Value == completed.Step.Value)
            .SelectMany(node => node.Edges.Where(edge => Completes(completed, node, edge))).Select(edge => edge.Target),
        TriggerReference.Given given =>
        [
            .. fields.StartAsks(given.Field.Value) ? [FlowTarget.To(flow.First!)] : Array.Empty<FlowTarget>(),
            .. Reached(node => node.Step.Asks.Any(ask => ask.Field.Value == given.Field.Value)).SelectMany(node => node.Edges).Select(edge => edge.Target),
        ],
        _ => [],
    };

    private IEnumerable<FlowNode> Reached(Func<FlowNode, bool> which) => flow.Nodes.Where(node => which(node) && everywhere!.Enters(node));

    private static bool Stops(TriggerReference stop, FlowNode node, FlowEdge edge) => stop switch
    {
        TriggerReference.Completed completed => completed.Step.Value == node.Step.Name.Value && Completes(completed, node, edge),
        _ => false,
    };

    private static bool Completes(TriggerReference.Completed completed, FlowNode node, FlowEdge edge) => edge.Kind switch
    {
        FlowEdgeKind.Lapse or FlowEdgeKind.Branch => false,
        FlowEdgeKind.Outcome => completed.Outcome is not { } outcome || outcome.Value == edge.Outcome!.Value,
        _ => node.Step.Name.Value == completed.Step.Value,
    };

    private bool StopsAtAnEnd(TriggerReference stop, FlowWalk walk) => stop is TriggerReference.AnyEnd
        || (stop is TriggerReference.Completed { Step: var name } && flow.Find(name.Value) is { Step: StepDeclaration.End } end && walk.Enters(end));

    private static bool IsEnd(TriggerReference stop, FlowNode end) => stop is TriggerReference.AnyEnd
        || (stop is TriggerReference.Completed completed && completed.Step.Value == end.Step.Name.Value);

    // A case that lapses, is transferred or withdrawn has no answer that could be in time.
    private static bool EndsAs(FlowNode node, Ending ending) => node.Step is StepDeclaration.End { As: { } how } && how == ending;

    private void CheckPauses(FlowNode node, Dictionary<string, FlowWalk> running)
    {
        if (node.Step is StepDeclaration.Return back)
        {
            foreach (var clock in back.Pauses.Concat(back.Resets))
            {
                if (running.TryGetValue(clock.Value, out var walk) && !walk.Enters(node))
                    findings.Add(ClockFlowDiagnostics.NotRunningThere(clock, back.Name));
            }
        }
    }
}
