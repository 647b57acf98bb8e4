using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using static WorkflowStandar.Core.Cases.CaseEvent;

namespace WorkflowStandar.Engine.Cases;

/// <summary>Somebody who has or had to do with a case: a role that a step was opened to or shared with, a person who held or did one, the officer who handed it in.</summary>
public readonly record struct Participant(Part Part, string Key);

public enum Part
{
    /// <summary>A role with a step in the case.</summary>
    Role,

    /// <summary>A person with a step in the case.</summary>
    Person,

    /// <summary>Handed the case in.</summary>
    Sender,
}

internal static class Participants
{
    /// <summary>Those whom the events brought in; they may have been there before.</summary>
    /// <param name="by">Who gave the command.</param>
    public static ImmutableArray<Participant> Of(ImmutableArray<CaseEvent> events, Actor by)
    {
        ImmutableArray<Participant>.Builder? found = null;
        foreach (var @event in events)
            foreach (var (part, key) in Of(@event, by))
            {
                var participant = new Participant(part, key);
                found ??= ImmutableArray.CreateBuilder<Participant>();
                if (!found.Contains(participant))
                    found.Add(participant);
            }
        return found?.DrainToImmutable() ?? [];
    }

    private static ReadOnlySpan<Participant> Of(CaseEvent @event, Actor by) => @event switch
    {
        Submitted when by.IsOfficer => new[] { new Participant(Part.Sender, by.Id.Value) },
        StepOpened e => Step(e.Role, e.Person),
        StepShared e => Step(e.With, null),
        StepAssigned e => Step(e.Role, e.To),
        StepClaimed e => new[] { new Participant(Part.Person, e.By.Value) },
        StepCompleted e => new[] { new Participant(Part.Person, e.By.Value) },
        _ => [],
    };

    private static ReadOnlySpan<Participant> Step(RoleKey role, ActorId? person) => person is { } one
        ? new[] { new Participant(Part.Role, role.Value), new Participant(Part.Person, one.Value) }
        : new[] { new Participant(Part.Role, role.Value) };
}
