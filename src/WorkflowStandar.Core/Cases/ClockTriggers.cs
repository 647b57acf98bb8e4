using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Core.Cases;

/// <summary>What clocks do upon what happens in the case: stop first, then start.</summary>
internal static class ClockTriggers
{
    public static void Answer(CaseDraft draft, CaseState? before, CaseEvent @event)
    {
        switch (@event)
        {
            case Submitted e:
                Fire(draft, new Moment(MomentKind.Submitted));
                Given(draft, before, e.Fields);
                break;
            case FieldsGiven e:
                Given(draft, before, e.Fields);
                break;
            case Reclassified e:
                Given(draft, before, ImmutableDictionary<FieldKey, FieldValue>.Empty.Add(e.Field, FieldValue.Of(e.Value)));
                break;
            case StepOpened e:
                if (draft.Procedure[e.Step] is not Step.Distribute)
                    Fire(draft, Moment.Opened(e.Step));
                StartForOpening(draft, e.Step, e.Token);
                break;
            case StepCompleted e:
                StopForOpening(draft, e.Token);
                if (draft.Procedure[e.Step] is not Step.Distribute)
                    Fire(draft, Moment.Completed(e.Step, e.Outcome));
                break;
            case StepSkipped e:
                VoidForOpening(draft, e.Token);
                break;
            case Resubmitted e:
                Resubmit(draft, e.Step);
                break;
            case Ended e:
                End(draft, e.Step);
                break;
            default:
                FireForStep(draft, @event);
                break;
        }
    }

    private static void FireForStep(CaseDraft draft, CaseEvent @event)
    {
        switch (@event)
        {
            case GroupOpened e:
                Fire(draft, Moment.Opened(e.Step));
                break;
            case GroupJoined e:
                Fire(draft, Moment.Completed(e.Step));
                break;
            case Returned e:
                Fire(draft, Moment.Opened(e.Step));
                break;
            case WaitStarted e:
                Fire(draft, Moment.Opened(e.Step));
                break;
            case WaitOver e:
                Fire(draft, Moment.Completed(e.Step));
                break;
            case Informed e when draft.Procedure[e.Step] is Step.Inform:
                Fire(draft, Moment.Opened(e.Step));
                Fire(draft, Moment.Completed(e.Step));
                break;
            case BranchChosen e:
                Fire(draft, Moment.Opened(e.Step));
                Fire(draft, Moment.Completed(e.Step));
                break;
        }
    }

    private static void Given(CaseDraft draft, CaseState? before, ImmutableDictionary<FieldKey, FieldValue> fields)
    {
        ClockTerms.Refresh(draft, fields.ContainsKey, "field");
        foreach (var clock in draft.Procedure.Clocks)
        {
            if (clock.PerOpening is not null)
                continue;

            // A field's first value; asked of the plan, so that forms of many fields cost nothing where no clock cares.
            foreach (var stop in clock.Stops)
                if (IsFirst(stop))
                    StopAll(draft, clock.Key);
            if (IsFirst(clock.Starts))
                Start(draft, clock, null);
        }

        bool IsFirst(ClockTrigger trigger) =>
            trigger is ClockTrigger.FieldGiven { Field: var field } && fields.ContainsKey(field) && before?.Value(field) is null;
    }

    private static void Resubmit(CaseDraft draft, StepKey step)
    {
        if (draft.Procedure[step] is Step.Return back)
            for (var index = 0; index < draft.State.Clocks.Length; index++)
                if (draft.State.Clocks[index] is { IsOpen: true } run && back.Resets.Contains(run.Clock))
                    ClockRuns.Reset(draft, run);
        Fire(draft, new Moment(MomentKind.Resubmitted));
        Fire(draft, Moment.Completed(step));
    }

    private static void End(CaseDraft draft, StepKey? end)
    {
        Fire(draft, new Moment(MomentKind.Ended, end));
        for (var index = 0; index < draft.State.Clocks.Length; index++)
            if (draft.State.Clocks[index] is { IsOpen: true } run)
                ClockRuns.Void(draft, run);
    }

    private static void Fire(CaseDraft draft, Moment moment)
    {
        foreach (var clock in draft.Procedure.Clocks)
            if (clock.PerOpening is null)
                foreach (var stop in clock.Stops)
                    if (moment.Is(stop))
                        StopAll(draft, clock.Key);
        foreach (var clock in draft.Procedure.Clocks)
            if (clock.PerOpening is null && moment.Is(clock.Starts))
                Start(draft, clock, null);
    }

    private static void StartForOpening(CaseDraft draft, StepKey step, int token)
    {
        foreach (var clock in draft.Procedure.Clocks)
            if (clock.PerOpening == step)
                Start(draft, clock, token);
    }

    private static void StopForOpening(CaseDraft draft, int token)
    {
        for (var index = 0; index < draft.State.Clocks.Length; index++)
            if (draft.State.Clocks[index] is { IsOpen: true } run && run.Token == token)
                ClockRuns.Stop(draft, run);
    }

    private static void VoidForOpening(CaseDraft draft, int token)
    {
        for (var index = 0; index < draft.State.Clocks.Length; index++)
            if (draft.State.Clocks[index] is { IsOpen: true } run && run.Token == token)
                ClockRuns.Void(draft, run);
    }

    private static void StopAll(CaseDraft draft, ClockKey clock)
    {
        for (var index = 0; index < draft.State.Clocks.Length; index++)
            if (draft.State.Clocks[index] is { IsOpen: true } run && run.Clock == clock)
                ClockRuns.Stop(draft, run);
    }

    // A clock of the case that is under way is not started twice.
    private static void Start(CaseDraft draft, ClockPlan clock, int? token)
    {
        foreach (var run in draft.State.Clocks)
            if (run.IsOpen && run.Clock == clock.Key && run.Token == token)
                return;
        ClockRuns.Start(draft, clock, token);
    }

    private enum MomentKind
    {
        Submitted,
        Resubmitted,
        Opened,
        Completed,
        Ended,
    }

    private readonly record struct Moment(MomentKind Kind, StepKey? Step = null, OutcomeKey? Outcome = null)
    {
        public static Moment Opened(StepKey step) => new(MomentKind.Opened, step);

        public static Moment Completed(StepKey step, OutcomeKey? outcome = null) => new(MomentKind.Completed, step, outcome);

        public bool Is(ClockTrigger trigger) => trigger switch
        {
            ClockTrigger.StepCompleted completed =>
                Kind == MomentKind.Completed && completed.Step == Step && (completed.Outcome is null || completed.Outcome == Outcome),
            ClockTrigger.StepOpened opened => Kind == MomentKind.Opened && opened.Step == Step,
            ClockTrigger.Ended ended => Kind == MomentKind.Ended && (ended.End is null || ended.End == Step),
            ClockTrigger.Submitted => Kind == MomentKind.Submitted,
            ClockTrigger.Resubmitted => Kind == MomentKind.Resubmitted,
            _ => false,
        };
    }
}
