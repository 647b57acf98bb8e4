using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>The people of a scenario: one for each role, whoever a scenario names besides, an applicant, a supervisor.</summary>
/// <remarks>Who does something for a role is always the same person, so that a second pair of eyes must be named.</remarks>
public static class ScenarioCast
{
    public static ActorId ApplicantId { get; } = new("pemohon");

    public static Actor ActorOf(ScenarioPerson person, Plan plan) => person.Kind switch
    {
        ActorKind.Staff => Officer(person.Role!.Value, person.Name is { } name ? new ActorId(name) : null, plan),
        ActorKind.Applicant => new Actor(ApplicantId, "Pemohon", ActorKind.Applicant, new HashSet<RoleKey>()),
        ActorKind.Supervisor => new Actor(new ActorId("supervisor"), "Pengelola layanan", ActorKind.Supervisor, new HashSet<RoleKey>()),
        _ => Actor.System,
    };

    /// <summary>Whoever hands in a case of the procedure through the channel: the applicant, or an officer for them.</summary>
    public static Actor SubmitterOf(Procedure procedure, ChannelKey? channel, Plan plan) => procedure.Start switch
    {
        ProcedureStart.ByApplicant when channel is { } key && plan.Channels.TryGetValue(key, out var known) && known.SelfService =>
            ActorOf(ScenarioPerson.Applicant, plan),
        ProcedureStart.ByApplicant => Officer(FirstRole(procedure, plan), null, plan),
        ProcedureStart.Internal { By: [var first, ..] } => Officer(first, null, plan),
        _ => Actor.System,
    };

    /// <summary>Whose work the task is: who holds it, whom it was given to, else the person that the scenario has for its role.</summary>
    public static Actor WorkerOf(OpenTask task, Plan plan) => Officer(task.Role, task.Holder ?? task.Person, plan);

    private static Actor Officer(RoleKey role, ActorId? person, Plan plan) => new(
        person ?? new ActorId(role.Value),
        person?.Value ?? (plan.Roles.TryGetValue(role, out var title) ? title.Id : role.Value),
        ActorKind.Staff,
        new HashSet<RoleKey> { role });

    private static RoleKey FirstRole(Procedure procedure, Plan plan) =>
        procedure.Steps.OfType<Step.Work>().Select(work => work.By).OfType<Performer.Role>().Select(role => role.Key)
            .Concat(plan.Roles.Keys)
            .First();
}
