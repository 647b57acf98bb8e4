using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Core.Cases;

/// <summary>The warnings, the miss and the escalations of a running clock: which is next, and what it does when it fires.</summary>
internal static class RungLadder
{
    /// <param name="Index">In the plan's ladder.</param>
    /// <param name="Due">When it is due.</param>
    /// <param name="Rings">From when on it may fire: the miss only when its inclusive due instant has passed.</param>
    public readonly record struct Next(int Index, Instant Due, Instant Rings);

    /// <summary>The earliest rung that has not fired; null where there is none, or no instant can be told.</summary>
    public static Next? Of(Calendar calendar, ClockPlan clock, ClockRun run)
    {
        if (run.Due is not { } due || run.Status is not (ClockStatus.Running or ClockStatus.Paused))
            return null;
        var promise = clock.Terms.Of(run.Tier);
        // The date that an anchored term is measured from does not wait for anybody, so neither do its rungs.
        var pauses = promise.Anchor is null ? run.History.Pauses : [];
        Next? next = null;
        for (var index = 0; index < clock.Rungs.Length; index++)
        {
            var rung = clock.Rungs[index];
            if (run.Fired.Contains(rung.Key) || (promise.IsTarget && rung.Kind != RungKind.Warning))
                continue;
            if (At(calendar, rung, run.History.Start, due, pauses) is { } at && (next is not { } earliest || at.Rings < earliest.Rings))
                next = new Next(index, at.Due, at.Rings);
        }

        return next;
    }

    /// <summary>Fires what is due by <see cref="CaseDraft.Since"/> on one run.</summary>
    public static void FireDue(CaseDraft draft, int run)
    {
        while (draft.State.Run(run) is { } current && draft.Procedure.Clock(current.Clock) is { } clock
            && Of(draft.Calendar, clock, current) is { } next && next.Rings <= draft.Since)
            Fire(draft, clock, current, next);
    }

    public static void Fire(CaseDraft draft, ClockPlan clock, ClockRun run, Next next)
    {
        var rung = clock.Rungs[next.Index];
        var (told, holders) = rung.Kind == RungKind.Warning ? Warned(AwaitedBy(draft, clock, run)) : ([], null);
        draft.Add(new RungFired(draft.At, run.Run, run.Clock, rung.Key, rung.Kind, next.Due, Told(rung, told), holders));
        foreach (var action in rung.Actions)
            Do(draft, clock, run, rung, action);
    }

    private static (Instant Due, Instant Rings)? At(Calendar calendar, Rung rung, Instant start, Instant due, ImmutableArray<Pause> pauses)
    {
        var missed = due + CaseAlarms.PastBound;
        switch (rung)
        {
            case { Kind: RungKind.Warning, Offset: { } before }:
                return Deadline.RungAt(calendar, due, before, AnchorDirection.Before, pauses) is { } warns ? (Instant.Max(warns, start), warns) : null;
            case { Kind: RungKind.Escalation, Offset: { } after }:
                if (Deadline.RungAt(calendar, due, after, AnchorDirection.After, pauses) is not { } escalates)
                    return null;
                return (escalates, Instant.Max(escalates, missed));
            case { Kind: RungKind.Warning }:
                return (due, due);
            default:
                return (due, missed);
        }
    }

    // A warning is for those who can still keep the promise: whoever holds a task in person, else everybody whose work it is.
    private static (ImmutableArray<Addressee> Roles, ImmutableArray<TaskHolder>? Holders) Warned(ImmutableArray<OpenTask> awaited)
    {
        var roles = ImmutableArray.CreateBuilder<Addressee>();
        var holders = ImmutableArray.CreateBuilder<TaskHolder>();
        foreach (var task in awaited)
        {
            if ((task.Holder ?? task.Person) is { } person)
            {
                if (!holders.Contains(new TaskHolder(person, task.Role)))
                    holders.Add(new TaskHolder(person, task.Role));
                continue;
            }

            foreach (var role in task.SharedWith.Insert(0, task.Role))
                if (!roles.Contains(Addressee.Of(role)))
                    roles.Add(Addressee.Of(role));
        }

        return (roles.DrainToImmutable(), holders.Count == 0 ? null : holders.DrainToImmutable());
    }

    // Whoever gets the work by an escalation is told of it as well.
    private static ImmutableArray<Addressee> Told(Rung rung, ImmutableArray<Addressee> warned)
    {
        var told = warned.ToBuilder();
        foreach (var action in rung.Actions)
        {
            Addressee? to = action switch
            {
                RungAction.Notify notify => notify.To,
                RungAction.ShareWith share => Addressee.Of(share.To),
                RungAction.ReassignTo reassign => Addressee.Of(reassign.To),
                _ => null,
            };
            if (to is { } addressee && !told.Contains(addressee))
                told.Add(addressee);
        }

        return told.DrainToImmutable();
    }

    private static void Do(CaseDraft draft, ClockPlan clock, ClockRun run, Rung rung, RungAction action)
    {
        switch (action)
        {
            case RungAction.ShareWith share:
                foreach (var task in AwaitedBy(draft, clock, run))
                    if (!task.IsWorkOf(share.To))
                        draft.Add(new StepShared(draft.At, task.Token, share.To));
                break;
            case RungAction.ReassignTo reassign:
                foreach (var task in AwaitedBy(draft, clock, run))
                    if (task.Role != reassign.To || task.Holder is not null || task.Person is not null)
                        draft.Add(new StepAssigned(draft.At, task.Token, reassign.To, null, Reason(clock, rung)));
                break;
            case RungAction.Mark mark when !draft.State.Marks.Contains(mark.Label):
                draft.Add(new Marked(draft.At, mark.Label));
                break;
        }
    }

    /// <summary>The open tasks that would stop the clock; where there are none, all that are open.</summary>
    private static ImmutableArray<OpenTask> AwaitedBy(CaseDraft draft, ClockPlan clock, ClockRun run)
    {
        if (run.Token is { } token)
            return draft.State.Task(token) is { } opening ? [opening] : [];
        var awaited = draft.State.Tasks.RemoveAll(task => !Stops(clock, task.Step));
        return awaited.IsEmpty ? draft.State.Tasks : awaited;
    }

    private static bool Stops(ClockPlan clock, StepKey step)
    {
        foreach (var stop in clock.Stops)
            if (stop is ClockTrigger.StepCompleted completed && completed.Step == step)
                return true;
        return false;
    }

    private static string Reason(ClockPlan clock, Rung rung) =>
        rung.Kind == RungKind.Warning ? $"Tenggat \"{clock.Title.Id}\" mendekat." : $"Tenggat \"{clock.Title.Id}\" terlewati.";
}
