using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Core.Cases;

public static partial class CaseDecider
{
    private const int LongestRecipient = 300;

    /// <summary>An applicant need not say why. An officer who records it for one who came or wrote must, and the applicant is told, who would know if it were not so.</summary>
    private static Refusal? Withdraw(CaseDraft draft, CaseCommand.Withdraw withdraw)
    {
        if (draft.By.Kind == ActorKind.Applicant)
            return draft.State.Applicant != draft.By.Id
                ? Refusals.Case.NotYours
                : Text(withdraw.Reason, null) ?? EndWith(draft, Ending.Withdrawn, withdraw.Reason, null, RolesAtWork(draft.State));
        if (draft.State.Channel is null)
            return Refusals.Case.NobodyAsked;
        if (!MayRecordWithdrawal(draft))
            return Refusals.Case.NotAtYourDesk;
        return Text(withdraw.Reason, Refusals.Entry.ReasonMissing)
            ?? EndWith(draft, Ending.Withdrawn, withdraw.Reason, null, [.. RolesAtWork(draft.State), Addressee.Applicant]);
    }

    // Those before whom an applicant stands: where requests come in, and whoever has the case before them.
    private static bool MayRecordWithdrawal(CaseDraft draft)
    {
        if (draft.By.Kind == ActorKind.Supervisor)
            return true;
        if (draft.Procedure.First.Step is { } first && Flow.WorkOf(draft.Procedure, first)?.By is Performer.Role { Key: var desk } && draft.By.Holds(desk))
            return true;
        foreach (var task in draft.State.Tasks)
            if (TaskRights.HoldsRoleOf(task, draft.By))
                return true;
        return false;
    }

    private static Refusal? Transfer(CaseDraft draft, CaseCommand.Transfer transfer)
    {
        if (draft.By.Kind != ActorKind.Supervisor)
            return Refusals.Case.NotSupervisor;
        if (Text(transfer.To, Refusals.Entry.RecipientMissing) is { } nobody)
            return nobody;
        if (transfer.To.Length > LongestRecipient)
            return Refusals.Entry.TooLong(LongestRecipient);
        return Text(transfer.Reason, Refusals.Entry.ReasonMissing)
            ?? EndWith(draft, Ending.Transferred, transfer.Reason, transfer.To, Applicant(draft.State));
    }

    private static Refusal? Cancel(CaseDraft draft, CaseCommand.Cancel cancel)
    {
        if (draft.By.Kind != ActorKind.Supervisor)
            return Refusals.Case.NotSupervisor;
        return Text(cancel.Reason, Refusals.Entry.ReasonMissing)
            ?? EndWith(draft, Ending.Cancelled, cancel.Reason, null, Applicant(draft.State));
    }

    private static Refusal? EndWith(CaseDraft draft, Ending ending, string reason, string? to, ImmutableArray<Addressee> notify)
    {
        foreach (var token in draft.State.Position.Tokens)
            draft.Record(new StepSkipped(draft.At, token.Number, token.Step));
        draft.Record(new Ended(draft.At, ending, null, string.IsNullOrWhiteSpace(reason) ? null : reason, notify, to) { InsteadOf = draft.By.InsteadOf });
        return null;
    }

    private static ImmutableArray<Addressee> Applicant(CaseState state) => state.Channel is null ? [] : [Addressee.Applicant];

    // Those from whose lists the work vanishes.
    private static ImmutableArray<Addressee> RolesAtWork(CaseState state) =>
        [.. state.Tasks.Select(task => Addressee.Of(task.Role)).Distinct()];
}
