using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>How long a step takes, against what is promised for it.</summary>
/// <param name="Count">How many were measured.</param>
/// <param name="Median">In the unit of <paramref name="InOfficeTime"/>; null where nothing was measured.</param>
/// <param name="Promise">Null where the step has none of its own.</param>
/// <param name="Limit">The promise as a length in the same unit; null where it cannot be compared (it is counted from a date).</param>
public sealed record StepHeat(Step Step, int Count, Duration? Median, Duration? Ninetieth, bool InOfficeTime, TermPromise? Promise, bool IsInferred, Duration? Limit)
{
    /// <summary>Fewer are said to be few.</summary>
    public const int Few = 5;

    /// <summary>The latest that are measured, at most.</summary>
    public const int AtMost = 2000;

    private static readonly Duration Day = Duration.FromDays(1);
    private static readonly Duration Month = Duration.FromDays(30);

    /// <summary>The part of the promise that the median takes up.</summary>
    public double? Share => Median is { } median && Limit is { } limit ? median / limit : null;

    /// <summary>The class of the style sheet: nothing to compare, within, near, beyond.</summary>
    public string Class => Share switch
    {
        null => "h0",
        < 0.75 => "h1",
        <= 1 => "h2",
        _ => "h3",
    };

    public static StepHeat Of(Step step, Procedure procedure, StepTimes times, Duration workingDay)
    {
        var clock = procedure.Clocks.FirstOrDefault(clock => IsOf(clock, step.Key, procedure));
        var promise = clock?.Terms.Otherwise;
        var inOfficeTime = promise?.Term is null or Term.OfficeTime or Term.WorkingDays;
        var sorted = inOfficeTime ? times.OfficeTime : times.Elapsed;
        Duration? At(int percent) => sorted.IsEmpty ? null : StepTimes.Percentile(sorted, percent);
        return new StepHeat(step, times.Count, At(50), At(90), inOfficeTime, promise, clock is { Clause: null }, promise is null || promise.Anchor is not null ? null : Length(promise.Term, workingDay));
    }

    // A step's own clock, or one of the case that runs exactly as long as the step is open.
    private static bool IsOf(ClockPlan clock, StepKey step, Procedure procedure) =>
        clock.PerOpening == step
        || (clock.PerOpening is null
            && clock.Stops.OfType<ClockTrigger.StepCompleted>().Any(stop => stop.Step == step)
            && (clock.Starts is ClockTrigger.StepOpened opened ? opened.Step == step : clock.Starts is ClockTrigger.Submitted && procedure.First == Target.To(step)));

    private static Duration Length(Term term, Duration workingDay) => term switch
    {
        Term.OfficeTime office => office.Length,
        Term.WorkingDays days => workingDay * days.Count,
        Term.CalendarDays days => Day * days.Count,
        Term.ElapsedTime elapsed => elapsed.Length,
        Term.Months months => Month * months.Count,
        _ => throw new InvalidOperationException($"No term is {term.GetType().Name}."),
    };
}

/// <summary>How much office time a working day has, for saying long office times in days.</summary>
public static class WorkingDay
{
    /// <summary>The mean of the days on which the ordinary week is open.</summary>
    public static Duration Of(Calendar calendar)
    {
        var days = calendar.Definition.Week.Days.Values.Where(hours => !hours.IsEmpty).ToImmutableArray();
        var open = days.Sum(hours => hours.Sum(one => (one.Closes ?? LocalTime.MaxValue).TickOfDay - one.Opens.TickOfDay));
        return Duration.FromMinutes(Math.Max(1, open / Math.Max(1, days.Length) / NodaConstants.TicksPerMinute));
    }
}
