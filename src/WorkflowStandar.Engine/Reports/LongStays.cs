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
            if (await plans.InForceAsync(place.Standard, now, cancellation) is not { } plan)
                continue;
            var times = await reports.TimesAsync(place, null, Latest, cancellation);
            if (times.Count < Enough)
                continue;
            var usual = StepTimes.Percentile(times.OfficeTime, 90);
            var before = OpenedBefore(await plans.CalendarAsync(plan.CalendarId, cancellation), usual, now);
            var tasks = await reports.OpenedBeforeAsync(place, before, Shown, cancellation);
            if (tasks.Count > 0)
                found.Add(new LongStay(place, usual, times.Count, before, tasks));
        }

        return [.. found.OrderByDescending(stay => stay.Tasks.Count)];
    }

    // What was opened before this has been open for longer than usual.
    private static Instant OpenedBefore(Calendar calendar, Duration usual, Instant now) =>
        usual <= Duration.Zero ? now - Duration.FromMinutes(1) : calendar.Subtract(new Term.OfficeTime(usual), now);
}

/// <param name="Usual">Office time within which nine in ten were done.</param>
/// <param name="OutOf">How many that is known from.</param>
/// <param name="OpenedBefore">What was opened earlier than this is counted.</param>
public sealed record LongStay(StepPlace Place, Duration Usual, int OutOf, Instant OpenedBefore, OldTasks Tasks);
