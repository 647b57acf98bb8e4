using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>The history of a case as officers read it, the newest first: what people did and what became of it, in plain words.</summary>
public static class Timeline
{
    /// <param name="sight">What of personal data may stand in it.</param>
    /// <param name="people">What persons among recipients are called.</param>
    public static ImmutableArray<Moment> Of(
        StaffCase opened, ImmutableArray<RecordedEvent> history, Names names, PersonalSight sight, IReadOnlyDictionary<string, string> people)
    {
        var words = new TimelineWords(opened, sight, people);
        CaseEvent.FieldsGiven? given = null;
        var roles = new Dictionary<int, RoleKey>();
        var moments = new List<Moment>();
        foreach (var recorded in history)
        {
            if (recorded.Event is CaseEvent.StepOpened { Token: var token, Role: var role })
                roles[token] = role;
            if (recorded.Event is CaseEvent.StepAssigned { Token: var moved, Role: var other })
                roles[moved] = other;
            if (recorded.Event is CaseEvent.FieldsGiven fields)
                given = fields;
            if (Joins(moments, recorded, words) || words.Of(recorded.Event) is not { } what)
                continue;
            // What was filled in with a step stands just before it.
            var filled = recorded.Event is CaseEvent.StepCompleted or CaseEvent.Resubmitted && given?.At == recorded.Event.At ? given.Fields : null;
            given = null;
            var by = recorded.Event is CaseEvent.StepCompleted done
                ? names.Of(done.By, done.InsteadOf, roles.TryGetValue(done.Token, out var own) ? opened.TitleOf(own) : null, opened.State)
                : names.Of(recorded.By, opened.State);
            moments.Add(new Moment(recorded.Event.At, recorded.Sequence, what, [.. words.DetailsOf(recorded.Event), .. words.Filled(filled)], by, recorded.Event is CaseEvent.StepCompleted { Step: var step } ? step : null));
        }

        moments.Reverse();
        return [.. moments];
    }

    /// <summary>What a completion brought about belongs to it.</summary>
    private static bool Joins(List<Moment> moments, RecordedEvent recorded, TimelineWords words)
    {
        if (moments is not [.., { Step: { } step } last] || last.At != recorded.Event.At)
            return false;
        var belongs = recorded.Event switch
        {
            CaseEvent.DocumentIssued issued => issued.Step == step,
            CaseEvent.Registered registered => registered.Step == step,
            CaseEvent.Informed informed => informed.Step == step,
            _ => false,
        };
        if (belongs && words.Of(recorded.Event) is { } what)
            moments[^1] = last with { Details = last.Details.Add(what) };
        return belongs;
    }
}

/// <param name="By">Who; null for what came about by itself.</param>
/// <param name="Step">The step that was completed.</param>
public sealed record Moment(Instant At, int Sequence, Words What, ImmutableArray<Words> Details, Words? By, StepKey? Step);
