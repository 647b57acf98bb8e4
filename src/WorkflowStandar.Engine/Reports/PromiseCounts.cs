using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Reports;

/// <summary>Days of an office, both included.</summary>
/// <param name="Zone">By which its days begin and end.</param>
public sealed record ReportPeriod(LocalDate From, LocalDate To, DateTimeZone Zone)
{
    public Instant Begins => Zone.AtStartOfDay(From).ToInstant();

    /// <summary>The first instant behind it.</summary>
    public Instant Ends => Zone.AtStartOfDay(To.PlusDays(1)).ToInstant();

    /// <summary>Its months, the first and the last cut where the period begins and ends.</summary>
    public IEnumerable<ReportPeriod> Months()
    {
        for (var from = From; from <= To; from = from.With(DateAdjusters.StartOfMonth).PlusMonths(1))
            yield return this with { From = from, To = LocalDate.Min(To, from.With(DateAdjusters.EndOfMonth)) };
    }

    public static ReportPeriod Month(YearMonth month, DateTimeZone zone) => new(month.OnDayOfMonth(1), month.OnDayOfMonth(1).With(DateAdjusters.EndOfMonth), zone);
}

/// <summary>A promise as an edition publishes it.</summary>
/// <param name="Tier">The value of the field that chooses the term; null for the term without one.</param>
/// <param name="IsTarget">Reported against, never a breach.</param>
public sealed record PromiseKey(StandardKey Standard, string Edition, ProcedureKey Procedure, ClockKey Clock, string? Tier, bool IsTarget);

/// <summary>How often a promise was kept.</summary>
/// <param name="OnTime">Met by its due instant, that instant included.</param>
/// <param name="Late">Met after it, or given up after it.</param>
/// <param name="Void">Given up by its due instant: the case ended otherwise.</param>
/// <param name="OpenLate">Past its due instant and still not met.</param>
public readonly record struct Kept(int OnTime, int Late, int Void, int OpenLate)
{
    /// <summary>Those that the share is a share of: what was met, and what should have been.</summary>
    public int Counted => OnTime + Late + OpenLate;

    /// <summary>Between 0 and 1; null where there is nothing to divide by.</summary>
    public double? Share => Counted == 0 ? null : (double)OnTime / Counted;

    public int Of(RunFate fate) => fate switch
    {
        RunFate.OnTime => OnTime,
        RunFate.Late => Late,
        RunFate.OpenLate => OpenLate,
        _ => Void,
    };

    public static Kept operator +(Kept left, Kept right) =>
        new(left.OnTime + right.OnTime, left.Late + right.Late, left.Void + right.Void, left.OpenLate + right.OpenLate);

    public static Kept Sum(IEnumerable<Kept> all) => all.Aggregate(default(Kept), (sum, one) => sum + one);
}

/// <summary>How a promise was kept in a month, through one channel.</summary>
/// <param name="Month">In which it was met or became void; for what is still open and late, in which it was due.</param>
public sealed record PromiseCount(PromiseKey Promise, ChannelKey? Channel, YearMonth Month, Kept Kept);

/// <summary>One of the four ways in which <see cref="Kept"/> counts a run of a clock.</summary>
public enum RunFate
{
    OnTime,
    Late,
    Void,
    OpenLate,
}

/// <summary>Which runs are wanted: all those that a figure counts, no others.</summary>
/// <param name="Promises">Any of these; in their order the list goes.</param>
/// <param name="Channel">Null for all; <see cref="NoChannel"/> for cases that came through none.</param>
public sealed record RunFilter(ImmutableArray<PromiseKey> Promises, ChannelKey? Channel, RunFate Fate, ReportPeriod Period)
{
    public static ChannelKey NoChannel { get; } = new("");
}

/// <summary>One run of a clock in a list.</summary>
public sealed record PromiseRun(CaseKey Case, string Number, PromiseKey Promise, ChannelKey? Channel, int Run, Instant StartedAt, Instant? Due, Instant? StoppedAt);
