using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>How much of a standard its scenarios go through.</summary>
/// <param name="All">Everything that could be gone through, in the order of the plan.</param>
public sealed record Coverage(ImmutableArray<CoverageItem> All, ImmutableHashSet<CoverageItem> Covered)
{
    public IEnumerable<CoverageItem> Missing => All.Where(item => !Covered.Contains(item));

    /// <summary>Steps and outcomes that no scenario goes through: without them the definition counts as untested.</summary>
    public IEnumerable<CoverageItem> Untested => Missing.Where(item => item.Kind is CoverageKind.Step or CoverageKind.Outcome);

    public static Coverage Of(Plan plan, IEnumerable<ScenarioResult> results) => new(
        [.. plan.Procedures.SelectMany(ItemsOf)],
        [.. results.SelectMany(result => result.Covered)]);

    /// <summary>What a history went through.</summary>
    public static ImmutableHashSet<CoverageItem> Of(Procedure procedure, IEnumerable<VirtualEvent> history) =>
        [.. history.SelectMany(happened => CoveredBy(procedure, happened.Event).Concat(LapsedBy(procedure, happened)))];

    /// <summary>Everything in a procedure that scenarios can go through.</summary>
    public static IEnumerable<CoverageItem> ItemsOf(Procedure procedure)
    {
        if (procedure.Start is ProcedureStart.ByApplicant { Channels: var channels })
        {
            foreach (var channel in channels)
                yield return Item(procedure, CoverageKind.Channel, channel.Value);
        }

        foreach (var step in procedure.Steps)
        {
            yield return Item(procedure, CoverageKind.Step, step.Key.Value);
            foreach (var item in WithinStep(procedure, step))
                yield return item;
        }

        foreach (var clock in procedure.Clocks)
        {
            yield return Item(procedure, CoverageKind.Met, clock.Key.Value);
            if (CanBeMissed(clock))
                yield return Item(procedure, CoverageKind.Missed, clock.Key.Value);
            foreach (var tier in clock.Terms.Tiers.Keys.Order(StringComparer.Ordinal))
                yield return Item(procedure, CoverageKind.Tier, $"{clock.Key} {tier}");
        }
    }

    private static IEnumerable<CoverageItem> WithinStep(Procedure procedure, Step step) => step switch
    {
        Step.Work { Outcomes: { Length: > 1 } outcomes } =>
            outcomes.Select(outcome => Item(procedure, CoverageKind.Outcome, $"{step.Key}.{outcome.Key}")),
        Step.Choose choose =>
            choose.Arms.Select(arm => arm.Next).Append(choose.Else).Distinct()
                .Select(target => Item(procedure, CoverageKind.Branch, $"{step.Key} → {target}")),
        Step.Return returned =>
            new[] { Item(procedure, CoverageKind.Resubmitted, step.Key.Value) }
                .Concat(returned.LapsesAfter is null ? [] : [Item(procedure, CoverageKind.Lapsed, step.Key.Value)]),
        _ => [],
    };

    private static IEnumerable<CoverageItem> CoveredBy(Procedure procedure, CaseEvent happened) => happened switch
    {
        CaseEvent.Submitted { Channel: { } channel } => [Item(procedure, CoverageKind.Channel, channel.Value)],
        CaseEvent.StepCompleted e =>
        [
            Item(procedure, CoverageKind.Step, e.Step.Value),
            Item(procedure, CoverageKind.Outcome, $"{e.Step}.{e.Outcome}"),
        ],
        CaseEvent.Informed e => [Item(procedure, CoverageKind.Step, e.Step.Value)],
        CaseEvent.BranchChosen e =>
        [
            Item(procedure, CoverageKind.Step, e.Step.Value),
            Item(procedure, CoverageKind.Branch, $"{e.Step} → {e.Next}"),
        ],
        CaseEvent.GroupOpened e when procedure.Find(e.Step) is Step.Parallel => [Item(procedure, CoverageKind.Step, e.Step.Value)],
        CaseEvent.Returned e => [Item(procedure, CoverageKind.Step, e.Step.Value)],
        CaseEvent.Resubmitted e => [Item(procedure, CoverageKind.Resubmitted, e.Step.Value)],
        CaseEvent.WaitOver e => [Item(procedure, CoverageKind.Step, e.Step.Value)],
        CaseEvent.Ended { Step: { } end } => [Item(procedure, CoverageKind.Step, end.Value)],
        CaseEvent.ClockStopped e => [Item(procedure, e.OnTime ? CoverageKind.Met : CoverageKind.Missed, e.Clock.Value)],
        CaseEvent.RungFired { Kind: RungKind.Miss } e => [Item(procedure, CoverageKind.Missed, e.Clock.Value)],
        CaseEvent.ClockStarted { Tier: { } tier } e => [Item(procedure, CoverageKind.Tier, $"{e.Clock} {tier}")],
        CaseEvent.ClockReclassified { Tier: { } tier } e => [Item(procedure, CoverageKind.Tier, $"{e.Clock} {tier}")],
        _ => [],
    };

    // A lapse is the system's own doing, which tells it apart from other ways to the same end.
    private static IEnumerable<CoverageItem> LapsedBy(Procedure procedure, VirtualEvent happened) =>
        happened is { Event: CaseEvent.Ended { Step: { } end }, By: var by } && by == ActorId.System
            ? procedure.Steps.OfType<Step.Return>().Where(step => step.Lapsed == end)
                .Select(step => Item(procedure, CoverageKind.Lapsed, step.Key.Value))
            : [];

    private static bool CanBeMissed(ClockPlan clock) =>
        clock.Terms.Tiers.Values.Append(clock.Terms.Otherwise).Any(promise => promise is { IsTarget: false });

    private static CoverageItem Item(Procedure procedure, CoverageKind kind, string name) => new(procedure.Key, kind, name);
}

/// <summary>Something in a procedure that a scenario can go through.</summary>
public sealed record CoverageItem(ProcedureKey Procedure, CoverageKind Kind, string Name);

public enum CoverageKind
{
    Channel,

    /// <summary>Completed, passed or reached.</summary>
    Step,

    /// <summary>One of several outcomes of a task.</summary>
    Outcome,

    /// <summary>One of the ways out of an automatic choice.</summary>
    Branch,

    /// <summary>The file came back from the applicant.</summary>
    Resubmitted,

    /// <summary>The file did not come back in time.</summary>
    Lapsed,

    /// <summary>The clock was stopped on time.</summary>
    Met,

    /// <summary>The clock was missed, or stopped late.</summary>
    Missed,

    /// <summary>The clock ran with the term of this tier.</summary>
    Tier,
}
