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
            if (recorded.Event is CaseEvent.StepOpened { Token: var token, Role: var role } task)
                (roles[token], words.Tasks[token]) = (role, task.Step);
            if (recorded.Event is CaseEvent.StepAssigned { Token: var moved, Role: var other })
                roles[moved] = other;
            if (recorded.Event is CaseEvent.FieldsGiven fields)
                given = fields;
            if (Joins(moments, recorded, words) || words.Of(recorded.Event) is not { } what)
                continue;
            DropClaim(moments, recorded);
            // What was filled in with a step stands just before it.
            var filled = recorded.Event is CaseEvent.StepCompleted or CaseEvent.Resubmitted && given?.At == recorded.Event.At ? given.Fields : null;
            given = null;
            moments.Add(new Moment(
                recorded.Event.At, recorded.Sequence, what, [.. words.DetailsOf(recorded.Event), .. words.Filled(filled)], ByOf(opened, recorded, names, roles),
                recorded.Event is CaseEvent.StepCompleted { Step: var step } ? step : null)
            {
                IsRecall = recorded.Event is CaseEvent.Recalled,
                Claim = recorded.Event is CaseEvent.StepClaimed claim ? (claim.Token, claim.By) : null,
            });
        }

        moments.Reverse();
        return [.. moments];
    }

    /// <summary>That somebody took a task on need not be told beside their having done it.</summary>
    private static void DropClaim(List<Moment> moments, RecordedEvent recorded)
    {
        if (recorded.Event is CaseEvent.StepCompleted done)
            moments.RemoveAll(moment => moment.Claim == (done.Token, done.By));
    }

    /// <summary>What somebody's act brought about at once belongs to it.</summary>
    private static bool Joins(List<Moment> moments, RecordedEvent recorded, TimelineWords words)
    {
        var act = moments.FindLastIndex(moment => moment.At == recorded.Event.At && moment.By is not null);
        if (act < 0)
            return false;
        var done = moments[act];
        var belongs = recorded.Event switch
        {
            CaseEvent.Informed informed => informed.Step == done.Step,
            CaseEvent.DocumentIssued or CaseEvent.Registered or CaseEvent.Returned or CaseEvent.WaitStarted or CaseEvent.WaitMoved
                or CaseEvent.ClockPaused or CaseEvent.ClockReopened or CaseEvent.ClockResumed or CaseEvent.ClockReset or CaseEvent.ClockMoved or CaseEvent.ClockStopped => true,
            CaseEvent.StepClaimed => done.IsRecall,
            _ => false,
        };
        if (!belongs || recorded.Event is CaseEvent.StepClaimed || words.Of(recorded.Event) is not { } what)
            return belongs;
        // The reason of a return stands in its own words, not in the note as well.
        var before = recorded.Event is CaseEvent.Returned { Reason: var reason } ? done.Details.RemoveAll(detail => detail.Id == reason) : done.Details;
        moments[act] = done with { Details = [.. before, what, .. words.DetailsOf(recorded.Event)] };
        return true;
    }

    /// <summary>Null for what came about by itself.</summary>
    private static Words? ByOf(StaffCase opened, RecordedEvent recorded, Names names, Dictionary<int, RoleKey> roles) => recorded.Event switch
    {
        CaseEvent.StepCompleted done => names.Of(done.By, done.InsteadOf, roles.TryGetValue(done.Token, out var role) ? opened.TitleOf(role) : null, opened.State),
        CaseEvent.Submitted or CaseEvent.StepClaimed or CaseEvent.StepReleased or CaseEvent.StepAssigned or CaseEvent.Resubmitted or CaseEvent.Recalled or CaseEvent.Reclassified or CaseEvent.Commented or CaseEvent.Attached or CaseEvent.SecretReplaced
            or CaseEvent.Migrated or CaseEvent.ClockExtended or CaseEvent.Ended { Step: null } => names.Of(recorded.By, recorded.Event.InsteadOf, null, opened.State),
        _ => null,
    };
}

/// <param name="By">Who; null for what came about by itself.</param>
/// <param name="Step">The step that was completed.</param>
public sealed record Moment(Instant At, int Sequence, Words What, ImmutableArray<Words> Details, Words? By, StepKey? Step)
{
    /// <summary>The task that somebody took on.</summary>
    public (int Task, ActorId By)? Claim { get; init; }

    public bool IsRecall { get; init; }
}
