using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
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
    [JsonIgnore]
    public bool IsOpen => Ending is null;

    public FieldValue? Value(FieldKey field) => Fields.GetValueOrDefault(field);

    public OpenTask? Task(int token) => TaskIndex(token) is >= 0 and var index ? Tasks[index] : null;

    public ClockRun? Run(int run) => run >= 1 && run <= Clocks.Length ? Clocks[run - 1] : null;

    /// <summary>Who completed the task; null while it is open, and where it was never there or was skipped.</summary>
    public Completion? CompletionOf(int token)
    {
        foreach (var completion in Completions)
            if (completion.Token == token)
                return completion;
        return null;
    }

    private int TaskIndex(int token)
    {
        for (var index = 0; index < Tasks.Length; index++)
            if (Tasks[index].Token == token)
                return index;
        return -1;
    }
}

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
/// <param name="Version">The version of the case that it found; what followed from it has a higher one.</param>
public sealed record Completion(int Token, StepKey Step, OutcomeKey Outcome, ActorId By, Instant At, ActorId? InsteadOf = null, string? Name = null, int Version = 0);
