using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>When a case must be rung next: derived from its state, so that exactly this set is stored, whatever the command was.</summary>
public static class CaseAlarms
{
    /// <summary>How long after an inclusive bound (a due instant, the lapse of a return) it has passed: the alarm of a miss goes off this much later.</summary>
    /// <remarks>A millisecond, so that stores which keep alarms in whole milliseconds still wake up after the bound and not at it.</remarks>
    public static Duration PastBound { get; } = Duration.FromMilliseconds(1);

    /// <summary>The next rung of each running clock, the lapses of returns and the ends of waits; none for a closed case.</summary>
    /// <param name="context">With the plan that the case is on now: after a migration, the new one.</param>
    public static ImmutableArray<Alarm> Of(CaseContext context, CaseState state)
    {
        if (!state.IsOpen)
            return [];
        var procedure = context.Plan.Procedure(state.Procedure)
            ?? throw new InvalidOperationException($"Edition {context.Plan.Edition} has no procedure {state.Procedure}; the case {state.Number} is not on it.");
        var alarms = ImmutableArray.CreateBuilder<Alarm>();
        foreach (var run in state.Clocks)
            if (run.IsOpen && NextRung(context.Calendar, procedure, run) is { } next)
                alarms.Add(new Alarm(new AlarmKey(AlarmKind.Clock, run.Run), next.Rings));
        foreach (var token in state.Position.Tokens)
            if (Of(token) is { } alarm)
                alarms.Add(alarm);
        return alarms.DrainToImmutable();
    }

    internal static RungLadder.Next? NextRung(Calendar calendar, Procedure procedure, ClockRun run) =>
        procedure.Clock(run.Clock) is { } clock ? RungLadder.Of(calendar, clock, run) : null;

    /// <summary>A file may come back at the very instant of its lapse; a wait is over at its instant.</summary>
    internal static Alarm? Of(Token token) => (token.State, token.Until) switch
    {
        (TokenState.Returned, { } until) => new Alarm(new AlarmKey(AlarmKind.Lapse, token.Number), until + PastBound),
        (TokenState.Waiting, { } until) => new Alarm(new AlarmKey(AlarmKind.Wait, token.Number), until),
        _ => null,
    };
}

/// <param name="DueAt">Ring at this instant or after it, never before.</param>
public readonly record struct Alarm(AlarmKey Key, Instant DueAt);

/// <summary>An alarm, unique and stable within its case; written <c>clock-3</c>, <c>lapse-5</c>, <c>wait-7</c>.</summary>
/// <param name="Number">The run of the clock, or the token that is returned or waits.</param>
public readonly record struct AlarmKey(AlarmKind Kind, int Number)
{
    public override string ToString() => $"{Kind switch { AlarmKind.Clock => "clock", AlarmKind.Lapse => "lapse", _ => "wait" }}-{Number}";
}

public enum AlarmKind
{
    /// <summary>The next rung of a clock.</summary>
    Clock,

    /// <summary>A date that the case waits for.</summary>
    Wait,

    /// <summary>A file that the applicant has not brought back.</summary>
    Lapse,
}
