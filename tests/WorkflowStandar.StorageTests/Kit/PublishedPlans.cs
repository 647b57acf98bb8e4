using System.Collections.Concurrent;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.StorageTests.Kit;

/// <summary>Plans as a host would hold them compiled; the last one published is in force.</summary>
internal sealed class PublishedPlans : IPlanSource
{
    private readonly ConcurrentDictionary<(StandardKey, string), Plan> editions = [];
    private volatile Plan current = Office.Plan();

    public PublishedPlans() => Publish(current);

    public Calendar Calendar { get; set; } = Office.Calendar();

    /// <summary>Thrown when the plan of a running case is asked for, as by a definition that cannot be compiled any more.</summary>
    public Exception? Broken { get; set; }

    public void Publish(Plan plan)
    {
        editions[(plan.Standard, plan.Edition)] = plan;
        current = plan;
    }

    public ValueTask<Plan?> FindAsync(StandardKey standard, string edition, CancellationToken cancellation) =>
        Broken is { } exception ? throw exception : new(editions.GetValueOrDefault((standard, edition)));

    public ValueTask<Plan?> InForceAsync(StandardKey standard, Instant at, CancellationToken cancellation) =>
        new(standard == current.Standard ? current : null);

    public ValueTask<Calendar> CalendarAsync(string calendarId, CancellationToken cancellation) =>
        calendarId == Calendar.Id ? new(Calendar) : throw new InvalidOperationException($"No calendar {calendarId} is published.");
}
