using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Reports;

/// <summary>Finds what is stuck: tasks that have been open longer than nine in ten of the latest that were done at their step.</summary>
/// <remarks>Measured in office time. A step of which too few were done is left out: nobody can say what is usual there.</remarks>
public sealed class LongStays(IReports reports, IPlanSource plans)
{
    /// <summary>How many tasks of a step must have been done before anything is called unusual.</summary>
    public const int Enough = 20;

    /// <summary>How many of the latest are looked at.</summary>
    public const int Latest = 200;

    private const int Shown = 5;

    public async Task<ImmutableArray<LongStay>> FindAsync(IEnumerable<StepPlace> open, Instant now, CancellationToken cancellation = default)
    {
        var found = ImmutableArray.CreateBuilder<LongStay>();
        foreach (var place in open)
        {
            if (await OfAsync(place, now, cancellation) is { Tasks.Count: > 0 } stay)
                found.Add(stay);
        }

        return [.. found.OrderByDescending(stay => stay.Tasks.Count)];
    }

    /// <summary>One step, also where nothing is stuck there; null where nobody can say what is usual.</summary>
    public async Task<LongStay?> OfAsync(StepPlace place, Instant now, CancellationToken cancellation = default)
    {
        if (await plans.InForceAsync(place.Standard, now, cancellation) is not { } plan)
            return null;
        var times = await reports.TimesAsync(place, null, Latest, cancellation);
        if (times.Count < Enough)
            return null;
        var (median, usual) = (StepTimes.Percentile(times.OfficeTime, 50), StepTimes.Percentile(times.OfficeTime, 90));
        var calendar = await plans.CalendarAsync(plan.CalendarId, cancellation);
        var before = OpenedBefore(calendar, usual, now);
        return new LongStay(place, median, usual, times.Count, before, await reports.OpenedBeforeAsync(place, before, Shown, cancellation), calendar);
    }

    // What was opened before this has been open for longer than usual.
    private static Instant OpenedBefore(Calendar calendar, Duration usual, Instant now) =>
        usual <= Duration.Zero ? now - Duration.FromMinutes(1) : calendar.Subtract(new Term.OfficeTime(usual), now);
}

/// <param name="Median">Office time within which half were done.</param>
/// <param name="Usual">Office time within which nine in ten were done.</param>
/// <param name="OutOf">How many that is known from.</param>
/// <param name="OpenedBefore">What was opened earlier than this is counted.</param>
/// <param name="Calendar">By which office time is counted there.</param>
public sealed record LongStay(StepPlace Place, Duration Median, Duration Usual, int OutOf, Instant OpenedBefore, OldTasks Tasks, Calendar Calendar)
{
    /// <summary>How long a task has been open, in office time.</summary>
    public Duration Stood(OldTask task, Instant now) => Calendar.OfficeTimeBetween(task.OpenedAt, now);
}
