using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Dashboard.Inbox;

/// <summary>Does one thing to every task that was picked. What cannot be done to one hinders none of the others.</summary>
public sealed class WorkDesk(CaseEngine engine, IWorklists worklists, IStaffingStore staffing)
{
    /// <summary>No page shows more rows than that.</summary>
    public const int Most = 200;

    private static readonly Text Gone = new("Tugas ini tidak ada lagi.", "This task is no longer there.");

    public Task<WorkResult> ClaimAsync(StaffMember staff, IEnumerable<string> tasks, CancellationToken cancellation) =>
        EachAsync(staff, tasks, null, (_, task) => new CaseCommand.Claim(task), cancellation);

    public Task<WorkResult> ReleaseAsync(StaffMember staff, IEnumerable<string> tasks, CancellationToken cancellation) =>
        EachAsync(staff, tasks, null, (_, task) => new CaseCommand.Release(task), cancellation);

    /// <param name="key">Of the form: the same form sent twice completes nothing twice.</param>
    public Task<WorkResult> CompleteAsync(StaffMember staff, IEnumerable<string> tasks, string? key, CancellationToken cancellation) =>
        EachAsync(staff, tasks, key, (_, task) => new CaseCommand.Complete(task, null, ImmutableDictionary<FieldKey, FieldValue>.Empty), cancellation);

    public Task<WorkResult> AssignAsync(StaffMember staff, IEnumerable<string> tasks, AbleActor to, string reason, CancellationToken cancellation) =>
        EachAsync(staff, tasks, null, (_, task) => new CaseCommand.Assign(task, to.Actor.Id, to.Roles, reason, to.Actor.Name), cancellation);

    /// <summary>Those among the picked that are still open, with their cases.</summary>
    public async Task<ImmutableArray<PickedTask>> PickedAsync(StaffMember staff, IEnumerable<string> tasks, CancellationToken cancellation)
    {
        var picked = ImmutableArray.CreateBuilder<PickedTask>();
        foreach (var name in tasks.Distinct().Take(Most))
        {
            if (TaskName.Read(name) is var (number, token)
                && await worklists.CaseAsync(staff.Agency, number, cancellation) is { } view
                && view.State.Task(token) is { } task)
                picked.Add(new PickedTask(name, view, task));
        }

        return picked.ToImmutable();
    }

    /// <summary>Everybody at the agency who acts on that day in a role of each of the tasks, with those roles.</summary>
    public async Task<ImmutableArray<AbleActor>> WhoCanAsync(AgencyKey agency, IReadOnlyList<PickedTask> tasks, LocalDate day, CancellationToken cancellation)
    {
        var staff = await staffing.ReadAsync(agency, cancellation);
        return
        [
            .. staff.Actors
                .Where(actor => actor.IsActive && actor.Kind is ActorKind.Staff or ActorKind.Supervisor)
                .Select(actor => new AbleActor(actor, staff.RolesOf(actor.Id, day).All.ToHashSet()))
                .Where(able => tasks.All(one => able.Roles.Contains(one.Task.Role) || one.Task.SharedWith.Any(able.Roles.Contains)))
                .OrderBy(able => able.Actor.Name, StringComparer.Ordinal),
        ];
    }

    private async Task<WorkResult> EachAsync(
        StaffMember staff, IEnumerable<string> tasks, string? key, Func<CaseView, int, CaseCommand> command, CancellationToken cancellation)
    {
        var done = ImmutableArray.CreateBuilder<string>();
        var refused = ImmutableArray.CreateBuilder<(string Task, Text Why)>();
        foreach (var name in tasks.Distinct().Take(Most))
        {
            if (TaskName.Read(name) is not var (number, token) || await worklists.CaseAsync(staff.Agency, number, cancellation) is not { } view)
            {
                refused.Add((name, Gone));
                continue;
            }

            var wanted = command(view, token);
            // Handing on and the like are asked of supervisors by their own right.
            var actor = wanted is not CaseCommand.Assign && view.State.Task(token) is { } task ? staff.ActingOn(task) : staff.Actor;
            var answer = await engine.ExecuteAsync(view.Case, wanted, actor, null, key is null ? null : $"{key}:{name}", cancellation);
            if (answer is CaseAnswer.Refused { Refusal.Message: var why })
                refused.Add((name, why));
            else
                done.Add(number);
        }

        return new WorkResult(done.ToImmutable(), refused.ToImmutable());
    }
}

/// <param name="Roles">In which they act today.</param>
public sealed record AbleActor(ActorRow Actor, IReadOnlySet<RoleKey> Roles);

public sealed record PickedTask(string Name, CaseView View, OpenTask Task);

/// <param name="Done">Numbers of the cases.</param>
/// <param name="Refused">Names of the tasks, and why not.</param>
public sealed record WorkResult(ImmutableArray<string> Done, ImmutableArray<(string Task, Text Why)> Refused);
