using System.Text.Json;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Outbox;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;

namespace WorkflowStandar.Server.Api.Notices;

/// <summary>What officers were told: warnings and misses of clocks, tasks given to them, news for information.</summary>
public static class ListNotices
{
    /// <param name="To">The role, or <c>applicant</c>.</param>
    /// <param name="Kind"><c>informed</c>, <c>clock</c>, <c>assigned</c>, <c>returned</c>, <c>comment</c> or <c>ended</c>.</param>
    /// <param name="Content">The event that it tells of.</param>
    public sealed record Item(long Notice, string Number, AgencyKey Agency, string To, string Kind, JsonElement Content, Instant At)
    {
        public static Item Of(Notice notice) => new(
            notice.Id, notice.Number, notice.Case.Agency, notice.To.ToString(), notice.Kind, JsonDocument.Parse(notice.Json).RootElement, notice.At);
    }

    public static async Task<IResult> HandleAsync(KeyHolder holder, IOutboxStore outbox, HttpContext context, CancellationToken cancellation)
    {
        var query = new Query(context.Request, CaseAddress.Agency, "role", PageQuery.Limit, PageQuery.Cursor);
        var agency = query.Key<AgencyKey>(CaseAddress.Agency) ?? holder.Known.Row.Agency;
        var role = query.Key<RoleKey>("role");
        var page = query.Page();
        if (query.Problem is { } problem)
            return problem;
        return holder.Known.Reaches(agency)
            ? await PageQuery.ListAsync(() => outbox.ToRolesAsync(agency, role is { } one ? [one] : [.. holder.Known.Actor.Roles], holder.Known.Row.Id, page, cancellation), Item.Of)
            : AgencyProblems.NoSuchAgency(agency);
    }
}
