using System.Collections.Immutable;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Server.Api.OpenApi;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Api.Agencies;

/// <summary>The offices of the installation, for everybody: who they are and how they are reached.</summary>
public static class ReadAgencies
{
    public sealed record Item(AgencyKey Agency, Text Name, string? Parent, string? Zone, string? Calendar);

    public sealed record Document(
        AgencyKey Agency, Text Name, string? Parent, Contact Contact, string Zone, string Calendar, string? Source,
        ImmutableDictionary<string, Text> Units, ImmutableArray<Role> Roles)
    {
        public static Document Of(Agency agency) => new(
            agency.Key, agency.Name, agency.Parent, agency.Contact, agency.Zone.Id, agency.CalendarId, agency.Source, agency.Units,
            [.. agency.Roles.Values.OrderBy(role => role.Key.Value, StringComparer.Ordinal).Select(role => new Role(role.Key, role.Title, role.Unit, role.Superior))]);
    }

    /// <param name="Superior">The role that answers for it: the way that escalations climb.</param>
    public sealed record Role(RoleKey Key, Text Title, string? Unit, RoleKey? Superior);

    public static void Map(RouteGroupBuilder api)
    {
        var agencies = api.MapGroup("/agencies").WithTags("Agencies");
        agencies.MapGet("/", ListAsync)
            .Says("list-agencies", "The offices that publish standards here.")
            .Answers<IReadOnlyList<Item>>();
        agencies.MapPost("/", PublishAgency.HandleAsync)
            .Says("publish-agency", "Publish what an agency says of itself (YAML as under definitions/agencies): name, address, units, roles, people. It holds at once.")
            .Answers<PublishAgency.Document>()
            .Takes("dry-run", "true: only say what is wrong with it; change nothing.");
        agencies.MapGet("/{agency}", Read)
            .Says("read-agency", "One office: address, hours, units, roles and who answers for whom.")
            .Answers<Document>();
    }

    public static async Task<IResult> ListAsync(AgencyDirectory directory, IEditionStore editions, CancellationToken cancellation)
    {
        var undescribed = (await editions.AgenciesAsync(cancellation)).Where(key => directory.Find(key) is null);
        return TypedResults.Ok(directory.All
            .Select(agency => new Item(agency.Key, agency.Name, agency.Parent, agency.Zone.Id, agency.CalendarId))
            .Concat(undescribed.Select(key => new Item(key, new Text(key.Value), null, null, null)))
            .ToImmutableArray());
    }

    public static IResult Read(string agency, AgencyDirectory directory) =>
        directory.Find(new AgencyKey(agency)) is { } found
            ? TypedResults.Ok(Document.Of(found))
            : HttpProblems.NotFound(new Text($"Instansi '{agency}' tidak ditemukan. Daftarnya di /api/v1/agencies.", $"There is no agency '{agency}'. They are listed at /api/v1/agencies."));
}
