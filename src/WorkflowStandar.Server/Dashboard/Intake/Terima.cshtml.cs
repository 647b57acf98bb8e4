using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Dashboard.Requests;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Intake;

/// <summary>Where taking in begins: which service, and how the request came.</summary>
public sealed class TerimaModel(OpenServices services, UsedWays usedWays) : StaffPage
{
    /// <summary>What is asked for from outside, the most used first.</summary>
    public ImmutableArray<Offer> FromOutside { get; private set; } = [];

    /// <summary>What this person's role begins of the office's own accord.</summary>
    public ImmutableArray<Offer> FromWithin { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var used = await usedWays.OfAsync(Staff.Agency, cancellation);
        var ways = (await services.OfAsync(Staff.Agency, cancellation)).Select(WayIn.Of).ToList();
        FromOutside = Offers(ways, way => way.Channel is not null, used);
        FromWithin = Offers(ways, way => way.Procedure.Start is ProcedureStart.Internal start && start.By.Any(Staff.Actor.Holds), used);
    }

    private static ImmutableArray<Offer> Offers(
        IEnumerable<ImmutableArray<WayIn>> ofPlans, Func<WayIn, bool> wanted, IReadOnlyDictionary<(StandardKey, ProcedureKey, ChannelKey?), int> used) =>
    [
        .. from ways in ofPlans
           let offered = ways.Where(wanted).OrderByDescending(way => UsedWays.Of(used, way)).ToImmutableArray()
           where !offered.IsEmpty
           orderby offered.Sum(way => UsedWays.Of(used, way)) descending
           select new Offer(offered[0].Plan, offered),
    ];

    public sealed record Offer(Plan Plan, ImmutableArray<WayIn> Ways);
}
