using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Engine.Cases;

/// <summary>All that one command changes in the store: written together with nothing left out, or not at all.</summary>
/// <remarks>Instants of rows are whole milliseconds; events keep theirs in their bytes.</remarks>
/// <param name="ExpectedVersion">The version that was decided on, 0 for a new case. Any other in the store is a lost race.</param>
/// <param name="Row">The case's own row where it changed, else null.</param>
/// <param name="Clocks">New and changed runs; a run is never taken out.</param>
/// <param name="Draws">Numbers that the command took.</param>
/// <param name="Answer">Kept for whoever repeats the command under the same idempotency key; null without a key.</param>
public sealed record CaseAppend(
    CaseKey Case,
    StandardKey Standard,
    int ExpectedVersion,
    CaseRow? Row,
    ImmutableArray<StoredEvent> Events,
    Snapshot Snapshot,
    Changes<TaskRow> Tasks,
    ImmutableArray<ClockRow> Clocks,
    Changes<AlarmRow> Alarms,
    ImmutableArray<NoticeRow> Notices,
    ImmutableArray<NumberDraw> Draws,
    RecordedAnswer? Answer)
{
    /// <summary>Tasks that are open no longer.</summary>
    public ImmutableArray<FinishedTask> Finished { get; init; } = [];

    /// <summary>The words by which the case is found, where they changed.</summary>
    public CaseWords? Words { get; init; }

    /// <summary>Files that the case refers to from now on, and that are kept for as long as it is.</summary>
    public ImmutableArray<AttachmentId> Attached { get; init; } = [];

    /// <summary>Who has come to have to do with the case; some may be known already.</summary>
    public ImmutableArray<Participant> Participants { get; init; } = [];
}

/// <param name="Out">Rows whose key is gone.</param>
/// <param name="In">New rows, and changed ones, which take the place of the row with their key.</param>
public readonly record struct Changes<TRow>(ImmutableArray<TRow> Out, ImmutableArray<TRow> In)
{
    public bool IsEmpty => Out.IsEmpty && In.IsEmpty;
}

/// <summary>An event as its bytes lie in the store; the bytes are what is hashed.</summary>
public sealed record StoredEvent(int Sequence, Instant At, ActorId By, ReadOnlyMemory<byte> Json, ReadOnlyMemory<byte> Hash)
{
    /// <exception cref="System.Text.Json.JsonException">The bytes are no event that this release knows.</exception>
    public RecordedEvent Recorded(CaseId @case) =>
        new(@case, Sequence, By, CaseJson.Read<CaseEvent>(Json.Span), [.. Hash.Span]);
}

/// <param name="Hash">Of the event with the number <paramref name="Version"/>.</param>
public sealed record Snapshot(int Version, ReadOnlyMemory<byte> Json, ReadOnlyMemory<byte> Hash);

/// <summary>What lists and searches show of a case.</summary>
/// <param name="CalendarEdition">The calendar edition that its open clocks have been planned under.</param>
/// <param name="ApplicantName">The value of the first party field; personal data.</param>
/// <param name="TrackingHash">SHA-256 of the tracking secret.</param>
/// <param name="Subject">What it is about, in one line; nothing personal.</param>
/// <param name="IsPaused">Open, and with the applicant or with a clock that stands still.</param>
/// <param name="Due">The earliest due instant of its open promises, targets left out; null when none can be told.</param>
public sealed record CaseRow(
    string Number,
    StandardKey Standard,
    string Edition,
    ProcedureKey Procedure,
    ChannelKey? Channel,
    ActorId? Applicant,
    string? ApplicantName,
    Instant SubmittedAt,
    string CalendarId,
    string CalendarEdition,
    ImmutableArray<string> Marks,
    Ending? Ending,
    StepKey? End,
    Instant? EndedAt,
    ReadOnlyMemory<byte> TrackingHash,
    string? Subject = null,
    bool IsConfidential = false,
    bool IsPaused = false,
    Instant? Due = null,
    ClockKey? DueClock = null)
{
    public bool Equals(CaseRow? other) =>
        other is not null && Number == other.Number && Standard == other.Standard && Edition == other.Edition && Procedure == other.Procedure
        && Channel == other.Channel && Applicant == other.Applicant && ApplicantName == other.ApplicantName && SubmittedAt == other.SubmittedAt
        && CalendarId == other.CalendarId && CalendarEdition == other.CalendarEdition && Marks.AsSpan().SequenceEqual(other.Marks.AsSpan())
        && Ending == other.Ending && End == other.End && EndedAt == other.EndedAt && TrackingHash.Span.SequenceEqual(other.TrackingHash.Span)
        && Subject == other.Subject && IsConfidential == other.IsConfidential && IsPaused == other.IsPaused && Due == other.Due && DueClock == other.DueClock;

    public override int GetHashCode() => HashCode.Combine(Number, Standard, Edition, Ending);
}

