using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Core.Cases;

public static partial class CaseDecider
{
    private static Refusal? Complete(CaseDraft draft, CaseCommand.Complete complete)
    {
        if (draft.State.Task(complete.Task) is not { } task)
            return Gone(draft, complete.Task);
        var work = WorkOf(draft, task);
        if (TaskRights.Refuse(draft, task, work, draft.By) is { } forbidden)
            return forbidden;
        if (complete.Outcome is null && work.Outcomes.Length > 1)
            return Refusals.Task.OutcomeRequired(work);
        var outcome = complete.Outcome ?? work.Outcomes[0].Key;
        if (TargetOf(work, outcome) is not { } target)
            return Refusals.Task.UnknownOutcome(work, outcome);
        return Text(complete.Note, null)
            ?? AttachAll(draft, complete.Attachments)
            ?? Finish(draft, task, work, outcome, target, complete);
    }

    private static Refusal? Finish(CaseDraft draft, OpenTask task, Step.Work work, OutcomeKey outcome, Target target, CaseCommand.Complete complete)
    {
        // A file that goes back for want of something cannot be asked for all that a complete one has.
        var asks = work.Asks;
        if (target.Step is { } next && draft.Procedure[next] is Step.Return)
            asks = [.. asks.Select(ask => ask with { Required = false })];
        var form = FieldRules.Check(draft.Plan, asks, complete.Fields, draft.State.Value, draft.State.Attachments.Contains);
        if (!form.Problems.IsEmpty)
            return Refusals.Entry.Fields(form.Problems);
        return Finish(draft, task, work, outcome, target, form.Values, complete.Note, []);
    }

    /// <summary>Completes the task and goes on; <paramref name="note"/> is the reason where the way leads back to the applicant.</summary>
    private static Refusal? Finish(
        CaseDraft draft,
        OpenTask task,
        Step.Work work,
        OutcomeKey outcome,
        Target target,
        ImmutableDictionary<FieldKey, FieldValue> fields,
        string? note,
        ImmutableArray<FieldKey> missing)
    {
        if (!fields.IsEmpty)
            draft.Record(new FieldsGiven(draft.At, fields));
        var group = draft.State.Position.Token(task.Token)!.Group;
        draft.Record(new StepCompleted(draft.At, task.Token, task.Step, outcome, draft.By.Id, draft.By.InsteadOf, note, draft.By.Name));
        if (work.Issues is { } issued)
            draft.Add(new DocumentIssued(draft.At, task.Step, issued));
        if (work.Produces is { } produced)
            draft.Add(new DocumentIssued(draft.At, task.Step, produced));
        if (work.Registers is { } register)
            draft.Add(new Registered(draft.At, task.Step, register, draft.NextNumber(register)));
        if (!work.Notifies.IsEmpty)
            draft.Add(new Informed(draft.At, task.Step, work.Notifies));

        var route = Sent(Flow.Route(draft, draft.State.Position, group, target, note ?? "", missing), task.Token, group, draft.By.InsteadOf);
        if (string.IsNullOrWhiteSpace(note) && GoesBack(route))
            return Refusals.Entry.ReasonMissing;
        return Flow.Follow(draft, route) is { } obstacle ? Blocked(draft, obstacle) : null;
    }

    private static Refusal? Claim(CaseDraft draft, CaseCommand.Claim claim)
    {
        if (draft.State.Task(claim.Task) is not { } task)
            return Gone(draft, claim.Task);
        if (TaskRights.Refuse(draft, task, WorkOf(draft, task), draft.By) is { } forbidden)
            return forbidden;
        if (task.Holder is null)
            draft.Add(new StepClaimed(draft.At, task.Token, draft.By.Id, draft.By.Name) { InsteadOf = draft.By.InsteadOf });
        return null;
    }

    private static Refusal? Release(CaseDraft draft, CaseCommand.Release release)
    {
        if (draft.State.Task(release.Task) is not { } task)
            return Gone(draft, release.Task);
        if (draft.By.Kind != ActorKind.Supervisor)
        {
            if (task.Holder is { } holder && !draft.By.ActsAs(holder))
                return Refusals.Task.ClaimedByOther(task);
            if (!draft.By.IsOfficer)
                return Refusals.Case.NotOfficer;
        }

        if (task.Holder is not null)
            draft.Add(new StepReleased(draft.At, task.Token) { InsteadOf = draft.By.InsteadOf });
        return null;
    }

    private static Refusal? Assign(CaseDraft draft, CaseCommand.Assign assign)
    {
        if (draft.State.Task(assign.Task) is not { } task)
            return Gone(draft, assign.Task);
        if (draft.By.Kind != ActorKind.Supervisor)
            return Refusals.Case.NotSupervisor;
        if (Text(assign.Reason, null) is { } wrong)
            return wrong;
        var assignee = new Actor(assign.To, assign.ToName ?? assign.To.Value, ActorKind.Staff, assign.ToRoles);
        if (!TaskRights.HoldsRoleOf(task, assignee))
            return Refusals.Task.AssigneeLacksRole(draft.Plan, task);
        if (TaskRights.RefuseSecondEyes(draft, WorkOf(draft, task), assignee) is { } sameEyes)
            return sameEyes;
        if (task.Holder != assign.To)
            draft.Add(new StepAssigned(draft.At, task.Token, task.Role, assign.To, assign.Reason, assign.ToName));
        return null;
    }

    private static Refusal Gone(CaseDraft draft, int task) => draft.State.CompletionOf(task) is { } done
        ? Refusals.Task.AlreadyCompleted(draft.Calendar, done)
        : Refusals.Task.NotOpen(task);

    private static Step.Work WorkOf(CaseDraft draft, OpenTask task) => Flow.WorkOf(draft.Procedure, task.Step)
        ?? throw new InvalidOperationException($"Step {task.Step} of {draft.Procedure.Key} is no work, but case {draft.State.Number} has it as a task.");

    private static Target? TargetOf(Step.Work work, OutcomeKey key)
    {
        foreach (var outcome in work.Outcomes)
            if (outcome.Key == key)
                return work.By is Performer.Recipient ? Target.Join : outcome.Next;
        return null;
    }

    /// <summary>A return to which the task led by itself can be recalled; one that lies behind a join cannot, as other branches had a part in it.</summary>
    private static Route Sent(Route route, int task, int? group, ActorId? insteadOf) =>
        GoesBack(route)
            ? route with { Events = [.. route.Events.Select(@event => @event is Returned back ? back with { Sent = back.Group == group ? task : null, InsteadOf = insteadOf } : @event)] }
            : route;

    private static bool GoesBack(Route route)
    {
        foreach (var @event in route.Events)
            if (@event is Returned)
                return true;
        return false;
    }
}
