using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Dashboard.Requests;

namespace WorkflowStandar.Server.Dashboard.Intake;

/// <summary>How often each way in was used of late: what is used most stands first.</summary>
public sealed class UsedWays(IWorklists worklists)
{
    /// <summary>By standard, procedure and channel, among the newest cases of the agency.</summary>
    public async Task<ImmutableDictionary<(StandardKey Standard, ProcedureKey Procedure, ChannelKey? Channel), int>> OfAsync(AgencyKey agency, CancellationToken cancellation)
    {
        var newest = await worklists.CasesAsync(agency, new CaseFilter(), new PageRequest(Size: PageRequest.MaximumSize), cancellation);
        return newest.Items.CountBy(item => (item.Row.Standard, item.Row.Procedure, item.Row.Channel)).ToImmutableDictionary(pair => pair.Key, pair => pair.Value);
    }

    public static int Of(IReadOnlyDictionary<(StandardKey, ProcedureKey, ChannelKey?), int> used, WayIn way) =>
        used.GetValueOrDefault((way.Plan.Standard, way.Procedure.Key, way.Channel?.Key));
}
