using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Api.Cases;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;

namespace WorkflowStandar.Server.Api.Tasks;

/// <summary>Worklists: the open tasks of roles, of one person, or of the whole agency; the earliest due first.</summary>
public static class ListTasks
{
    /// <param name="Due">The earliest deadline that waits for the task or for its case.</param>
    /// <param name="DueClock">The clock whose deadline that is.</param>
    public sealed record Item(
        string Number, AgencyKey Agency, StandardKey Standard, ProcedureKey Procedure, int Task, StepKey Step, RoleKey Role, bool Shared,
        ActorId? Person, ActorId? Holder, Instant OpenedAt, Instant? Due, ClockKey? DueClock, bool Overdue, ImmutableArray<string> Marks)
    {
        public static Item Of(TaskItem item, Instant now) => new(
            item.Number, item.Case.Agency, item.Standard, item.Procedure, item.Task.Token, item.Task.Step, item.Task.Role, item.Task.Shared,
            item.Task.Person, item.Task.Holder, item.Task.OpenedAt, item.Task.Due, item.Task.DueClock, item.Task.Due < now, item.Marks);
    }

    public static async Task<IResult> HandleAsync(KeyHolder holder, IWorklists worklists, IClock clock, HttpContext context, CancellationToken cancellation)
    {
        var query = new Query(context.Request, CaseAddress.Agency, "role", "holder", "all", PageQuery.Limit, PageQuery.Cursor);
        var agency = query.Key<AgencyKey>(CaseAddress.Agency) ?? holder.Known.Row.Agency;
        var role = query.Key<RoleKey>("role");
        var person = HolderOf(query, holder.Known);
        var all = query.YesNo("all") ?? false;
        var page = query.Page();
        if (query.Problem is { } problem)
            return problem;
        if (!holder.Known.Reaches(agency))
            return AgencyProblems.NoSuchAgency(agency);

        var now = clock.GetCurrentInstant();
        var me = holder.Known.Actor;
        return await PageQuery.ListAsync(
            () => (person, role, all) switch
            {
                ({ } one, _, _) => worklists.HeldByAsync(agency, one, page, cancellation),
                (_, { } one, _) => worklists.TasksAsync(agency, [one], me.Id, page, cancellation),
                (_, _, true) => worklists.AllTasksAsync(agency, page, cancellation),
                _ => worklists.TasksAsync(agency, [.. me.Roles], me.Id, page, cancellation),
            },
            item => Item.Of(item, now));
    }

    private static ActorId? HolderOf(Query query, Caller.Known me) => query.Text("holder") switch
    {
        null => null,
        "me" => me.Row.Id,
        var name => new ActorId(name),
    };
}
