using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>What the people in a case's history are called.</summary>
public sealed class Names
{
    private readonly Dictionary<ActorId, string> names = [];

    public static async ValueTask<Names> OfAsync(StaffCase opened, IEnumerable<RecordedEvent> history, IActorStore actors, CancellationToken cancellation)
    {
        var names = new Names();
        var wanted = new HashSet<ActorId>();
        foreach (var recorded in history)
        {
            wanted.Add(recorded.By);
            if (recorded.Event.InsteadOf is { } absent)
                wanted.Add(absent);
            switch (recorded.Event)
            {
                // What somebody was called then, not what they are called now.
                case CaseEvent.StepCompleted { Name: { } name } done:
                    names.names[done.By] = name;
                    break;
                case CaseEvent.StepClaimed { Name: { } name } claimed:
                    names.names[claimed.By] = name;
                    break;
                case CaseEvent.StepAssigned { To: { } to, Name: { } name }:
                    names.names[to] = name;
                    break;
            }
        }

        if (opened.State.Applicant is { } applicant)
            wanted.Remove(applicant);
        foreach (var id in wanted.Where(id => id != ActorId.System && !names.names.ContainsKey(id)))
        {
            if ((await actors.FindAsync(opened.Key.Agency, id, cancellation) ?? await actors.FindAsync(ActorRow.Installation, id, cancellation)) is { } row)
                names.names[id] = row.Name;
        }

        return names;
    }

    public static Names From(IReadOnlyDictionary<ActorId, string> known)
    {
        var names = new Names();
        foreach (var (id, name) in known)
            names.names[id] = name;
        return names;
    }

    /// <summary>Null for the engine's own doing.</summary>
    public Words? Of(ActorId id, CaseState state)
    {
        if (id == ActorId.System)
            return null;
        if (id == state.Applicant)
            return new Words("pemohon", "the applicant");
        var name = names.GetValueOrDefault(id, id.Value);
        return new Words(name, name);
    }

    /// <summary>"Dewi Kartikasari, pengganti Drs. Bambang Setiawan, Sekretaris DPRD".</summary>
    public Words? Of(ActorId id, ActorId? insteadOf, Text? role, CaseState state)
    {
        if (Of(id, state) is not { } name)
            return null;
        var absent = insteadOf is { } other ? Of(other, state) : null;
        return new Words(
            name.Id + (absent is null ? "" : $", pengganti {absent.Id}") + (role is null ? "" : $", {role.Id}"),
            name.En + (absent is null ? "" : $", standing in for {absent.En}") + (role is null ? "" : $", {role.In("en")}"));
    }
}
