using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>How long a step takes, against what is promised for it.</summary>
/// <param name="Count">How many were done.</param>
/// <param name="Measured">The latest of them, from which the times are.</param>
/// <param name="Median">In the unit of <paramref name="InOfficeTime"/>; null where nothing was measured.</param>
/// <param name="Promise">Null where the step has none of its own, and where it has one for each tier.</param>
/// <param name="Limit">The promise as a length in the same unit; null where it cannot be compared (it is counted from a date).</param>
public sealed record StepHeat(
    Step Step, int Count, int Measured, Duration? Median, Duration? Ninetieth, bool InOfficeTime, TermPromise? Promise, bool IsInferred, Duration? Limit)
{
    /// <summary>Fewer are said to be few.</summary>
    public const int Few = 5;

    /// <summary>The latest that are measured, at most.</summary>
    public const int AtMost = 2000;

    private static readonly Duration Day = Duration.FromDays(1);
    private static readonly Duration Month = Duration.FromDays(30);

    /// <summary>Of a step whose promise depends on a field: each tier by itself, against its own promise.</summary>
    public ImmutableArray<StepHeat> Tiers { get; init; } = [];

    /// <summary>Which tier this is; null for a step as a whole.</summary>
    public TierOf? Tier { get; init; }

    public Text? Title { get; init; }

    /// <summary>The part of the promise that the median takes up.</summary>
    public double? Share => Median is { } median && Limit is { } limit ? median / limit : null;

    /// <summary>The shares of the tiers that can be compared, or its own.</summary>
    public IEnumerable<double> Shares => Tiers.IsEmpty ? new[] { Share }.OfType<double>() : Tiers.Select(tier => tier.Share).OfType<double>();

    /// <summary>The class of the style sheet: nothing to compare, within, near, beyond. Of several tiers, the worst.</summary>
    public string Class => Shares.Select(share => (double?)share).Max() switch
    {
        null => "h0",
        < 0.75 => "h1",
        <= 1 => "h2",
        _ => "h3",
    };

    /// <summary>The clock of a step: its own, or one of the case that runs exactly as long as the step is open.</summary>
    public static ClockPlan? ClockOf(Step step, Procedure procedure) => procedure.Clocks.FirstOrDefault(clock => IsOf(clock, step.Key, procedure));

    public static StepHeat Of(Step step, ClockPlan? clock, StepTimes times, Duration workingDay) => Of(step, clock, clock?.Terms.Otherwise, times, workingDay);

    /// <summary>A step whose clock has tiers: what was done is compared with the promise that it had.</summary>
    public static StepHeat OfTiers(Step step, ClockPlan clock, Plan plan, ImmutableArray<TierTimes> times, Duration workingDay)
    {
        var order = clock.Terms.By is { } by && plan.Fields.GetValueOrDefault(by)?.Type is FieldType.Choice choice
            ? choice.Options.Select(option => option.Value).ToImmutableArray()
            : [];
        var tiers = clock.Terms.Tiers.Keys.Concat(times.Select(one => one.Tier).OfType<string>()).Distinct()
            .OrderBy(tier => order.IndexOf(tier) is >= 0 and var at ? at : int.MaxValue).ThenBy(tier => tier, StringComparer.Ordinal)
            .Select(tier => (string?)tier).Append(null)
            .Select(tier => (Tier: tier, Times: times.FirstOrDefault(one => one.Tier == tier)?.Times ?? new StepTimes([], [])))
            .Where(one => one.Tier is not null || one.Times.Count > 0 || clock.Terms.Otherwise is not null)
            .Select(one => Of(step, clock, one.Tier is null ? clock.Terms.Otherwise : clock.Terms.Tiers.GetValueOrDefault(one.Tier) ?? clock.Terms.Otherwise, one.Times, workingDay) with
            {
                Tier = new TierOf(clock.Key, one.Tier),
                Title = TierTitle(plan, clock, one.Tier),
            }).ToImmutableArray();
        var all = new StepTimes([.. times.SelectMany(one => one.Times.Elapsed).Order()], [.. times.SelectMany(one => one.Times.OfficeTime).Order()]);
        var whole = Measure(step, all, tiers.All(tier => tier.InOfficeTime) || tiers.Any(tier => tier.Promise is not null && tier.InOfficeTime));
        return whole with { IsInferred = clock.Clause is null, Tiers = tiers };
    }

    /// <summary>What a tier is called, also where a case had none.</summary>
    public static Text TierTitle(Plan plan, ClockPlan clock, string? tier) =>
        PublishedPromise.TierTitle(plan, clock, tier) ?? (clock.Terms.Otherwise is null ? new Text("belum ditentukan", "not decided") : new Text("selain itu", "otherwise"));

    private static StepHeat Of(Step step, ClockPlan? clock, TermPromise? promise, StepTimes times, Duration workingDay) =>
        Measure(step, times, promise?.Term is null or Term.OfficeTime or Term.WorkingDays) with
        {
            Promise = promise,
            IsInferred = clock is { Clause: null },
            Limit = promise is null || promise.Anchor is not null ? null : Length(promise.Term, workingDay),
        };

    private static StepHeat Measure(Step step, StepTimes times, bool inOfficeTime)
    {
        var sorted = inOfficeTime ? times.OfficeTime : times.Elapsed;
        Duration? At(int percent) => sorted.IsEmpty ? null : StepTimes.Percentile(sorted, percent);
        return new StepHeat(step, times.Count, times.Count, At(50), At(90), inOfficeTime, null, false, null);
    }

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
