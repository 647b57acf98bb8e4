using NodaTime;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Api.Standards;

/// <summary>The standards of this installation, as requests name them.</summary>
public sealed class PublishedStandards(IEditionStore editions, IPlanSource plans, AgencyDirectory agencies, IClock clock)
{
    /// <summary>Null when there is no such edition.</summary>
    public async Task<Plan?> FindAsync(StandardKey standard, string edition, CancellationToken cancellation) =>
        await plans.FindAsync(standard, edition, cancellation);

    /// <summary>The edition named, else the one in force now; null when there is none.</summary>
    public async Task<Plan?> ForNewCaseAsync(StandardKey standard, string? edition, CancellationToken cancellation) => edition is null
        ? await plans.InForceAsync(standard, clock.GetCurrentInstant(), cancellation)
        : await plans.FindAsync(standard, edition, cancellation);

    /// <summary>Why there is none: says whether it is the agency, the standard or the edition, and what comes nearest.</summary>
    public async Task<Problem> UnknownAsync(StandardKey standard, string? edition, CancellationToken cancellation)
    {
        var rows = await editions.EditionsAsync(standard.Agency, null, cancellation);
        var ofStandard = rows.Where(row => row.Standard == standard).ToList();
        if (ofStandard.Count > 0)
            return NoEdition(standard, edition, [.. ofStandard.Select(row => row.Edition)]);
        var nearest = rows.IsEmpty
            ? Nearest.Name(standard.Agency.Value, (await editions.AgenciesAsync(cancellation)).Select(agency => agency.Value)) is { } agency ? new StandardKey(new AgencyKey(agency), standard.Name) : (StandardKey?)null
            : Nearest.Name(standard.Name, rows.Select(row => row.Standard.Name).Distinct()) is { } name ? new StandardKey(standard.Agency, name) : null;
        return NoStandard(standard, nearest?.Value);
    }

    /// <summary>All roles of the agency: those that it is described with, and those that its standards name.</summary>
    public async Task<IReadOnlySet<RoleKey>> RolesAsync(AgencyKey agency, CancellationToken cancellation)
    {
        var roles = (agencies.Find(agency)?.Roles.Keys ?? []).ToHashSet();
        foreach (var row in await editions.EditionsAsync(agency, null, cancellation))
        {
            if (await plans.FindAsync(row.Standard, row.Edition, cancellation) is { } plan)
                roles.UnionWith(plan.Roles.Keys);
        }

        return roles;
    }

    private static Problem NoStandard(StandardKey standard, string? nearest) => new(
        404,
        "standard/not-found",
        new Text("Standar tidak ditemukan", "The standard is not found"),
        nearest is null
            ? new Text($"Tidak ada standar '{standard}'. Daftarnya di /api/v1/standards.", $"There is no standard '{standard}'. They are listed at /api/v1/standards.")
            : new Text($"Tidak ada standar '{standard}'. Maksudnya '{nearest}'?", $"There is no standard '{standard}'. Did you mean '{nearest}'?"));

    private static Problem NoEdition(StandardKey standard, string? edition, string[] known) => new Problem(
        404,
        "edition/not-found",
        new Text("Edisi tidak ditemukan", "The edition is not found"),
        edition is null
            ? new Text($"Belum ada edisi '{standard}' yang berlaku hari ini.", $"No edition of '{standard}' is in force today.")
            : new Text($"'{standard}' tidak memiliki edisi '{edition}'.", $"'{standard}' has no edition '{edition}'."))
        .With("editions", known);
}
