using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>A fact about a case, stored for as long as the case is: add members, never rename or remove them.</summary>
/// <remarks>Who did it stands beside it in the history (<see cref="RecordedEvent"/>). Token and clock-run numbers count up within a case.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Submitted), "submitted")]
[JsonDerivedType(typeof(FieldsGiven), "fields-given")]
[JsonDerivedType(typeof(StepOpened), "step-opened")]
[JsonDerivedType(typeof(StepClaimed), "step-claimed")]
[JsonDerivedType(typeof(StepReleased), "step-released")]
[JsonDerivedType(typeof(StepAssigned), "step-assigned")]
[JsonDerivedType(typeof(StepShared), "step-shared")]
[JsonDerivedType(typeof(StepCompleted), "step-completed")]
[JsonDerivedType(typeof(StepSkipped), "step-skipped")]
[JsonDerivedType(typeof(Informed), "informed")]
[JsonDerivedType(typeof(BranchChosen), "branch-chosen")]
[JsonDerivedType(typeof(GroupOpened), "group-opened")]
[JsonDerivedType(typeof(BranchArrived), "branch-arrived")]
[JsonDerivedType(typeof(GroupJoined), "group-joined")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Resubmitted), "resubmitted")]
[JsonDerivedType(typeof(Recalled), "recalled")]
[JsonDerivedType(typeof(WaitStarted), "wait-started")]
[JsonDerivedType(typeof(WaitOver), "wait-over")]
[JsonDerivedType(typeof(DocumentIssued), "document-issued")]
[JsonDerivedType(typeof(Registered), "registered")]
[JsonDerivedType(typeof(WaitMoved), "wait-moved")]
[JsonDerivedType(typeof(ClockAwaited), "clock-awaited")]
[JsonDerivedType(typeof(ClockStarted), "clock-started")]
[JsonDerivedType(typeof(ClockPaused), "clock-paused")]
[JsonDerivedType(typeof(ClockResumed), "clock-resumed")]
[JsonDerivedType(typeof(ClockReset), "clock-reset")]
[JsonDerivedType(typeof(ClockReclassified), "clock-reclassified")]
[JsonDerivedType(typeof(ClockExtended), "clock-extended")]
[JsonDerivedType(typeof(ClockMoved), "clock-moved")]
[JsonDerivedType(typeof(RungFired), "rung-fired")]
[JsonDerivedType(typeof(ClockStopped), "clock-stopped")]
[JsonDerivedType(typeof(ClockReopened), "clock-reopened")]
[JsonDerivedType(typeof(ClockVoided), "clock-voided")]
[JsonDerivedType(typeof(Marked), "marked")]
[JsonDerivedType(typeof(Reclassified), "reclassified")]
[JsonDerivedType(typeof(Commented), "commented")]
[JsonDerivedType(typeof(Attached), "attached")]
[JsonDerivedType(typeof(SecretReplaced), "secret-replaced")]
[JsonDerivedType(typeof(CalendarAdopted), "calendar-adopted")]
[JsonDerivedType(typeof(Migrated), "migrated")]
[JsonDerivedType(typeof(Ended), "ended")]
public abstract record CaseEvent(Instant At)
{
    /// <summary>The absent person by whose right somebody did it; null where it was their own, and for what came about by itself.</summary>
    public virtual ActorId? InsteadOf { get; init; }

    // The life of the file.
    public sealed record Submitted(
        Instant At,
        CaseId Case,
        string Number,
        StandardKey Standard,
        string Edition,
        ProcedureKey Procedure,
        ChannelKey? Channel,
        ActorId? Applicant,
        ImmutableDictionary<FieldKey, FieldValue> Fields,
        string CalendarEdition) : CaseEvent(At);

    public sealed record FieldsGiven(Instant At, ImmutableDictionary<FieldKey, FieldValue> Fields) : CaseEvent(At);

    // The flow. A token is a position in it; the token of a task is the task's number.
    public sealed record StepOpened(Instant At, int Token, StepKey Step, RoleKey Role, ActorId? Person, int? Group) : CaseEvent(At);

