using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>Who may do a task.</summary>
internal static class TaskRights
{
    /// <summary>Null where the actor may work on the task: by role or as the person it is for, if nobody else holds it, and with a second pair of eyes where one is asked.</summary>
    public static Refusal? Refuse(CaseDraft draft, OpenTask task, Step.Work work, Actor actor)
    {
        if (task.Person is null ? !HoldsRoleOf(task, actor) : !IsFor(task, actor) && !HoldsSharedRole(task, actor))
            return task.Person is null ? Refusals.Task.NotYourRole(draft.Plan, task) : Refusals.Task.ForAnotherPerson;
        if (task.Holder is { } holder && !actor.ActsAs(holder))
            return Refusals.Task.ClaimedByOther(task);
        return RefuseSecondEyes(draft, work, actor);
    }

    public static bool HoldsRoleOf(OpenTask task, Actor actor) => actor.Holds(task.Role) || HoldsSharedRole(task, actor);

    /// <summary>Nobody who did the other step in this case, however often it was done, for themselves or for somebody absent.</summary>
    public static Refusal? RefuseSecondEyes(CaseDraft draft, Step.Work work, Actor actor)
    {
        if (work.NotBy is not { } other)
            return null;
        foreach (var done in draft.State.Completions)
            if (done.Step == other && (actor.ActsAs(done.By) || (done.InsteadOf is { } absent && actor.ActsAs(absent))))
                return Refusals.Task.SecondEyes(draft.Procedure[other]);
        return null;
    }

    private static bool HoldsSharedRole(OpenTask task, Actor actor)
    {
        foreach (var role in task.SharedWith)
            if (actor.Holds(role))
                return true;
        return false;
    }

    private static bool IsFor(OpenTask task, Actor actor) =>
        actor.Kind is ActorKind.Staff or ActorKind.Supervisor && task.Person is { } person && actor.ActsAs(person);
}
