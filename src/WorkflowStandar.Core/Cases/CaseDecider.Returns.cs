using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Core.Cases;

public static partial class CaseDecider
{
    private static Refusal? Return(CaseDraft draft, CaseCommand.Return back)
    {
        if (draft.State.Task(back.Task) is not { } task)
            return Gone(draft, back.Task);
        var work = WorkOf(draft, task);
        if (TaskRights.Refuse(draft, task, work, draft.By) is { } forbidden)
            return forbidden;
        if (Text(back.Reason, Refusals.Entry.ReasonMissing) is { } wrong)
            return wrong;
        if (RefuseUnknown(draft, back.Missing) is { } unknown)
            return unknown;

        ImmutableArray<Outcome> ways = work.Outcomes.RemoveAll(outcome => outcome.Next.Step is not { } step || draft.Procedure[step] is not Step.Return);
        return ways switch
        {
            [] => Refusals.Task.CannotReturn,
            [var way] => Finish(draft, task, work, way.Key, way.Next, ImmutableDictionary<FieldKey, FieldValue>.Empty, back.Reason, back.Missing),
            _ => Refusals.Task.WhichReturn(ways.Select(way => way.Key.Value)),
        };
    }

    private static Refusal? Resubmit(CaseDraft draft, CaseCommand.Resubmit resubmit)
    {
        if (RefuseStranger(draft) is { } forbidden)
            return forbidden;
        var returned = draft.State.Position.Tokens.RemoveAll(token => token.State != TokenState.Returned);
        if (returned.IsEmpty)
            return Refusals.Case.NotReturned;
        if (AttachAll(draft, resubmit.Attachments) is { } attachment)
            return attachment;

        var missing = Missing(draft.State);
        var asks = Completion(draft.Plan, draft.Procedure, draft.State);
        var form = FieldRules.Check(
            draft.Plan, asks, resubmit.Fields, field => missing.Contains(field) ? null : draft.State.Value(field), draft.State.Attachments.Contains);
        if (!form.Problems.IsEmpty)
            return Refusals.Entry.Fields(form.Problems);

        if (!form.Values.IsEmpty)
            draft.Record(new FieldsGiven(draft.At, form.Values));
        foreach (var token in returned)
        {
            // Going on from one return may have skipped the other, or ended the case.
            if (draft.State.Position.Token(token.Number) is null)
                continue;
            draft.Record(new Resubmitted(draft.At, token.Number, token.Step) { InsteadOf = draft.By.InsteadOf });
            if (Flow.Advance(draft, token.Group, ((Step.Return)draft.Procedure[token.Step]).Next) is { } obstacle)
                return Blocked(draft, obstacle);
        }

        return null;
    }

    /// <summary>The form by which a returned case is completed: the intake's, and what was missing.</summary>
    public static ImmutableArray<Ask> Completion(Plan plan, Procedure procedure, CaseState state)
    {
        // What was missing must come now, even where the case had a value: that value was what was wrong.
        var missing = Missing(state);
        return Intake(plan, procedure, state.Channel).RemoveAll(ask => missing.Contains(ask.Field))
            .AddRange(missing.Select(field => new Ask(field, Required: true)).OrderBy(ask => ask.Field.Value, StringComparer.Ordinal));
    }

    private static ImmutableHashSet<FieldKey> Missing(CaseState state) =>
        [.. state.Position.Tokens.Where(token => token.State == TokenState.Returned).SelectMany(token => token.Missing)];

    private static Refusal? RefuseUnknown(CaseDraft draft, ImmutableArray<FieldKey> fields)
    {
        var problems = fields.Where(field => !draft.Plan.Fields.ContainsKey(field)).Select(field => FieldProblems.NotAsked(draft.Plan, [], field)).ToImmutableArray();
        return problems.IsEmpty ? null : Refusals.Entry.Fields(problems);
    }

    /// <summary>Null for the applicant of this case and for officers.</summary>
    private static Refusal? RefuseStranger(CaseDraft draft) => draft.By.Kind switch
    {
        ActorKind.Applicant => draft.State.Applicant == draft.By.Id ? null : Refusals.Case.NotYours,
        ActorKind.System => null,
        _ => draft.By.IsOfficer ? null : Refusals.Case.NotOfficer,
    };
}