    /// <param name="Name">What <paramref name="By"/> was called then, so that the history can be read without a directory of people.</param>
    public sealed record StepClaimed(Instant At, int Token, ActorId By, string? Name = null) : CaseEvent(At);

    public sealed record StepReleased(Instant At, int Token) : CaseEvent(At);

    /// <summary>Given to a person or to another role, by an officer or by an escalation.</summary>
    public sealed record StepAssigned(Instant At, int Token, RoleKey Role, ActorId? To, string Reason, string? Name = null) : CaseEvent(At);

    /// <summary>An escalation made the task work of one more role.</summary>
    public sealed record StepShared(Instant At, int Token, RoleKey With) : CaseEvent(At);

    public sealed record StepCompleted(Instant At, int Token, StepKey Step, OutcomeKey Outcome, ActorId By, ActorId? InsteadOf, string? Note, string? Name = null) : CaseEvent(At)
    {
        public override ActorId? InsteadOf { get; init; } = InsteadOf;
    }

    /// <summary>Closed undone: its join opened without it, or the case ended.</summary>
    public sealed record StepSkipped(Instant At, int Token, StepKey Step) : CaseEvent(At);

    public sealed record Informed(Instant At, StepKey Step, ImmutableArray<Addressee> To) : CaseEvent(At);

    public sealed record BranchChosen(Instant At, StepKey Step, Target Next) : CaseEvent(At);

    public sealed record GroupOpened(Instant At, int Group, StepKey Step, int? Parent, int Branches, int Needed) : CaseEvent(At);

    public sealed record BranchArrived(Instant At, int Group) : CaseEvent(At);

    public sealed record GroupJoined(Instant At, int Group, StepKey Step) : CaseEvent(At);

    /// <param name="Sent">The task whose completion sent it, by which it can be recalled; null where another branch joined on the way.</param>
    public sealed record Returned(
        Instant At, int Token, StepKey Step, int? Group, string Reason, ImmutableArray<FieldKey> Missing, Instant? LapsesAt, int? Sent = null) : CaseEvent(At);

    /// <summary>The office took the return back before the applicant had completed the file.</summary>
    public sealed record Recalled(Instant At, int Token, StepKey Step, string Reason) : CaseEvent(At);

    public sealed record Resubmitted(Instant At, int Token, StepKey Step) : CaseEvent(At);

    public sealed record WaitStarted(Instant At, int Token, StepKey Step, int? Group, Instant Until) : CaseEvent(At);

    public sealed record WaitOver(Instant At, int Token, StepKey Step) : CaseEvent(At);

    /// <summary>A wait ends, or a return lapses, at another instant because a calendar edition or the date field is another.</summary>
    public sealed record WaitMoved(Instant At, int Token, StepKey Step, Instant From, Instant To, string Cause) : CaseEvent(At);

    public sealed record DocumentIssued(Instant At, StepKey Step, DocumentKey Document) : CaseEvent(At);

    public sealed record Registered(Instant At, StepKey Step, RegisterKey Register, string Number) : CaseEvent(At);

    // The clocks. Due is the instant derived when the event was decided: kept for the history, never the truth.
    // Since is when it came about, where that was noticed only later (after downtime); null where it is At.

    /// <summary>Its start has come, but the field that its term depends on has no value yet. It counts from here all the same.</summary>
    public sealed record ClockAwaited(Instant At, int Run, ClockKey Clock, int? Token, FieldKey For, Instant? Since = null) : CaseEvent(At);

    /// <param name="Since">Earlier than <see cref="CaseEvent.At"/> too where the clock had to wait for its term.</param>
    public sealed record ClockStarted(Instant At, int Run, ClockKey Clock, int? Token, string? Tier, Instant? Due, Instant? Since = null) : CaseEvent(At);

    public sealed record ClockPaused(Instant At, int Run, ClockKey Clock, Instant? Due = null, Instant? Since = null) : CaseEvent(At);

    public sealed record ClockResumed(Instant At, int Run, ClockKey Clock, Instant? Due, Instant? Since = null) : CaseEvent(At);