/// <summary>An open task as one role sees it: a task shared by an escalation has a row for each role.</summary>
/// <param name="Due">The earliest due instant of a clock that waits for the task or for the case; null when none can be told.</param>
/// <param name="DueRun">The run that is due then.</param>
/// <param name="PromiseDue">The same with targets left out: past it the task is late.</param>
/// <param name="CameBack">The applicant has completed the file and sent it back, and this is what is to be done with it first.</param>
public sealed record TaskRow(
    int Token,
    RoleKey Role,
    bool Shared,
    StepKey Step,
    ActorId? Person,
    ActorId? Holder,
    Instant OpenedAt,
    Instant? Due,
    ClockKey? DueClock,
    int? DueRun = null,
    Instant? PromiseDue = null,
    bool CameBack = false);

/// <summary>One run of a clock.</summary>
/// <param name="Fired">Keys of the rungs that have fired.</param>
/// <param name="IsTarget">Reported against, never missed.</param>
/// <param name="StoppedAt">When it was met or became void; null while it is open.</param>
/// <param name="CountedOn">The date at the office on which it was kept or broken: the day, month and year in which it is reported, whatever came after.</param>
public sealed record ClockRow(
    int Run,
    ClockKey Clock,
    int? Token,
    string? Tier,
    ClockStatus Status,
    bool IsTarget,
    Instant StartedAt,
    Instant? Due,
    ImmutableArray<string> Fired,
    Instant? StoppedAt,
    LocalDate? CountedOn)
{
    public bool Equals(ClockRow? other) =>
        other is not null && Run == other.Run && Clock == other.Clock && Token == other.Token && Tier == other.Tier
        && Status == other.Status && IsTarget == other.IsTarget && StartedAt == other.StartedAt && Due == other.Due
        && StoppedAt == other.StoppedAt && CountedOn == other.CountedOn && Fired.AsSpan().SequenceEqual(other.Fired.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Run, Clock, Status, Due);
}

/// <summary>An instant at which the case must be rung. Putting one in again, at the same instant or another, forgets failed tries.</summary>
/// <param name="Name">What is due then, unique within the case: <c>clock-3</c> for the next rung of clock run 3.</param>
public readonly record struct AlarmRow(string Name, Instant Due);

/// <summary>Something that somebody is told about the case, delivered at least once and readable as a notice.</summary>
/// <param name="Sequence">The event that it tells of.</param>
/// <param name="Person">The one holder of the role who is told; null for all of them, and for the applicant.</param>
public sealed record NoticeRow(int Sequence, Addressee To, ActorId? Person, string Kind, ReadOnlyMemory<byte> Json, Instant At);

/// <summary>A number taken from a sequence without a gap.</summary>
/// <param name="Last">The number that the sequence stood at before; any other in the store is a lost race.</param>
/// <param name="Now">The number that it stands at afterwards.</param>
public sealed record NumberDraw(SequenceKey Sequence, long Last, long Now);

/// <summary>A sequence of an agency that begins at 1 each year: case numbers of a service, entries of a register.</summary>
/// <param name="Name"><c>case:PDI</c>, <c>register:buku-agenda</c>.</param>
public readonly record struct SequenceKey(AgencyKey Agency, string Name, int Year);
