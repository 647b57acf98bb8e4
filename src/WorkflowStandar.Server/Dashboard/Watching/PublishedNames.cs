using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>What an agency calls its services, steps, roles and channels: as the edition in force does, else as the last one that knew them.</summary>
/// <param name="Plans">Of each standard the one in force first.</param>
public sealed record PublishedNames(ImmutableArray<Plan> Plans, Agency? Office)
{
    private readonly ImmutableDictionary<StandardKey, ImmutableArray<Plan>> ofStandard =
        Plans.GroupBy(plan => plan.Standard).ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray());

    /// <summary>In the order of their titles.</summary>
    public IEnumerable<StandardKey> Standards => ofStandard.Keys.OrderBy(key => Service(key).Id, StringComparer.Ordinal);

    public IEnumerable<ChannelKey> Channels => Plans.SelectMany(plan => plan.Channels.Keys).Distinct().OrderBy(key => Channel(key).Id, StringComparer.Ordinal);

    public Text Service(StandardKey standard) => Of(standard, plan => plan.Title) ?? new Text(standard.Name);

    /// <summary>Null where the service has but one.</summary>
    public Text? Procedure(StandardKey standard, ProcedureKey procedure) =>
        Of(standard, plan => plan.Procedure(procedure) is { } found && plan.Procedures.Length > 1 ? found.Title : null);

    public Text Step(StepPlace place) => Of(place.Standard, plan => plan.Procedure(place.Procedure)?.Find(place.Step)?.Title) ?? new Text(place.Step.Value);

    public Text Role(RoleKey role) =>
        Office?.Roles.GetValueOrDefault(role)?.Title ?? Plans.Select(plan => plan.Roles.GetValueOrDefault(role)).FirstOrDefault(title => title is not null) ?? new Text(role.Value);

    public Text Channel(ChannelKey channel) =>
        Plans.Select(plan => plan.Channels.GetValueOrDefault(channel)?.Title).FirstOrDefault(title => title is not null) ?? new Text(channel.Value);

    public Plan? InForce(StandardKey standard) => ofStandard.GetValueOrDefault(standard) is { IsDefaultOrEmpty: false } plans ? plans[0] : null;

    public static async Task<PublishedNames> ReadAsync(
        IEditionStore editions, IPlanSource plans, AgencyKey agency, Agency? office, Instant now, CancellationToken cancellation)
    {
        var read = ImmutableArray.CreateBuilder<Plan>();
        foreach (var ofStandard in (await editions.EditionsAsync(agency, null, cancellation)).GroupBy(row => row.Standard))
        {
            var inForce = await plans.InForceAsync(ofStandard.Key, now, cancellation);
            if (inForce is not null)
                read.Add(inForce);
            foreach (var row in ofStandard.Where(row => row.Edition != inForce?.Edition))
                if (await plans.FindAsync(row.Standard, row.Edition, cancellation) is { } plan)
                    read.Add(plan);
        }

        return new PublishedNames(read.ToImmutable(), office);
    }

    private Text? Of(StandardKey standard, Func<Plan, Text?> title) =>
        ofStandard.TryGetValue(standard, out var plans) ? plans.Select(title).FirstOrDefault(found => found is not null) : null;
}
