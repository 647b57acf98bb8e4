using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>To whom a task can be given: whoever acts in its role today, and does not hold it already.</summary>
public sealed class Assignees(IStaffingStore staffing)
{
    public async ValueTask<ImmutableArray<Assignee>> OfAsync(StaffCase opened, OpenTask task, CancellationToken cancellation)
    {
        var staff = await staffing.ReadAsync(opened.Key.Agency, cancellation);
        return
        [
            .. staff.Actors.Where(actor => actor.IsActive && actor.Id != task.Holder)
                .Select(actor => new Assignee(actor.Id, actor.Name, staff.RolesOf(actor.Id, opened.Today).All))
                .Where(assignee => assignee.Roles.Any(task.IsWorkOf))
                .OrderBy(assignee => assignee.Name, StringComparer.Ordinal),
        ];
    }
}

/// <param name="Roles">All that they act in today.</param>
public sealed record Assignee(ActorId Id, string Name, IReadOnlySet<RoleKey> Roles);
