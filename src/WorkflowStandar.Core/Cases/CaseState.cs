using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>A case as its events leave it. Holds only what deciding needs; stored as a snapshot and always rebuildable from the history.</summary>
/// <param name="Version">How many events the case has; the ETag of the case.</param>
/// <param name="CalendarEdition">The calendar edition under which the open clocks are planned.</param>
/// <param name="Ending">Null while the case is open.</param>
public sealed partial record CaseState(
    CaseId Id,
    string Number,
    StandardKey Standard,
    string Edition,
    ProcedureKey Procedure,
    ChannelKey? Channel,
    ActorId? Applicant,
    Instant SubmittedAt,
    Instant LastAt,
    int Version,
    string CalendarEdition,
    ImmutableDictionary<FieldKey, FieldValue> Fields,
    Position Position,
    ImmutableArray<OpenTask> Tasks,
    ImmutableArray<Completion> Completions,
    ImmutableArray<ClockRun> Clocks,
    ImmutableArray<string> Marks,
    ImmutableDictionary<RegisterKey, string> Registrations,
    ImmutableArray<AttachmentId> Attachments,
    Ending? Ending,
    StepKey? End)
{
    public bool IsOpen => Ending is null;

    public FieldValue? Value(FieldKey field) => Fields.GetValueOrDefault(field);

    public OpenTask? Task(int token) => Tasks.FirstOrDefault(task => task.Token == token);

    public ClockRun? Run(int run) => Clocks.FirstOrDefault(clock => clock.Run == run);
}

/// <summary>Where the flow stands: navigation's own state, apart from who may do what and what it costs in time.</summary>
/// <param name="LastNumber">The highest token or group number given out.</param>
public sealed record Position(ImmutableArray<Token> Tokens, ImmutableArray<TokenGroup> Groups, int LastNumber)
{
    public static Position Start { get; } = new([], [], 0);
}

/// <param name="Group">The parallel or distribution that the token runs in; null on the main path.</param>
/// <param name="Since">When it came to this step.</param>
public sealed record Token(int Number, StepKey Step, int? Group, TokenState State, Instant Since, Instant? Until = null)
{
    /// <summary>What a returned file lacks.</summary>
    public ImmutableArray<FieldKey> Missing { get; init; } = [];
}

public enum TokenState
{
    /// <summary>An open task.</summary>
    Working,

    /// <summary>With the applicant; <see cref="Token.Until"/> is when it lapses, null for never.</summary>
    Returned,

    /// <summary>Waiting for a date; <see cref="Token.Until"/> is when it comes.</summary>
    Waiting,
}

/// <summary>A parallel or distribution under way.</summary>
public sealed record TokenGroup(int Number, StepKey Step, int? Parent, int Branches, int Needed, int Arrived);

/// <summary>A task that waits for somebody.</summary>
/// <param name="Role">Whose work it is.</param>
/// <param name="SharedWith">Roles that an escalation added.</param>
/// <param name="Person">The one holder of the role that it was distributed to; null for any.</param>
/// <param name="Holder">Who has claimed it or was given it; null while unassigned.</param>
public sealed record OpenTask(
    int Token,
    StepKey Step,
    RoleKey Role,
    ImmutableArray<RoleKey> SharedWith,
    ActorId? Person,
    ActorId? Holder,
    Instant OpenedAt,
    string? HolderName = null)
{
    public bool IsWorkOf(RoleKey role) => role == Role || SharedWith.Contains(role);
}

/// <summary>Who did a task, kept for the second pair of eyes and to tell whoever comes second.</summary>
public sealed record Completion(int Token, StepKey Step, OutcomeKey Outcome, ActorId By, Instant At, ActorId? InsteadOf = null, string? Name = null);

/// <summary>One run of a clock. Stored is its history; the due instant is derived from it, <see cref="Due"/> is what was last derived.</summary>
/// <param name="Token">The opening that it belongs to (<c>within:</c>); null for a clock of the case.</param>
/// <param name="Fired">Keys of the rungs that have fired since it began or was reset.</param>
public sealed record ClockRun(
    int Run,
    ClockKey Clock,
    int? Token,
    string? Tier,
    ClockHistory History,
    ClockStatus Status,
    Instant? Due,
    ImmutableArray<string> Fired,
    int ExtensionsUsed,
    Instant? StoppedAt = null)
{
    /// <summary>Not yet stopped or voided.</summary>
    public bool IsOpen => Status is ClockStatus.Waiting or ClockStatus.Running or ClockStatus.Paused;
}

public enum ClockStatus
{
    /// <summary>Started, but its term is not known before a field has a value.</summary>
    Waiting,

    Running,
    Paused,
    Met,
    MetLate,
    Void,
}
