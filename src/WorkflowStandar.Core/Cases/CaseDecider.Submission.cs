using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

public static partial class CaseDecider
{
    private static Decision Submit(CaseContext context, CaseState? state, CaseCommand.Submit submit, CaseRequest request)
    {
        if (state is not null)
            return Decision.Refuse(Refusals.Case.AlreadySubmitted(state.Number));
        if (context.Plan.Procedure(submit.Procedure) is not { } procedure)
            return Decision.Refuse(Refusals.Submission.UnknownProcedure(context.Plan, submit.Procedure));
        if (MayStart(context.Plan, procedure, submit, request.By) is { } forbidden)
            return Decision.Refuse(forbidden);

        var form = FieldRules.Check(context.Plan, Intake(context.Plan, procedure, submit.Channel), submit.Fields, _ => null, file => Names(submit.Attachments, file));
        if (!form.Problems.IsEmpty)
            return Decision.Refuse(Refusals.Entry.Fields(form.Problems));

        var draft = new CaseDraft(context, procedure, null, request);
        draft.Record(new CaseEvent.Submitted(
            request.At,
            submit.Case,
            submit.Number,
            context.Plan.Standard,
            context.Plan.Edition,
            procedure.Key,
            submit.Channel,
            request.By.Kind == ActorKind.Applicant ? request.By.Id : submit.Applicant,
            form.Values,
            context.Calendar.Edition));
        if (AttachAll(draft, submit.Attachments) is { } refusal)
            return Decision.Refuse(refusal);
        if (Flow.Begin(draft) is { } obstacle)
            return Decision.Refuse(Blocked(draft, obstacle));
        var last = draft.Count;
        Settlement.Settle(draft, request.At);
        return draft.Accept(..last);
    }

    private static Refusal? MayStart(Plan plan, Procedure procedure, CaseCommand.Submit submit, Actor by) => procedure.Start switch
    {
        ProcedureStart.ByApplicant start => MayHandIn(plan, start, submit, by),
        _ when submit.Channel is not null || submit.Applicant is not null => Refusals.Submission.NoChannel,
        ProcedureStart.Internal start => HoldsAny(by, start.By) ? null : Refusals.Submission.NotYourRole(plan, start.By),
        _ => by.Kind == ActorKind.System ? null : Refusals.Submission.Scheduled,
    };

    private static Refusal? MayHandIn(Plan plan, ProcedureStart.ByApplicant start, CaseCommand.Submit submit, Actor by)
    {
        if (submit.Channel is not { } key || !start.Channels.Contains(key) || !plan.Channels.TryGetValue(key, out var channel))
            return Refusals.Submission.UnknownChannel(start, submit.Channel);
        if (by.Kind != ActorKind.Applicant)
            return by.IsOfficer ? null : Refusals.Submission.NotOfficer;
        if (!channel.SelfService)
            return Refusals.Submission.NotSelfService(channel);
        return submit.Applicant is null || submit.Applicant == by.Id ? null : Refusals.Submission.ForSomebodyElse;
    }

    /// <summary>The form by which a case begins, or is completed by the applicant.</summary>
    public static ImmutableArray<Ask> Intake(Plan plan, Procedure procedure, ChannelKey? through)
    {
        if (procedure.Start is ProcedureStart.Internal start)
            return start.Asks;
        if (through is not { } key || !plan.Channels.TryGetValue(key, out var channel))
            return [];
        var asks = ImmutableArray.CreateBuilder<Ask>(channel.Asks.Length);
        foreach (var field in channel.Asks)
            asks.Add(new Ask(field, channel.Requires.Contains(field) || (plan.Fields.TryGetValue(field, out var known) && known.Required)));
        return asks.DrainToImmutable();
    }

    private static bool HoldsAny(Actor actor, ImmutableArray<RoleKey> roles)
    {
        foreach (var role in roles)
            if (actor.Holds(role))
                return true;
        return false;
    }
}
