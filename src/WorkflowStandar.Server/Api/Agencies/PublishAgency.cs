using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;
using WorkflowStandar.Server.Api.Standards;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Api.Agencies;

/// <summary>Publishing what an agency says of itself, as its file under definitions/agencies would.</summary>
public static class PublishAgency
{
    /// <param name="Published">False for a dry run, and where the same text held already.</param>
    public sealed record Document(AgencyKey Agency, bool Published, ImmutableArray<FindingDocument> Findings);

    public static async Task<IResult> HandleAsync(SourceBody body, Administrator administrator, AgencyPublisher publisher, HttpContext context, CancellationToken cancellation)
    {
        var query = new Query(context.Request, "dry-run");
        var dryRun = query.YesNo("dry-run") ?? false;
        if (query.Problem is { } mistaken)
            return mistaken;
        var publication = await publisher.PublishAsync(body.Source, administrator.Known.Row.Id, administrator.Known.Administers, dryRun, cancellation);
        if (publication.File.Agency is not { } agency)
            return FindingDocument.ProblemOf(publication.File.Diagnostics, publication.File.Source);
        if (publication.IsOutOfReach)
            return AgencyProblems.NoSuchAgency(agency.Key);
        if (!publication.Taken.IsEmpty)
            return new Problem(422, "agency/person-taken", new Text("Nama orang itu sudah dipakai", "Somebody goes by that name"), publication.TakenWords).With("people", publication.Taken);
        return publication.Missing.IsEmpty
            ? TypedResults.Ok(new Document(
                agency.Key, publication.IsNew, [.. publication.File.Diagnostics.Select(finding => FindingDocument.Of(finding, publication.File.Source))]))
            : StillNeeded(publication.Missing);
    }

    private static Problem StillNeeded(ImmutableArray<MissingRole> missing) => new Problem(
        422,
        "agency/role-needed",
        new Text("Jabatan itu masih dipakai", "That role is still needed"),
        new Text(
            $"Standar yang berlaku memberi pekerjaan kepada: {string.Join(", ", missing.Select(one => $"{one.Role} ({one.Standard.Id})"))}. Pertahankan jabatannya, atau terbitkan dulu edisi standar yang tidak memakainya.",
            $"Standards in force give work to: {string.Join(", ", missing.Select(one => $"{one.Role} ({one.Standard.In("en")})"))}. Keep the role, or first publish an edition of the standard without it."))
        .With("roles", missing.Select(one => one.Role).Distinct());
}
