using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>Ends the clocks that nothing can stop any more: the step that they wait for was skipped by a join, or the flow has gone another way for good.</summary>
/// <remarks>Such a clock would be missed by nobody's fault. It ends as void, neither met nor missed.</remarks>
internal static class ClockStops
{
    public static void VoidUnreachable(CaseDraft draft)
    {
        if (!draft.State.IsOpen)
            return;
        for (var index = 0; index < draft.State.Clocks.Length; index++)
        {
            if (draft.State.Clocks[index] is { IsOpen: true, Token: null } run
                && draft.Procedure.Clock(run.Clock) is { Stops.IsEmpty: false } clock
                && !CanStop(draft, clock))
                ClockRuns.Void(draft, run);
        }
    }

    private static bool CanStop(CaseDraft draft, ClockPlan clock)
    {
        foreach (var stop in clock.Stops)
            if (CanCome(draft, stop))
                return true;
        return false;
    }

    private static bool CanCome(CaseDraft draft, ClockTrigger trigger) => trigger switch
    {
        ClockTrigger.StepCompleted completed => CanComplete(draft, completed.Step),
        ClockTrigger.StepOpened opened => CanEnter(draft, opened.Step),
        ClockTrigger.Ended { End: { } end } => CanEnter(draft, end),
        ClockTrigger.Ended => true,
        ClockTrigger.Resubmitted => CanComeBack(draft),
        // A field may be given by tasks, returns and corrections alike; only its first value counts.
        ClockTrigger.FieldGiven given => draft.Look(given.Field) is null,
        _ => false,
    };

    private static bool CanComplete(CaseDraft draft, StepKey step)
    {
        var isGroup = draft.Procedure.Find(step) is Step.Parallel or Step.Distribute;
        foreach (var token in draft.State.Position.Tokens)
            if (isGroup ? draft.Procedure.Reach.CanJoin(token.Step, step) : token.Step == step || draft.Procedure.Reach.CanEnter(token.Step, step))
                return true;
        return false;
    }

    private static bool CanEnter(CaseDraft draft, StepKey step)
    {
        foreach (var token in draft.State.Position.Tokens)
            if (draft.Procedure.Reach.CanEnter(token.Step, step))
                return true;
        return false;
    }

    private static bool CanComeBack(CaseDraft draft)
    {
        foreach (var step in draft.Procedure.Steps)
            if (step is Step.Return && CanComplete(draft, step.Key))
                return true;
        return false;
    }
}
