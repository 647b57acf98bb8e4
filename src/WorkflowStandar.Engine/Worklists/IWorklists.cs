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

    ValueTask<CaseView?> CaseAsync(CaseKey key, CancellationToken cancellation = default);

    ValueTask<CaseView?> CaseAsync(AgencyKey agency, string number, CancellationToken cancellation = default);

    /// <summary>The case with that number if the secret is its own; null otherwise, without telling which of the two was wrong.</summary>
    ValueTask<CaseView?> TrackAsync(AgencyKey agency, string number, string secret, CancellationToken cancellation = default);

    /// <summary>Cases, the newest first.</summary>
    ValueTask<Page<CaseItem>> CasesAsync(AgencyKey agency, CaseFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>The history of a case, oldest first.</summary>
    ValueTask<ImmutableArray<RecordedEvent>> HistoryAsync(CaseKey key, int after, int limit, CancellationToken cancellation = default);

    ValueTask<ImmutableArray<ClockRow>> ClocksAsync(CaseKey key, CancellationToken cancellation = default);

    /// <summary>Open clocks that are due in a stretch of time, the earliest first; both ends included.</summary>
    ValueTask<Page<ClockItem>> ClocksDueAsync(AgencyKey agency, Instant from, Instant to, PageRequest page, CancellationToken cancellation = default);
}

/// <param name="Standard">Null for all.</param>
/// <param name="Open">True for open cases, false for ended ones, null for both.</param>
/// <param name="NumberPrefix">The beginning of a case number.</param>
/// <param name="NamePrefix">The beginning of the applicant's name, capitals or not.</param>
public sealed record CaseFilter(
    StandardKey? Standard = null,
    bool? Open = null,
    ActorId? Applicant = null,
    string? NumberPrefix = null,
    string? NamePrefix = null);

/// <summary>A case in a list.</summary>
public sealed record CaseItem(CaseKey Case, CaseRow Row);

/// <summary>A case as its page needs it.</summary>
public sealed record CaseView(CaseKey Case, CaseRow Row, CaseState State);

/// <summary>A task in a worklist.</summary>
public sealed record TaskItem(
    CaseKey Case,
    string Number,
    StandardKey Standard,
    string Edition,
    ProcedureKey Procedure,
    ImmutableArray<string> Marks,
    TaskRow Task);

/// <summary>A clock in a list.</summary>
public sealed record ClockItem(CaseKey Case, string Number, StandardKey Standard, string Edition, ProcedureKey Procedure, ClockRow Clock);
