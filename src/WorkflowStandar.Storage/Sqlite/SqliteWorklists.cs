using System.Collections.Immutable;
using System.Security.Cryptography;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Storage.Sqlite;

internal sealed class SqliteWorklists(SqliteFile file, Agencies agencies, ICaseStore store) : IWorklists
{
    private const string FindClocks = $"SELECT {ClockColumns.List} FROM clocks AS t WHERE agency = ? AND case_id = ? ORDER BY run";

    private readonly TaskQueries tasks = new(file, agencies);
    private readonly TaskLists lists = new(file, agencies);
    private readonly WaitingQueries waiting = new(file, agencies);
    private readonly FinishedQueries finished = new(file, agencies);
    private readonly SearchQueries search = new(file, agencies);
    private readonly RegisterQueries register = new(file, agencies);
    private readonly CaseQueries cases = new(file, agencies);

    public ValueTask<Page<TaskItem>> TasksAsync(AgencyKey agency, IReadOnlyCollection<RoleKey> roles, ActorId reader, PageRequest page, CancellationToken cancellation = default) =>
        new(tasks.OfRoles(agency, roles, reader, page));

    public ValueTask<Page<TaskItem>> AllTasksAsync(AgencyKey agency, PageRequest page, CancellationToken cancellation = default) =>
        new(tasks.OfAll(agency, page));

    public ValueTask<Page<TaskItem>> HeldByAsync(AgencyKey agency, ActorId holder, PageRequest page, CancellationToken cancellation = default) =>
        new(tasks.HeldBy(agency, holder, page));

    public ValueTask<ImmutableArray<TaskItem>> TasksOfAsync(CaseKey key, CancellationToken cancellation = default) => new(tasks.Of(key));

    public ValueTask<Page<ListedTask>> ListAsync(AgencyKey agency, TaskTab tab, Reader reader, TaskFilter filter, Instant now, PageRequest page, CancellationToken cancellation = default) =>
        new(lists.List(agency, tab, reader, filter, now, page));

    public ValueTask<int> CountAsync(AgencyKey agency, TaskTab tab, Reader reader, TaskFilter filter, Instant now, int atMost = 1000, CancellationToken cancellation = default) =>
        new(lists.Count(agency, tab, reader, filter, now, atMost));

    public ValueTask<TabCounts> CountsAsync(AgencyKey agency, Reader reader, TaskFilter filter, Instant now, int atMost = 1000, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number
            ? file.Read(session =>
            {
                int Tasks(TaskTab tab) => TaskLists.Count(session, number, tab, reader, filter, now, atMost);
                return new TabCounts(
                    Tasks(TaskTab.Mine),
                    Tasks(TaskTab.Roles),
                    Tasks(TaskTab.Unassigned),
                    Tasks(TaskTab.Snoozed));
            })
            : new TabCounts(0, 0, 0, 0));

    public ValueTask<Page<WaitingCase>> WaitingAsync(AgencyKey agency, Reader reader, bool withRoles, TaskFilter filter, Instant now, PageRequest page, CancellationToken cancellation = default) =>
        new(waiting.List(agency, reader, withRoles, filter, page));

    public ValueTask<Page<FoundCase>> SearchAsync(AgencyKey agency, CaseSearch search, Reader reader, PageRequest page, CancellationToken cancellation = default) =>
        new(this.search.Cases(agency, search, reader, page));

    public ValueTask<Page<FoundCase>> RegisterAsync(AgencyKey agency, RegisterSpan span, Reader reader, PageRequest page, CancellationToken cancellation = default) =>
        new(register.List(agency, span, reader, page));

    public ValueTask<Page<FinishedItem>> DoneByAsync(AgencyKey agency, ActorId actor, TaskFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        new(finished.By(agency, actor, filter, page));

    public ValueTask<ImmutableArray<FinishedTask>> FinishedOfAsync(CaseKey key, CancellationToken cancellation = default) => new(finished.Of(key));

    public ValueTask<ImmutableArray<Participant>> ParticipantsAsync(CaseKey key, CancellationToken cancellation = default) => new(finished.Participants(key));

    public ValueTask<CaseView?> CaseAsync(CaseKey key, CancellationToken cancellation = default) => new(cases.Find(key));

    public ValueTask<CaseView?> CaseAsync(AgencyKey agency, string number, CancellationToken cancellation = default) => new(cases.Find(agency, number));

    public ValueTask<CaseView?> TrackAsync(AgencyKey agency, string number, string secret, CancellationToken cancellation = default)
    {
        var view = cases.Find(agency, number);
        var hash = TrackingSecret.Hash(secret);
        return new(view is not null && CryptographicOperations.FixedTimeEquals(view.Row.TrackingHash.Span, hash.Span) ? view : null);
    }

    public ValueTask<Page<CaseItem>> CasesAsync(AgencyKey agency, CaseFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        new(cases.Cases(agency, filter, page));

    public async ValueTask<ImmutableArray<RecordedEvent>> HistoryAsync(CaseKey key, int after, int limit, CancellationToken cancellation = default) =>
        [.. (await store.HistoryAsync(key, after, limit, cancellation)).Select(stored => stored.Recorded(key.Id))];

    public ValueTask<ImmutableArray<ClockRow>> ClocksAsync(CaseKey key, CancellationToken cancellation = default) =>
        new(CaseIds.IsValid(key.Id) && agencies.Find(key.Agency) is { } agency
            ? [.. file.Read(session => session[FindClocks].Set(agency).Set(key.Id).All(row => ClockColumns.Read(row, 0)))]
            : []);
}
