using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Core.Cases;

public static partial class CaseDecider
{
    /// <summary>Opens the task again that returned the file. Whoever may do it, and a supervisor, may recall.</summary>
    private static Refusal? Recall(CaseDraft draft, CaseCommand.Recall recall)
    {
        var returned = draft.State.Position.Tokens.RemoveAll(token =>
            token.State != TokenState.Returned || (recall.Back is { } meant && token.Number != meant));
        if (returned is not [var back])
            return returned.IsEmpty ? Refusals.Case.NothingToRecall : Refusals.Case.WhichReturn(returned.Select(token => $"{token.Number}"));
        if (back.Sent is not { } sent || draft.State.CompletionOf(sent) is not { } completion)
            return Refusals.Case.CannotRecall;

        var route = Flow.Route(draft, draft.State.Position.Without(back.Number), back.Group, Target.To(completion.Step), "", []);
        if (route is not { Obstacle: null, Events: [StepOpened opened] })
            return Refusals.Case.CannotRecall;
        var task = new OpenTask(opened.Token, opened.Step, opened.Role, [], opened.Person, null, draft.At);
        if (draft.By.Kind != ActorKind.Supervisor && !TaskRights.HoldsRoleOf(task, draft.By) && !(draft.By.IsOfficer && draft.By.ActsAs(completion.By)))
            return Refusals.Task.NotYourRole(draft.Plan, task);
        if (Text(recall.Reason, Refusals.Entry.ReasonMissing) is { } wrong)
            return wrong;

        TakeBack(draft, back, completion, task, opened, recall.Reason);
        return null;
    }

    private static void TakeBack(CaseDraft draft, Token back, Completion sent, OpenTask task, StepOpened opened, string reason)
    {
        // Not recorded as steps of the flow: no clock may take the task's second opening for news.
        draft.Add(new Recalled(draft.At, back.Number, back.Step, reason) { InsteadOf = draft.By.InsteadOf });
        draft.Add(opened);
        if (TaskRights.Refuse(draft, task, WorkOf(draft, task), draft.By) is null)
            draft.Add(new StepClaimed(draft.At, task.Token, draft.By.Id, draft.By.Name) { InsteadOf = draft.By.InsteadOf });
        ClockRecalls.Undo(draft, back, sent, task.Token);
        ClockStops.VoidUnreachable(draft);
        ClockPauses.Settle(draft);
    }
}
