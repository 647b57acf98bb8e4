using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;

namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>The services that can be asked for today: the standards in force, with their ways in.</summary>
public sealed class OpenServices(IEditionStore editions, IPlanSource plans, IClock clock)
{
    /// <summary>The plans in force at an agency, by title.</summary>
    public async Task<ImmutableArray<Plan>> OfAsync(AgencyKey agency, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<Plan>();
        foreach (var standard in (await editions.EditionsAsync(agency, null, cancellation)).Select(row => row.Standard).Distinct())
        {
            if (await FindAsync(standard, cancellation) is { } plan)
                found.Add(plan);
        }

        return [.. found.OrderBy(plan => plan.Title.Id, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The edition in force today; null when there is none.</summary>
    public async Task<Plan?> FindAsync(StandardKey standard, CancellationToken cancellation) =>
        await plans.InForceAsync(standard, clock.GetCurrentInstant(), cancellation);

    public async Task<ImmutableArray<AgencyKey>> AgenciesAsync(CancellationToken cancellation) => await editions.AgenciesAsync(cancellation);
}
