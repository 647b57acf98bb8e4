using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Semantics.Binding;
using WorkflowStandar.Compiler.Semantics.Clocks;
using WorkflowStandar.Compiler.Semantics.Steps;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Emit;

/// <summary>Clocks of the case, and those that each opening of a step has of its own.</summary>
internal static class ClockEmitter
{
    public static ClockPlan Emit(ClockDeclaration clock, BoundProcedure procedure) => new(
        new ClockKey(clock.Name.Value),
        clock.Title ?? DefaultTitle.Of(clock.Name),
        Terms(clock.Terms),
        Trigger(clock.From!, procedure),
        [.. clock.To.Select(stop => Trigger(stop, procedure))],
        [.. clock.PausesDuring.Select(step => new StepKey(step.Value))],
        Rungs(clock.Ladder),
        clock.Extension is { } extension
            ? new ExtensionRule(extension.By!.Value, extension.Times, [.. extension.Roles.Select(role => new RoleKey(role.Value))])
            : null,
        null,
        StepEmitter.ClauseOf(clock.Clauses),
        clock.Inferred?.Id);

    public static ClockPlan EmitWithin(StepDeclaration step)
    {
        var key = new StepKey(step.Name.Value);
        return new ClockPlan(
            new ClockKey(step.Name.Value),
            step.Head.TitleOrDefault,
            TermTable.Of(step.Within!.Promise.Value),
            new ClockTrigger.StepOpened(key),
            [new ClockTrigger.StepCompleted(key)],
            [],
            Rungs(step.Within.Ladder),
            null,
            key,
            StepEmitter.ClauseOf(step.Head.Clauses),
            step.Head.Inferred?.Id);
    }

    public static ClockTrigger Trigger(TriggerReference reference, BoundProcedure procedure) => reference switch
    {
        TriggerReference.Submitted => new ClockTrigger.Submitted(),
        TriggerReference.Resubmitted => new ClockTrigger.Resubmitted(),
        TriggerReference.AnyEnd => new ClockTrigger.Ended(),
        TriggerReference.Given given => new ClockTrigger.FieldGiven(new FieldKey(given.Field.Value)),
        TriggerReference.Opened opened => new ClockTrigger.StepOpened(new StepKey(opened.Step.Value)),
        TriggerReference.Completed completed when procedure.Steps.Find(completed.Step.Value) is StepDeclaration.End =>
            new ClockTrigger.Ended(new StepKey(completed.Step.Value)),
        TriggerReference.Completed completed => new ClockTrigger.StepCompleted(
            new StepKey(completed.Step.Value), completed.Outcome is { } outcome ? new OutcomeKey(outcome.Value) : null),
        _ => throw new ArgumentOutOfRangeException(nameof(reference), "The family of triggers is closed."),
    };

    private static TermTable Terms(TermTableDeclaration terms)
    {
        var rolls = terms.RollsToWorkingDay?.Value ?? false;
        return terms.Single is { } single
            ? TermTable.Of(Rolled(single.Value, rolls))
            : new TermTable(
                new FieldKey(terms.By!.Value),
                terms.Tiers.ToImmutableDictionary(tier => tier.Value.Value, tier => Rolled(tier.Promise.Value, rolls)),
                terms.Otherwise is { } otherwise ? Rolled(otherwise.Value, rolls) : null);
    }

    private static TermPromise Rolled(TermPromise promise, bool rolls) =>
        rolls && promise.Term is Term.CalendarDays days ? promise with { Term = days with { RollToWorkingDay = true } } : promise;

    private static ImmutableArray<Rung> Rungs(LadderDeclaration ladder) =>
    [
        .. ladder.Warnings.Select((before, i) => new Rung($"warn-{i + 1}", RungKind.Warning, before.Value, [])),
        .. ladder.OnMiss is { } miss ? [new Rung(Rung.Miss, RungKind.Miss, null, Actions(miss))] : Array.Empty<Rung>(),
        .. ladder.Later.Select((later, i) => new Rung($"after-{i + 1}", RungKind.Escalation, later.After!.Value, Actions(later.Actions))),
    ];

    private static ImmutableArray<RungAction> Actions(ActionsDeclaration actions) =>
    [
        .. StepEmitter.Addressees(actions.Notify).Select(to => new RungAction.Notify(to)),
        .. actions.Escalate is { } higher ? [new RungAction.ShareWith(new RoleKey(higher.Value))] : Array.Empty<RungAction>(),
        .. actions.Reassign is { } other ? [new RungAction.ReassignTo(new RoleKey(other.Value))] : Array.Empty<RungAction>(),
        .. actions.Mark is { } mark ? [new RungAction.Mark(mark.Value)] : Array.Empty<RungAction>(),
    ];
}
