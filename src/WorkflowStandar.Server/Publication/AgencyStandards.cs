using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;

namespace WorkflowStandar.Server.Publication;

/// <summary>What an agency serves: its standards as they are in force, and its calendar.</summary>
public sealed class AgencyStandards(IEditionStore editions, IPlanSource plans, AgencyDirectory agencies)
{
    /// <summary>The plan of each standard that is in force, by title.</summary>
    public async Task<ImmutableArray<Plan>> InForceAsync(AgencyKey agency, Instant at, CancellationToken cancellation)
    {
        var found = new List<Plan>();
        foreach (var standard in (await editions.EditionsAsync(agency, null, cancellation)).Select(row => row.Standard).Distinct())
        {
            if (await plans.InForceAsync(standard, at, cancellation) is { } plan)
                found.Add(plan);
        }

        return [.. found.OrderBy(plan => plan.Title.Id, StringComparer.Ordinal)];
    }

    /// <summary>The calendar that the agency is described with, else that of its first standard; null where it has neither.</summary>
    public async Task<Calendar?> CalendarAsync(AgencyKey agency, ImmutableArray<Plan> standards, CancellationToken cancellation) =>
        (agencies.Find(agency)?.CalendarId ?? standards.FirstOrDefault()?.CalendarId) is { } calendar
            ? await plans.CalendarAsync(calendar, cancellation)
            : null;
}
