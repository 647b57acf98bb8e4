using NodaTime;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Core.Cases;

/// <summary>Undoes what a return did to the clocks: they count as though the file had never been away.</summary>
/// <remarks>
/// A return that was a mistake is the office's mistake, so its time is at the office's expense: otherwise a promise to the
/// applicant could be stretched by returning a file and recalling it. What fell due meanwhile fires at the recall, and says when it was due.
/// </remarks>
internal static class ClockRecalls
{
    /// <param name="back">The return, which the case has left already.</param>
    /// <param name="sent">The completion that led to it.</param>
    /// <param name="task">The task that takes the place of the one completed.</param>
    public static void Undo(CaseDraft draft, Token back, Completion sent, int task)
    {
        for (var index = 0; index < draft.State.Clocks.Length; index++)
        {
            var run = draft.State.Clocks[index];
            if (draft.Procedure.Clock(run.Clock) is not { } clock || !IsSince(run, sent))
                continue;
            if (run.IsOpen && Began(draft, clock, run, back, sent))
                ClockRuns.Void(draft, run);
            else if (run.IsOpen)
                Resume(draft, clock, run, back.Since);
            else if (run.StoppedAt == back.Since && Ended(draft, clock, run, back, sent))
                Reopen(draft, clock, run, run.Token == sent.Token ? task : run.Token);
        }
    }

    // What happened at the same instant and before the return is none of its doing. Cases from before versions were kept go by the instant.
    private static bool IsSince(ClockRun run, Completion sent) => sent.Version == 0 || run.Changed > sent.Version;

    private static bool Began(CaseDraft draft, ClockPlan clock, ClockRun run, Token back, Completion sent) =>
        clock.PerOpening is null && run.History.Start == back.Since && IsOfReturn(draft, clock.Starts, back, sent);

    // A clock that the return made unstoppable ended void; if it still is, it will again.
    private static bool Ended(CaseDraft draft, ClockPlan clock, ClockRun run, Token back, Completion sent)
    {
        if (clock.PerOpening is not null)
            return run.Token == sent.Token;
        if (run.Status == ClockStatus.Void)
            return true;
        foreach (var stop in clock.Stops)
            if (IsOfReturn(draft, stop, back, sent))
                return true;
        return false;
    }

    /// <summary>The trigger was the completion, the return, or one of the steps between, at which nobody had anything to do.</summary>
    private static bool IsOfReturn(CaseDraft draft, ClockTrigger trigger, Token back, Completion sent) => trigger switch
    {
        ClockTrigger.StepCompleted done when done.Step == sent.Step => done.Outcome is null || done.Outcome == sent.Outcome,
        ClockTrigger.StepCompleted done => IsPassed(draft, done.Step),
        ClockTrigger.StepOpened opened => opened.Step == back.Step || IsPassed(draft, opened.Step),
        _ => false,
    };

    private static bool IsPassed(CaseDraft draft, StepKey step) => draft.Procedure.Find(step) is Step.Inform or Step.Choose;

    // Only what the return itself has stopped: another step may keep a clock standing still.
    private static void Resume(CaseDraft draft, ClockPlan clock, ClockRun run, Instant since)
    {
        if (run.History.Pauses is not [.., { To: null, From: var from }] || from != since)
            return;
        var due = run.Status == ClockStatus.Waiting ? null : ClockTerms.Due(draft, clock, run.Tier, run.ResumedAt(from));
        draft.Add(new ClockResumed(draft.At, run.Run, run.Clock, due, from == draft.At ? null : from));
    }

    private static void Reopen(CaseDraft draft, ClockPlan clock, ClockRun run, int? token)
    {
        var (tier, waitsFor) = ClockTerms.Choose(clock, draft.Look);
        if (waitsFor is not null && run.Status != ClockStatus.Void)
            (tier, waitsFor) = (run.Tier, null);
        var due = waitsFor is null ? ClockTerms.Due(draft, clock, tier, run.History) : null;
        draft.Add(new ClockReopened(draft.At, run.Run, run.Clock, token, tier, due, waitsFor));
    }
}
