using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Core.Cases;

/// <summary>Does what has fallen due by the instant of the request, in the order in which it fell due, so that a history is in time order.</summary>
internal static class Settlement
{
    // Each round fires a rung or moves the flow on; a plan that goes round in waits that are over must not hang the office.
    private const int MostRounds = 1_000;

    /// <param name="floor">Nothing that is settled came about before this instant.</param>
    /// <returns>Why a wait that is over cannot go on, if one cannot; it stays, so that it may once the field has a value.</returns>
    public static Obstacle? Settle(CaseDraft draft, Instant floor)
    {
        Obstacle? blocked = null;
        ImmutableArray<int> stuck = [];
        for (var round = 0; draft.State.IsOpen && Earliest(draft, stuck) is { } item; round++)
        {
            if (round > MostRounds)
                throw new InvalidOperationException($"Case {draft.State.Number} goes round without anybody doing anything.");
            draft.Since = Instant.Max(item.DueAt, floor);
            if (item.Key.Kind == AlarmKind.Clock)
                Ring(draft, item.Key.Number);
            else if (item.Key.Kind == AlarmKind.Lapse)
                Lapse(draft, draft.State.Position.Token(item.Key.Number)!);
            else if (EndWait(draft, draft.State.Position.Token(item.Key.Number)!) is { } obstacle)
            {
                blocked = obstacle;
                stuck = stuck.Add(item.Key.Number);
            }
        }

        draft.Since = draft.At;
        return blocked;
    }

    // Of what falls due at one instant clocks come first, then waits, then lapses.
    private static Alarm? Earliest(CaseDraft draft, ImmutableArray<int> stuck)
    {
        Alarm? earliest = null;
        foreach (var run in draft.State.Clocks)
            if (run.IsOpen && CaseAlarms.NextRung(draft.Calendar, draft.Procedure, run) is { } next)
                Consider(new Alarm(new AlarmKey(AlarmKind.Clock, run.Run), next.Rings));
        foreach (var token in draft.State.Position.Tokens)
            if (!stuck.Contains(token.Number) && CaseAlarms.Of(token) is { } alarm)
                Consider(alarm);
        return earliest;

        void Consider(Alarm alarm)
        {
            if (alarm.DueAt <= draft.At
                && (earliest is not { } other || alarm.DueAt < other.DueAt || (alarm.DueAt == other.DueAt && alarm.Key.Kind < other.Key.Kind)))
                earliest = alarm;
        }
    }

    private static void Ring(CaseDraft draft, int number)
    {
        var run = draft.State.Run(number)!;
        var clock = draft.Procedure.Clock(run.Clock)!;
        RungLadder.Fire(draft, clock, run, RungLadder.Of(draft.Calendar, clock, run)!.Value);
    }

    private static Obstacle? EndWait(CaseDraft draft, Token token)
    {
        var wait = (Step.WaitUntil)draft.Procedure[token.Step];
        var route = Flow.Route(draft, draft.State.Position.Without(token.Number), token.Group, wait.Next, "", []);
        if (route.Obstacle is { } obstacle)
            return obstacle;
        draft.Record(new WaitOver(draft.At, token.Number, token.Step));
        return Flow.Follow(draft, route);
    }

    private static void Lapse(CaseDraft draft, Token token)
    {
        var back = (Step.Return)draft.Procedure[token.Step];
        var lapsed = back.Lapsed ?? throw new InvalidOperationException($"The return {back.Key} lapses, but has no end for it.");
        Flow.Advance(draft, token.Group, Target.To(lapsed));
    }
}
