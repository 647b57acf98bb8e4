using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Core.Cases;

/// <summary>Starts, stops, resets and voids runs of clocks.</summary>
internal static class ClockRuns
{
    public static void Start(CaseDraft draft, ClockPlan clock, int? token)
    {
        var run = draft.State.Clocks.Length + 1;
        var (tier, waitsFor) = ClockTerms.Choose(clock, draft.Look);
        if (waitsFor is { } field)
            draft.Add(new ClockAwaited(draft.At, run, clock.Key, token, field, draft.SinceIfEarlier));
        else
            draft.Add(new ClockStarted(
                draft.At, run, clock.Key, token, tier, ClockTerms.Due(draft, clock, tier, ClockHistory.From(draft.Since)), draft.SinceIfEarlier));
    }

    /// <summary>Records on time or late; a promise whose term was never known is void.</summary>
    public static void Stop(CaseDraft draft, ClockRun run)
    {
        if (run.Status == ClockStatus.Waiting)
        {
            Void(draft, run);
            return;
        }

        // The due instant may have become earlier in this very decision: the miss comes before the late stop.
        if (run.Due < draft.Since)
            RungLadder.FireDue(draft, run.Run);
        var onTime = run.Due is not { } due || draft.Since <= due;
        draft.Add(new ClockStopped(draft.At, run.Run, run.Clock, onTime, run.Due, draft.SinceIfEarlier));
    }

    public static void Void(CaseDraft draft, ClockRun run) => draft.Add(new ClockVoided(draft.At, run.Run, run.Clock));

    public static void Reset(CaseDraft draft, ClockRun run)
    {
        Instant? due = run.Status != ClockStatus.Waiting && draft.Procedure.Clock(run.Clock) is { } clock
            ? ClockTerms.Due(draft, clock, run.Tier, ClockHistory.From(draft.At))
            : null;
        draft.Add(new ClockReset(draft.At, run.Run, run.Clock, due));
    }
}
