using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Core.Cases;

/// <summary>Stops and resumes the counting of clocks as the case enters and leaves the steps that pause them.</summary>
internal static class ClockPauses
{
    /// <summary>Called when the flow has come to rest, so that going from one pausing step to the next is one pause.</summary>
    public static void Settle(CaseDraft draft)
    {
        if (!draft.State.IsOpen)
            return;
        for (var index = 0; index < draft.State.Clocks.Length; index++)
        {
            var run = draft.State.Clocks[index];
            if (!run.IsOpen || draft.Procedure.Clock(run.Clock) is not { } clock)
                continue;
            var pauses = PausesNow(draft, clock);
            if (pauses && !run.StandsStill)
                draft.Add(new ClockPaused(
                    draft.At, run.Run, run.Clock, DueOf(draft, clock, run with { History = run.PausedAt(draft.Since) }), draft.SinceIfEarlier));
            else if (!pauses && run.StandsStill)
                draft.Add(new ClockResumed(
                    draft.At, run.Run, run.Clock, DueOf(draft, clock, run with { History = run.ResumedAt(draft.Since) }), draft.SinceIfEarlier));
        }
    }

    // A clock that will begin anew when the file comes back does not run against the office meanwhile.
    private static bool PausesNow(CaseDraft draft, ClockPlan clock)
    {
        foreach (var token in draft.State.Position.Tokens)
            if (clock.PausedDuring.Contains(token.Step)
                || (token.State == TokenState.Returned && draft.Procedure[token.Step] is Step.Return back
                    && (back.Pauses.Contains(clock.Key) || back.Resets.Contains(clock.Key))))
                return true;
        foreach (var group in draft.State.Position.Groups)
            if (clock.PausedDuring.Contains(group.Step))
                return true;
        return false;
    }

    private static NodaTime.Instant? DueOf(CaseDraft draft, ClockPlan clock, ClockRun run) =>
        run.Status == ClockStatus.Waiting ? null : ClockTerms.Due(draft, clock, run.Tier, run.History);
}
