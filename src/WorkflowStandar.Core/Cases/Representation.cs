using WorkflowStandar.Core.Agencies;

namespace WorkflowStandar.Core.Cases;

/// <summary>Whom somebody represents who works on a task: themselves, or the absent person by whose right alone they may.</summary>
public static class Representation
{
    /// <summary>The actor as whom the task is worked on; what they do is recorded with both names.</summary>
    public static Actor On(this Actor actor, OpenTask task, RolesHeld held) => actor with { InsteadOf = Represented(actor, task, held) };

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
