using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Worklists;

/// <summary>Who looks at a list, in which roles, today.</summary>
/// <param name="StandsInFor">Absent people whose work is the reader's too.</param>
/// <param name="Administers">Sees personal data of every case of the agency that is not confidential.</param>
public sealed record Reader(ActorId Id, ImmutableArray<RoleKey> Roles, bool Administers = false, ImmutableArray<ActorId> StandsInFor = default)
{
    /// <summary>The reader, and whom they stand in for.</summary>
    public IEnumerable<ActorId> People => StandsInFor.IsDefaultOrEmpty ? [Id] : StandsInFor.Prepend(Id).Distinct();

    public static Reader Of(Actor actor, bool administers = false) =>
        new(actor.Id, [.. actor.Roles], administers, actor.InsteadOf is { } absent ? [absent] : []);

    /// <param name="held">The roles of the day, with those of whoever the actor stands in for.</param>
    public static Reader Of(Actor actor, RolesHeld held, bool administers = false) =>
        new(actor.Id, [.. actor.Roles], administers, [.. held.StandsIn.Select(one => new ActorId(one.For)).Distinct()]);
}

/// <summary>Lists of open tasks, the earliest due first. What the reader has put off is in <see cref="Snoozed"/>, and among <see cref="Everyone"/>'s.</summary>
public enum TaskTab
{
    /// <summary>Claimed by the reader, assigned or distributed to them.</summary>
    Mine,

    /// <summary>Of the reader's roles, whoever holds them; work distributed to another person is left out.</summary>
    Roles,

    /// <summary>Of the reader's roles, held by nobody.</summary>
    Unassigned,

    /// <summary>Put off by the reader until later.</summary>
    Snoozed,

    /// <summary>Of the whole agency, each task once, as figures count them: what may also be done elsewhere is listed where it came from.</summary>
    Everyone,
}

/// <summary>Narrows any list; what is null does not narrow.</summary>
/// <param name="Due">Not asked of finished tasks.</param>
/// <param name="SubmittedFrom">Included.</param>
/// <param name="SubmittedBefore">Excluded.</param>
/// <param name="Role">Open work of that role; not asked of finished tasks.</param>
/// <param name="Holder">Held by that person; not asked of finished tasks.</param>
/// <param name="Text">Words as somebody typed them; every one must be found in the case, a word by its beginning too. Nothing in it is syntax.</param>
/// <param name="Standing">Not asked of finished tasks.</param>
/// <param name="Finish">Asked of finished tasks only.</param>
public sealed record TaskFilter(
    StandardKey? Standard = null,
    StepKey? Step = null,
    ChannelKey? Channel = null,
    DueRange? Due = null,
    Instant? SubmittedFrom = null,
    Instant? SubmittedBefore = null,
    RoleKey? Role = null,
    ActorId? Holder = null,
    string? Text = null,
    TaskStanding? Standing = null,
    TaskFinish? Finish = null)
{
    public static TaskFilter None { get; } = new();
}

/// <summary>How open work stands. Of cases that wait for others it is asked of the tasks that are open in them.</summary>
public enum TaskStanding
{
    /// <summary>Held by nobody, though it may have been distributed to somebody.</summary>
    Unclaimed,

    /// <summary>Held by somebody.</summary>
    Claimed,

    /// <summary>The applicant has completed the file and sent it back.</summary>
    CameBack,

    /// <summary>The case stands still: it is with the applicant, or a clock of it is paused.</summary>
    Paused,
}

/// <summary>How finished work came out.</summary>
public enum TaskFinish
{
    OnTime,
    Late,

    /// <summary>By sending the file back to the applicant.</summary>
    SentBack,
}

/// <summary>Due instants from one (included) to another (included), those of targets too.</summary>
public readonly record struct DueRange(Instant? From, Instant? To)
{
    /// <summary>Late: with a promise that was due before an instant. A target makes nothing late.</summary>
    public static DueRange LateAt(Instant now) => new(null, now - Duration.FromMilliseconds(1)) { OnlyPromises = true };

    /// <summary>For which no due instant can be told.</summary>
    public static DueRange None { get; } = new() { Without = true };

    public bool OnlyPromises { get; private init; }

    public bool Without { get; private init; }
}

/// <summary>An open task with all that its row shows.</summary>
/// <param name="Row">Without the applicant's name where the reader may not see it or the case is confidential.</param>
/// <param name="State">For the words of the deadline (<see cref="TaskRow.DueRun"/>); its fields are not masked.</param>
/// <param name="SnoozedUntil">Only in <see cref="TaskTab.Snoozed"/>.</param>
public sealed record ListedTask(CaseKey Case, CaseRow Row, TaskRow Task, CaseState State, Instant? SnoozedUntil = null);

/// <summary>An open case that waits for others, with all that its row shows.</summary>
/// <param name="Row">Without the applicant's name where the case is confidential.</param>
/// <param name="State">Says where it stands and for whom it waits; its fields are not masked.</param>
public sealed record WaitingCase(CaseKey Case, CaseRow Row, CaseState State);

/// <summary>How many tasks each list has; what exceeds the bound that was asked for is given as the bound.</summary>
public sealed record TabCounts(int Mine, int Roles, int Unassigned, int Snoozed);
