using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Worklists;

/// <summary>What pages and the API read. Every list is one indexed query per page.</summary>
public interface IWorklists
{
    /// <summary>Open tasks of any of the roles, the earliest due first, a task shared among them once. Work distributed to another person is left out.</summary>
    ValueTask<Page<TaskItem>> TasksAsync(AgencyKey agency, IReadOnlyCollection<RoleKey> roles, ActorId reader, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Open tasks of every role of the agency, the earliest due first.</summary>
    ValueTask<Page<TaskItem>> AllTasksAsync(AgencyKey agency, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Open tasks that an actor has claimed or was given, the earliest due first.</summary>
    ValueTask<Page<TaskItem>> HeldByAsync(AgencyKey agency, ActorId holder, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Open tasks of one case.</summary>
    ValueTask<ImmutableArray<TaskItem>> TasksOfAsync(CaseKey key, CancellationToken cancellation = default);

    /// <summary>A list of open tasks as somebody sees it, the earliest due first.</summary>
    ValueTask<Page<ListedTask>> ListAsync(AgencyKey agency, TaskTab tab, Reader reader, TaskFilter filter, Instant now, PageRequest page, CancellationToken cancellation = default);

    /// <summary>How many tasks a list has, counted up to <paramref name="atMost"/>.</summary>
    ValueTask<int> CountAsync(AgencyKey agency, TaskTab tab, Reader reader, TaskFilter filter, Instant now, int atMost = 1000, CancellationToken cancellation = default);

    /// <summary>How many each list of a person has, counted up to <paramref name="atMost"/>.</summary>
    ValueTask<TabCounts> CountsAsync(AgencyKey agency, Reader reader, TaskFilter filter, Instant now, int atMost = 1000, CancellationToken cancellation = default);

    /// <summary>Open cases that the reader handed in or had a step in, and in which nothing is theirs to do now: they wait for others, for the applicant or for a date. The earliest due first.</summary>
    /// <param name="withRoles">Also those in which their roles had a step.</param>
    ValueTask<Page<WaitingCase>> WaitingAsync(AgencyKey agency, Reader reader, bool withRoles, TaskFilter filter, Instant now, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Cases that are looked for, the newest first. Personal words find a case only for those who may see its personal data: roles and people with a step in it, and administrators unless it is confidential.</summary>
    /// <returns>A page may be short, even empty, and still have a next one: no page looks through more than a bounded number of cases.</returns>
    ValueTask<Page<FoundCase>> SearchAsync(AgencyKey agency, CaseSearch search, Reader reader, PageRequest page, CancellationToken cancellation = default);

    /// <summary>The register book of a period: cases in the order in which they came in.</summary>
    ValueTask<Page<FoundCase>> RegisterAsync(AgencyKey agency, RegisterSpan span, Reader reader, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Tasks that somebody has done, the newest first.</summary>
    ValueTask<Page<FinishedItem>> DoneByAsync(AgencyKey agency, ActorId actor, TaskFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Tasks of a case that are open no longer, in the order in which they ended.</summary>
    ValueTask<ImmutableArray<FinishedTask>> FinishedOfAsync(CaseKey key, CancellationToken cancellation = default);

    /// <summary>Roles and people with a step in the case, open or ended, and who handed it in.</summary>
    ValueTask<ImmutableArray<Participant>> ParticipantsAsync(CaseKey key, CancellationToken cancellation = default);

    ValueTask<CaseView?> CaseAsync(CaseKey key, CancellationToken cancellation = default);

    ValueTask<CaseView?> CaseAsync(AgencyKey agency, string number, CancellationToken cancellation = default);

    /// <summary>The case with that number if the secret is its own; null otherwise, without telling which of the two was wrong.</summary>
    ValueTask<CaseView?> TrackAsync(AgencyKey agency, string number, string secret, CancellationToken cancellation = default);

    /// <summary>Cases, the newest first.</summary>
    ValueTask<Page<CaseItem>> CasesAsync(AgencyKey agency, CaseFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>The history of a case, oldest first.</summary>
    ValueTask<ImmutableArray<RecordedEvent>> HistoryAsync(CaseKey key, int after, int limit, CancellationToken cancellation = default);

    ValueTask<ImmutableArray<ClockRow>> ClocksAsync(CaseKey key, CancellationToken cancellation = default);
}

/// <param name="Standard">Null for all.</param>
/// <param name="Open">True for open cases, false for ended ones, null for both.</param>
/// <param name="NumberPrefix">The beginning of a case number.</param>
/// <param name="NamePrefix">The beginning of the applicant's name, capitals or not.</param>
/// <param name="NamesFor">A name finds a case only where this reader may see its personal data; null: whoever asks may see them all.</param>
public sealed record CaseFilter(
    StandardKey? Standard = null,
    bool? Open = null,
    ActorId? Applicant = null,
    string? NumberPrefix = null,
    string? NamePrefix = null,
    Reader? NamesFor = null);

/// <summary>A case in a list.</summary>
public sealed record CaseItem(CaseKey Case, CaseRow Row);

/// <summary>A case as its page needs it.</summary>
/// <param name="Participants">Who has or had to do with it.</param>
public sealed record CaseView(CaseKey Case, CaseRow Row, CaseState State, ImmutableArray<Participant> Participants)
{
    /// <summary>Whether somebody, or a role in which they act, has or had a step in the case: its personal data are for them.</summary>
    public bool HasOrHadStep(Actor actor) => Participants.Any(participant => participant.Part switch
    {
        Part.Role => actor.Roles.Contains(new RoleKey(participant.Key)),
        Part.Person => actor.ActsAs(new ActorId(participant.Key)),
        _ => false,
    });
}

/// <summary>A task in a worklist.</summary>
public sealed record TaskItem(
    CaseKey Case,
    string Number,
    StandardKey Standard,
    string Edition,
    ProcedureKey Procedure,
    ImmutableArray<string> Marks,
    TaskRow Task);
