using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;
using WorkflowStandar.Server.Api.Standards;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Api.Administration;

/// <summary>Who works at an agency, and in which roles.</summary>
public static class Actors
{
    public sealed record Document(ActorId Actor, AgencyKey Agency, string Name, ActorKind Kind, ImmutableArray<RoleKey> Roles, bool Administrator, bool Active)
    {
        public static Document Of(ActorRow row) => new(row.Id, row.Agency, row.Name, row.Kind, row.Roles, row.IsAdministrator, row.IsActive);
    }

    /// <param name="Kind"><c>staff</c> does the steps of its roles; <c>supervisor</c> may also assign, transfer and cancel; <c>applicant</c> is an integration that hands in on behalf of applicants.</param>
    public sealed record Request(string Name, ActorKind Kind = ActorKind.Staff, ImmutableArray<RoleKey>? Roles = null, bool Administrator = false, bool Active = true);

    public static async Task<IResult> ListAsync(Administrator administrator, IActorStore actors, HttpContext context, CancellationToken cancellation)
    {
        var query = new Query(context.Request, CaseAddress.Agency, PageQuery.Limit, PageQuery.Cursor);
        var agency = query.Key<AgencyKey>(CaseAddress.Agency) ?? administrator.Known.Row.Agency;
        var page = query.Page();
        if (query.Problem is { } problem)
            return problem;
        return administrator.Known.Administers(agency)
            ? await PageQuery.ListAsync(() => actors.ActorsAsync(agency, page, cancellation), Document.Of)
            : AgencyProblems.NoSuchAgency(agency);
    }

    public static async Task<IResult> SaveAsync(
        string agency, string actor, Body<Request> body, Administrator administrator, IActorStore actors, PublishedStandards standards, IClock clock, CancellationToken cancellation)
    {
        var office = new AgencyKey(agency);
        if (!administrator.Known.Administers(office))
            return AgencyProblems.NoSuchAgency(office);
        var roles = body.Value.Roles ?? [];
        if (await ProblemWithAsync(office, actor, body.Value, roles, standards, cancellation) is { } problem)
            return problem;
        // Who is known here already may go on being changed, and be deactivated.
        if (await actors.FindAsync(office, new ActorId(actor), cancellation) is null
            && (ReservedIds.Holds(office, new ActorId(actor)) || await actors.IsTakenBesideAsync(office, new ActorId(actor), cancellation)))
            return Taken;

        var row = new ActorRow(office, new ActorId(actor), body.Value.Name.Trim(), body.Value.Kind, roles, body.Value.Administrator, body.Value.Active);
        await actors.SaveAsync(row, clock.GetCurrentInstant(), administrator.Known.Row.Id, cancellation);
        return TypedResults.Ok(Document.Of(row));
    }

    private static Problem Taken { get; } = HttpProblems.BadBody([new FieldError("actor", "taken", new Text(
        "Nama pelaku ini sudah dipakai: pelaku instalasi bertindak di semua instansi, jadi namanya tidak boleh sama dengan pelaku instansi mana pun. Pilih nama lain.",
        "This actor's name is taken: those of the installation act at every agency, so none of an agency may share a name with them. Choose another."))]);

    private static async Task<Problem?> ProblemWithAsync(
        AgencyKey agency, string actor, Request request, ImmutableArray<RoleKey> roles, PublishedStandards standards, CancellationToken cancellation)
    {
        var errors = ImmutableArray.CreateBuilder<FieldError>();
        if (!Names.IsName(actor) || actor == ActorId.System.Value || actor == Caller.Public.Id.Value)
            errors.Add(new FieldError("actor", "name", new Text("Nama pelaku: huruf kecil, angka, dan tanda hubung, 1 sampai 64.", "An actor's name is lower-case letters, digits and dashes, 1 to 64.")));
        if (request.Name.Trim() is not { Length: > 0 and <= 200 })
            errors.Add(new FieldError("name", "length", new Text("1 sampai 200 huruf.", "1 to 200 characters.")));
        if (request.Kind == ActorKind.System)
            errors.Add(new FieldError("kind", "kind", new Text("Salah satu dari: staff, supervisor, applicant.", "One of: staff, supervisor, applicant.")));
        var known = await standards.RolesAsync(agency, cancellation);
        foreach (var role in roles.Where(role => known.Count > 0 && !known.Contains(role)))
            errors.Add(Names.Unknown("roles", role.Value, known.Select(one => one.Value)));
        return errors.Count == 0 ? null : HttpProblems.BadBody(errors.ToImmutable());
    }
}
