using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Dashboard.Tracking;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>The services that can be asked for from home.</summary>
public sealed class AjukanModel(OpenServices services, AgencyDirectory agencies) : DashboardPage
{
    public ImmutableArray<Office> Offices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        // Whoever begins anew has written the last secret down.
        TrackingPasses.Drop(HttpContext, TrackingPasses.Receipt);
        var found = ImmutableArray.CreateBuilder<Office>();
        foreach (var agency in await services.AgenciesAsync(cancellation))
        {
            var ways = (await services.OfAsync(agency, cancellation)).SelectMany(plan => WayIn.Of(plan)).Where(way => way.Channel is { SelfService: true }).ToImmutableArray();
            if (!ways.IsEmpty)
                found.Add(new Office(agencies.Find(agency)?.Name ?? new Text(agency.Value), ways));
        }

        Offices = found.ToImmutable();
    }

    public sealed record Office(Text Name, ImmutableArray<WayIn> Ways);
}
