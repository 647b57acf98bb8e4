using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Core.Cases;

public static partial class CaseDecider
{
    private const int LongestRecipient = 300;

    // An applicant need not say why; an officer who does it for one without an identity of their own must.
    private static Refusal? Withdraw(CaseDraft draft, CaseCommand.Withdraw withdraw)
    {
        if (draft.By.Kind != ActorKind.Applicant || draft.State.Applicant != draft.By.Id)
        {
            if (draft.By.Kind == ActorKind.Applicant || draft.State.Applicant is not null || draft.State.Channel is null)
                return Refusals.Case.NotYours;
            if (!draft.By.IsOfficer)
                return Refusals.Case.NotOfficer;
        }

        var whenMissing = draft.By.Kind == ActorKind.Applicant ? null : Refusals.Entry.ReasonMissing;
        return Text(withdraw.Reason, whenMissing) ?? EndWith(draft, Ending.Withdrawn, withdraw.Reason, null, RolesAtWork(draft.State));
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
