using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Standards;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>An open task: whose work it is and what completing it takes.</summary>
/// <param name="Task">Its number within the case, as the addresses of the commands name it.</param>
/// <param name="SharedWith">Roles that an escalation added.</param>
/// <param name="Person">The one holder of the role that it was distributed to; absent for any.</param>
/// <param name="Holder">Who has claimed it or was given it; absent while nobody has.</param>
/// <param name="Outcomes">The choices on completion; empty where there is nothing to choose.</param>
public sealed record TaskDocument(
    int Task,
    StepKey Step,
    Text Title,
    RoleKey Role,
    ImmutableArray<RoleKey> SharedWith,
    ActorId? Person,
    ActorId? Holder,
    Instant OpenedAt,
    ImmutableArray<OutcomeDocument> Outcomes,
    ImmutableArray<FieldDocument> Asks,
    ImmutableArray<Text> Checklist,
    string? Clause)
{
    public static TaskDocument Of(Plan plan, Procedure procedure, OpenTask task)
    {
        var work = procedure[task.Step] switch
        {
            Step.Work own => own,
            Step.Distribute distribute => distribute.Each,
            var other => throw new InvalidOperationException($"An open task stands at '{other.Key}', which is no work."),
        };
        return new TaskDocument(
            task.Token,
            task.Step,
            work.Title,
            task.Role,
            task.SharedWith,
            task.Person,
            task.Holder,
            task.OpenedAt,
            work.Outcomes is [{ Key: var only }] && only == OutcomeKey.Done ? [] : [.. work.Outcomes.Select(outcome => new OutcomeDocument(outcome.Key, outcome.Title))],
            [.. work.Asks.Select(ask => FieldDocument.Of(plan.Fields[ask.Field], ask.Required))],
            work.Checklist,
            work.Clause);
    }
}

public sealed record OutcomeDocument(OutcomeKey Outcome, Text Title);