    public sealed record ClockReset(Instant At, int Run, ClockKey Clock, Instant? Due) : CaseEvent(At);

    public sealed record ClockReclassified(Instant At, int Run, ClockKey Clock, string? Tier, Instant? Due) : CaseEvent(At);

    public sealed record ClockExtended(Instant At, int Run, ClockKey Clock, Term By, string Reason, Instant? Due) : CaseEvent(At);

    /// <summary>The due instant is another because a calendar edition, or the date field that it is measured from, is another.</summary>
    public sealed record ClockMoved(Instant At, int Run, ClockKey Clock, Instant? From, Instant? To, string Cause) : CaseEvent(At);

    /// <summary>A warning, the miss or an escalation. <paramref name="Due"/> is when it should have fired, <see cref="CaseEvent.At"/> when it was noticed.</summary>
    /// <param name="Notify">Those whom the rung names and, by a warning, the roles whose open tasks the clock waits for.</param>
    /// <param name="Holders">By a warning: those who hold such a task in person, so that only they are told and not all of their role. Null for nobody.</param>
    public sealed record RungFired(
        Instant At, int Run, ClockKey Clock, string Rung, RungKind Kind, Instant Due, ImmutableArray<Addressee> Notify, ImmutableArray<TaskHolder>? Holders = null) : CaseEvent(At);

    public sealed record ClockStopped(Instant At, int Run, ClockKey Clock, bool OnTime, Instant? Due, Instant? Since = null) : CaseEvent(At);

    /// <summary>Goes on as though it had never stopped: what stopped it was recalled.</summary>
    /// <param name="Token">The opening that it belongs to now.</param>
    /// <param name="For">The field that it waits for; null where its term is known.</param>
    public sealed record ClockReopened(Instant At, int Run, ClockKey Clock, int? Token, string? Tier, Instant? Due, FieldKey? For = null) : CaseEvent(At);

    public sealed record ClockVoided(Instant At, int Run, ClockKey Clock) : CaseEvent(At);

    public sealed record Marked(Instant At, string Label) : CaseEvent(At);

    // What people add.
    public sealed record Reclassified(Instant At, FieldKey Field, string Value, string Reason) : CaseEvent(At);

    public sealed record Commented(Instant At, string Text, bool ToApplicant) : CaseEvent(At);

    public sealed record Attached(Instant At, AttachmentId Attachment, string Name, string MediaType, long Bytes, string Sha256) : CaseEvent(At);

    /// <summary>The secret that opens the case for its applicant is another from here on; neither is part of the history.</summary>
    public sealed record SecretReplaced(Instant At, string Reason) : CaseEvent(At);

    /// <summary>The case runs on another edition of its calendar from here on; what moves by it follows.</summary>
    public sealed record CalendarAdopted(Instant At, string From, string To) : CaseEvent(At);

    /// <param name="Steps">Old name → new name, for those that changed.</param>
    /// <param name="Clocks">Old name → new name, for those that changed.</param>
    public sealed record Migrated(
        Instant At,
        string FromEdition,
        string ToEdition,
        ImmutableDictionary<StepKey, StepKey>? Steps = null,
        ImmutableDictionary<ClockKey, ClockKey>? Clocks = null) : CaseEvent(At);

    /// <param name="Step">The end step reached; null for endings that every case has (withdrawn, transferred, cancelled).</param>
    /// <param name="To">Whom it was transferred to; null for other endings.</param>
    public sealed record Ended(Instant At, Ending Ending, StepKey? Step, string? Reason, ImmutableArray<Addressee> Notify, string? To = null) : CaseEvent(At);
}

/// <summary>Somebody who holds a task in person.</summary>
/// <param name="Role">Whose work the task is.</param>
public sealed record TaskHolder(ActorId Person, RoleKey Role);

/// <summary>An event as the history keeps it.</summary>
/// <param name="Sequence">1 for the first event of the case.</param>
/// <param name="Hash">SHA-256 over the hash before it and this event (<see cref="HistoryChain"/>).</param>
public sealed record RecordedEvent(CaseId Case, int Sequence, ActorId By, CaseEvent Event, ImmutableArray<byte> Hash);
