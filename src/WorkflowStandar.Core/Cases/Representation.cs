using System.Collections.Immutable;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>Whom somebody represents in what they do to a case: themselves, or the absent person by whose right alone they may.</summary>
public static class Representation
{
    /// <summary>The actor as whom the command is given; it is recorded with both names.</summary>
    public static Actor On(this Actor actor, CaseCommand command, Procedure procedure, CaseState state, RolesHeld held)
    {
        if (TaskOf(command, state) is { } task)
            return actor.On(task, held);
        return command switch
        {
            CaseCommand.Assign or CaseCommand.Transfer or CaseCommand.Cancel => actor,
            CaseCommand.Extend extend => actor.By(procedure.Clock(extend.Clock)?.Extension?.Roles ?? [], held),
            CaseCommand.Reclassify when actor.Kind != ActorKind.Supervisor => actor.By(RolesAtWork(state), held),
            CaseCommand.Withdraw when actor.Kind == ActorKind.Staff => actor.By(RolesBeforeApplicants(procedure, state), held),
            CaseCommand.Recall recall when actor.Kind != ActorKind.Supervisor => actor.By(RolesOfSender(recall, procedure, state), held),
            _ when actor.Kind == ActorKind.Staff && held.Own.IsEmpty => actor.By([.. held.StandsIn.Select(one => one.Role)], held),
            _ => actor,
        };
    }

    /// <summary>The actor as whom the task is worked on.</summary>
    public static Actor On(this Actor actor, OpenTask task, RolesHeld held) => actor with { InsteadOf = Represented(actor, task, held) };

    /// <summary>The actor who does what any of the roles may do.</summary>
    private static Actor By(this Actor actor, ImmutableArray<RoleKey> roles, RolesHeld held) => roles.Any(held.Own.Contains)
        ? actor
        : actor with { InsteadOf = held.StandsIn.Where(one => roles.Contains(one.Role)).Select(one => (ActorId?)new ActorId(one.For)).FirstOrDefault() };

    private static OpenTask? TaskOf(CaseCommand command, CaseState state) => command switch
    {
        CaseCommand.Claim claim => state.Task(claim.Task),
        CaseCommand.Release release => state.Task(release.Task),
        CaseCommand.Complete complete => state.Task(complete.Task),
        CaseCommand.Return back => state.Task(back.Task),
        _ => null,
    };

    private static ImmutableArray<RoleKey> RolesAtWork(CaseState state) => [.. state.Tasks.SelectMany(task => task.SharedWith.Add(task.Role))];

    private static ImmutableArray<RoleKey> RolesBeforeApplicants(Procedure procedure, CaseState state) =>
        procedure.First.Step is { } first && Flow.WorkOf(procedure, first)?.By is Performer.Role { Key: var desk } ? RolesAtWork(state).Add(desk) : RolesAtWork(state);

    private static ImmutableArray<RoleKey> RolesOfSender(CaseCommand.Recall recall, Procedure procedure, CaseState state) =>
    [
        .. from back in state.Position.Tokens
           where back.State == TokenState.Returned && (recall.Back is null || recall.Back == back.Number)
           let sent = back.Sent is { } task ? state.CompletionOf(task) : null
           where sent is not null
           let role = Flow.WorkOf(procedure, sent.Step)?.By switch
           {
               Performer.Role performer => performer.Key,
               Performer.ChosenIn chosen when state.Value(chosen.Field) is FieldValue.Text { Value: var value } => new RoleKey(value),
               _ => (RoleKey?)null,
           }
           where role is not null
           select role.Value,
    ];

    private static ActorId? Represented(Actor actor, OpenTask task, RolesHeld held)
    {
        if (task.Person is { } person && person != actor.Id)
            return IfAbsent(person, held);
        if (task.Holder is { } holder && holder != actor.Id && IfAbsent(holder, held) is { } absent)
            return absent;
        if (task.Person == actor.Id || held.Own.Any(task.IsWorkOf))
            return null;
        return held.StandsIn.Where(one => task.IsWorkOf(one.Role)).Select(one => (ActorId?)new ActorId(one.For)).FirstOrDefault();
    }

    private static ActorId? IfAbsent(ActorId person, RolesHeld held) => held.StandsIn.Any(one => one.For == person.Value) ? person : null;
}
