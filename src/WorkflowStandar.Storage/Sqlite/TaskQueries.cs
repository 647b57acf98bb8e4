using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Worklists: one walk along an index per page and role.</summary>
internal sealed class TaskQueries(SqliteFile file, Agencies agencies)
{
    private const string Item = """
        SELECT t.case_id, t.token, t.role, t.shared, t.step, t.person, t.holder, t.opened_at, t.due, t.due_clock, t.due_run, t.promise_due,
          c.number, c.standard, c.edition, c.procedure, c.marks
        """;

    private const string OfRole = $"""
        {Item}
        FROM tasks AS t INDEXED BY tasks_by_role JOIN cases AS c USING (agency, case_id)
        WHERE t.agency = ?1 AND t.role = ?2 AND (t.due, t.case_id, t.token) > (?3, ?4, ?5) AND (t.person IS NULL OR t.person = ?6)
        ORDER BY t.due, t.case_id, t.token LIMIT ?7
        """;

    private const string All = $"""
        {Item}
        FROM tasks AS t INDEXED BY tasks_by_due JOIN cases AS c USING (agency, case_id)
        WHERE t.shared = 0 AND t.agency = ?1 AND (t.due, t.case_id, t.token) > (?2, ?3, ?4)
        ORDER BY t.due, t.case_id, t.token LIMIT ?5
        """;

    private const string Held = $"""
        {Item}
        FROM tasks AS t INDEXED BY tasks_by_holder JOIN cases AS c USING (agency, case_id)
        WHERE t.shared = 0 AND t.agency = ?1 AND t.holder = ?2 AND (t.due, t.case_id, t.token) > (?3, ?4, ?5)
        ORDER BY t.due, t.case_id, t.token LIMIT ?6
        """;

    private const string OfCase = $"""
        {Item}
        FROM tasks AS t JOIN cases AS c USING (agency, case_id)
        WHERE t.agency = ?1 AND t.case_id = ?2 ORDER BY t.token, t.shared, t.role
        """;

    private static readonly byte[] BeforeAll = [];

    public Page<TaskItem> OfRoles(AgencyKey agency, IReadOnlyCollection<RoleKey> roles, ActorId reader, PageRequest page)
    {
        if (agencies.Find(agency) is not { } number)
            return Cursor.Empty<TaskItem>();
        var after = After(page);
        var rows = file.Read(session => roles.Distinct().SelectMany(role =>
        {
            var statement = From(session[OfRole].Set(number).Set(role.Value), after).Set(reader.Value).Set(page.Limit + 1);
            return Items(statement, agency);
        }).ToList());
        var merged = rows
            .DistinctBy(item => (item.Case.Id, item.Task.Token))
            .OrderBy(item => item.Task.Due.Ms() ?? Columns.Never)
            .ThenBy(item => item.Case.Id.Value, StringComparer.Ordinal)
            .ThenBy(item => item.Task.Token)
            .Take(page.Limit + 1)
            .ToList();
        return Cursor.Page(merged, page.Limit, CursorOf);
    }

    public Page<TaskItem> OfAll(AgencyKey agency, PageRequest page) =>
        Read(agency, page, (session, number) => session[All].Set(number));

    public Page<TaskItem> HeldBy(AgencyKey agency, ActorId holder, PageRequest page) =>
        Read(agency, page, (session, number) => session[Held].Set(number).Set(holder.Value));

    public ImmutableArray<TaskItem> Of(CaseKey key) =>
        CaseIds.IsValid(key.Id) && agencies.Find(key.Agency) is { } agency
            ? [.. file.Read(session => Items(session[OfCase].Set(agency).Set(key.Id), key.Agency))]
            : [];

    private Page<TaskItem> Read(AgencyKey agency, PageRequest page, Func<Session, long, Statement> list)
    {
        if (agencies.Find(agency) is not { } number)
            return Cursor.Empty<TaskItem>();
        var after = After(page);
        return Cursor.Page(file.Read(session => Items(From(list(session, number), after).Set(page.Limit + 1), agency)), page.Limit, CursorOf);
    }

    private static (long Due, CaseId Case, long Token)? After(PageRequest page) =>
        page.After is { } cursor && Cursor.Parts(cursor, 3) is [var due, var @case, var token]
            ? (Cursor.Number(due), Cursor.Case(@case), Cursor.Number(token))
            : null;

    private static Statement From(Statement statement, (long Due, CaseId Case, long Token)? after) => after is { } last
        ? statement.Set(last.Due).Set(last.Case).Set(last.Token)
        : statement.Set(long.MinValue).SetBlob(BeforeAll).Set(0);

    private static string CursorOf(TaskItem item) =>
        Cursor.Of($"{item.Task.Due.Ms() ?? Columns.Never}", item.Case.Id.Value, $"{item.Task.Token}");

    private static List<TaskItem> Items(Statement statement, AgencyKey agency) => statement.All(row => new TaskItem(
        new CaseKey(agency, row.CaseId(0)),
        row.Text(12),
        new StandardKey(agency, row.Text(13)),
        row.Text(14),
        new ProcedureKey(row.Text(15)),
        row.Lines(16),
        TaskColumns.Read(row, 1)));
}
