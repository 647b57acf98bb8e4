using System.Collections.Immutable;
using NodaTime;

namespace WorkflowStandar.Core.Cases;

/// <summary>When a case must be rung next: derived from its state, so that exactly this set is stored, whatever the command was.</summary>
public static class CaseAlarms
{
    /// <summary>How long after an inclusive bound (a due instant, the lapse of a return) it has passed: the alarm of a miss goes off this much later.</summary>
    /// <remarks>A millisecond, so that stores which keep alarms in whole milliseconds still wake up after the bound and not at it.</remarks>
    public static Duration PastBound { get; } = Duration.FromMilliseconds(1);

    /// <summary>The next rung of each running clock, the lapses of returns and the ends of waits; none for a closed case.</summary>
    public static ImmutableArray<Alarm> Of(CaseContext context, CaseState state) => throw new NotImplementedException();
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

    /// <summary>A file that the applicant has not brought back.</summary>
    Lapse,

    /// <summary>A date that the case waits for.</summary>
    Wait,
}
