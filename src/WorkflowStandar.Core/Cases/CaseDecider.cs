using System.Diagnostics;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>The state machine of a case: <c>(context, state, request) → events and the state after them | refusal</c>. Pure.</summary>
public static partial class CaseDecider
{
    /// <summary>The longest reason, note or comment, in characters.</summary>
    public const int LongestText = 4000;

    /// <summary>Settles what is due by the instant of the request, carries the command out, and settles what that made due.</summary>
    /// <param name="context">With the plan that the case is on, and the calendar's newest edition.</param>
    /// <param name="state">Null before the case is submitted.</param>
    public static Decision Decide(CaseContext context, CaseState? state, CaseRequest request)
    {
        if (request.Command is CaseCommand.Submit submit)
            return Submit(context, state, submit, request);
        if (state is null)
            return Decision.Refuse(Refusals.Case.NotFound);
        Debug.Assert(request.At >= state.LastAt, "The shell moves a clock that ran backwards forward.");
        if (request.ExpectedVersion is { } expected && expected != state.Version)
            return Decision.Refuse(Refusals.Case.Changed(expected, state.Version));
        if (!state.IsOpen && request.Command is CaseCommand.Ring or CaseCommand.Replan)
            return Decision.Nothing(state);

        var draft = new CaseDraft(context, ProcedureOf(context.Plan, state), state, request);
        var blocked = draft.State.IsOpen ? Adopt(draft, state) : null;
        var first = draft.Count;
        if (Refuse(draft, request.Command) is { } refusal)
            return Decision.Refuse(refusal);
        var last = draft.Count;
        if (blocked is not null && last == 0 && request.Command is CaseCommand.Ring)
            return Decision.Refuse(Blocked(draft, blocked));
        if (last > first)
            Settlement.Settle(draft, request.At);
        return draft.Accept(first..last);
    }

    private static Obstacle? Adopt(CaseDraft draft, CaseState before)
    {
        AdoptCalendar(draft);
        return Settlement.Settle(draft, before.LastAt);
    }

    private static Procedure ProcedureOf(Plan plan, CaseState state) => plan.Procedure(state.Procedure)
        ?? throw new InvalidOperationException($"Edition {plan.Edition} of {plan.Standard} has no procedure {state.Procedure}; the case {state.Number} is not on it.");

    /// <summary>Carries the command out in the draft; null when it is accepted.</summary>
    private static Refusal? Refuse(CaseDraft draft, CaseCommand command)
    {
        if (command is CaseCommand.Ring or CaseCommand.Replan)
            return null;
        if (!draft.State.IsOpen && command is not (CaseCommand.Comment or CaseCommand.ReplaceSecret))
            return RefuseClosed(draft, command);
        return command switch
        {
            CaseCommand.Complete complete => Complete(draft, complete),
            CaseCommand.Claim claim => Claim(draft, claim),
            CaseCommand.Release release => Release(draft, release),
            CaseCommand.Assign assign => Assign(draft, assign),
            CaseCommand.Return back => Return(draft, back),
            CaseCommand.Resubmit resubmit => Resubmit(draft, resubmit),
            CaseCommand.Recall recall => Recall(draft, recall),
            CaseCommand.Reclassify reclassify => Reclassify(draft, reclassify),
            CaseCommand.Extend extend => Extend(draft, extend),
            CaseCommand.Withdraw withdraw => Withdraw(draft, withdraw),
            CaseCommand.Transfer transfer => Transfer(draft, transfer),
            CaseCommand.Cancel cancel => Cancel(draft, cancel),
            CaseCommand.Comment comment => Comment(draft, comment),
            CaseCommand.Attach attach => Attach(draft, attach),
            CaseCommand.ReplaceSecret replace => ReplaceSecret(draft, replace),
            CaseCommand.Migrate migrate => Migrate(draft, migrate),
            _ => throw new InvalidOperationException($"Nothing is known of the command {command.GetType().Name}."),
        };
    }

    // Whoever completes a task that has just been completed is told by whom, even where that ended the case.
    private static Refusal RefuseClosed(CaseDraft draft, CaseCommand command) => TaskOf(command) is { } task && draft.State.CompletionOf(task) is { } done
        ? Refusals.Task.AlreadyCompleted(draft.Calendar, done)
        : Refusals.Case.Closed(draft.State);

    private static int? TaskOf(CaseCommand command) => command switch
    {
        CaseCommand.Complete { Task: var task } => task,
        CaseCommand.Claim { Task: var task } => task,
        CaseCommand.Release { Task: var task } => task,
        CaseCommand.Assign { Task: var task } => task,
        CaseCommand.Return { Task: var task } => task,
        _ => null,
    };

    private static Refusal Blocked(CaseDraft draft, Obstacle obstacle) =>
        draft.Plan.Fields.TryGetValue(obstacle.Field, out var field)
            ? Refusals.Entry.Fields([FieldProblems.Needed(field, draft.Procedure[obstacle.Step])])
            : throw new InvalidOperationException($"Step {obstacle.Step} needs the field {obstacle.Field}, which the plan does not have.");

    /// <summary>What is wrong with a reason, a note or a comment; null when it may stand.</summary>
    private static Refusal? Text(string? text, Refusal? whenMissing)
    {
        if (string.IsNullOrWhiteSpace(text))
            return whenMissing;
        if (text.Length > LongestText)
            return Refusals.Entry.TooLong(LongestText);
        return FieldRules.IsPrintable(text, manyLines: true) ? null : Refusals.Entry.NotPrintable;
    }
}
