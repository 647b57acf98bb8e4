using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>Which term a clock has in a case, and when it is due by it.</summary>
internal static class ClockTerms
{
    /// <summary>The tier that holds by the fields, or the field that the clock must wait for.</summary>
    public static (string? Tier, FieldKey? WaitsFor) Choose(ClockPlan clock, Func<FieldKey, FieldValue?> fields)
    {
        if (clock.Terms.For(fields) is not { } chosen)
            return (null, clock.Terms.By);
        return chosen.Promise.Anchor is { } anchor && Flow.DateIn(fields(new FieldKey(anchor.Field))) is null
            ? (null, new FieldKey(anchor.Field))
            : (chosen.Tier, null);
    }

    /// <summary>Null while no instant can be told: the clock stands still, or the date that it is measured from is not known.</summary>
    public static Instant? Due(Calendar calendar, TermPromise promise, ClockHistory history, Func<FieldKey, FieldValue?> fields)
    {
        if (promise.Anchor is not { } anchor)
            return Deadline.Due(calendar, promise.Term, history)?.At;
        return Flow.DateIn(fields(new FieldKey(anchor.Field))) is { } date
            ? Deadline.Due(calendar, promise, date, history)?.At
            : null;
    }

    public static Instant? Due(CaseDraft draft, ClockPlan clock, string? tier, ClockHistory history) =>
        Due(draft.Calendar, clock.Terms.Of(tier), history, draft.Look);

    /// <summary>Fields have other values: clocks that waited for one begin, tiers change, anchored clocks and waits move.</summary>
    public static void Refresh(CaseDraft draft, Func<FieldKey, bool> changed, string cause)
    {
        for (var index = 0; index < draft.State.Clocks.Length; index++)
        {
            var run = draft.State.Clocks[index];
            if (!run.IsOpen || draft.Procedure.Clock(run.Clock) is not { } clock)
                continue;
            if (run.Status == ClockStatus.Waiting)
                Begin(draft, clock, run);
            else if (clock.Terms.By is { } by && changed(by))
                Reclassify(draft, clock, run);
            else if (clock.Terms.Of(run.Tier).Anchor is { } anchor && changed(new FieldKey(anchor.Field)))
                Move(draft, clock, run, $"{cause}/{anchor.Field}");
        }

        foreach (var token in draft.State.Position.Tokens)
            if (token.State == TokenState.Waiting && draft.Procedure[token.Step] is Step.WaitUntil wait
                && (changed(wait.Date) || (wait.Time is { } time && changed(time)))
                && Flow.Opens(draft, wait) is { } until)
                MoveWait(draft, token, until, $"{cause}/{wait.Date}");
    }

    /// <summary>Derives the due instants of all open clocks, and the lapses of returns, anew; an event for each that is another.</summary>
    public static void Replan(CaseDraft draft, string cause)
    {
        for (var index = 0; index < draft.State.Clocks.Length; index++)
            if (draft.State.Clocks[index] is { IsOpen: true, Status: not ClockStatus.Waiting } run && draft.Procedure.Clock(run.Clock) is { } clock)
                Move(draft, clock, run, cause);

        foreach (var token in draft.State.Position.Tokens)
            if (token.State == TokenState.Returned && draft.Procedure[token.Step] is Step.Return back
                && Flow.Lapses(draft, back, token.Since) is { } lapses)
                MoveWait(draft, token, lapses, cause);
    }

    /// <summary>The case has another plan: every open clock takes the term that it has there.</summary>
    public static void MoveToPlan(CaseDraft draft, string cause)
    {
        for (var index = 0; index < draft.State.Clocks.Length; index++)
        {
            var run = draft.State.Clocks[index];
            if (!run.IsOpen || draft.Procedure.Clock(run.Clock) is not { } clock)
                continue;
            if (run.Status == ClockStatus.Waiting)
                Begin(draft, clock, run);
            else
                Reclassify(draft, clock, run);
        }

        Replan(draft, cause);
        foreach (var token in draft.State.Position.Tokens)
            if (token.State == TokenState.Waiting && draft.Procedure[token.Step] is Step.WaitUntil wait && Flow.Opens(draft, wait) is { } until)
                MoveWait(draft, token, until, cause);
    }

    private static void Begin(CaseDraft draft, ClockPlan clock, ClockRun run)
    {
        var (tier, waitsFor) = Choose(clock, draft.Look);
        if (waitsFor is not null)
            return;
        var start = run.History.Start;
        draft.Add(new CaseEvent.ClockStarted(
            draft.At, run.Run, run.Clock, run.Token, tier, Due(draft, clock, tier, run.History), start == draft.At ? null : start));
    }

    // Where the new value has no tier and there is no other term, the old one goes on to bind.
    private static void Reclassify(CaseDraft draft, ClockPlan clock, ClockRun run)
    {
        if (clock.Terms.For(draft.Look) is { } chosen && chosen.Tier != run.Tier)
            draft.Add(new CaseEvent.ClockReclassified(
                draft.At, run.Run, run.Clock, chosen.Tier, Due(draft.Calendar, chosen.Promise, run.History, draft.Look)));
    }

    private static void Move(CaseDraft draft, ClockPlan clock, ClockRun run, string cause)
    {
        var due = Due(draft, clock, run.Tier, run.History);
        if (due != run.Due)
            draft.Add(new CaseEvent.ClockMoved(draft.At, run.Run, run.Clock, run.Due, due, cause));
    }

    private static void MoveWait(CaseDraft draft, Token token, Instant until, string cause)
    {
        if (token.Until is { } before && before != until)
            draft.Add(new CaseEvent.WaitMoved(draft.At, token.Number, token.Step, before, until, cause));
    }
}
