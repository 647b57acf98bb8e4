using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Storage.Sqlite;

internal sealed class SqliteDesk(SqliteFile file, Agencies agencies) : IDeskStore
{
    // Nothing is kept for a task that has ended in the meantime.
    private const string Snooze = """
        INSERT INTO snoozes (agency, case_id, token, actor, until)
        SELECT agency, case_id, token, ?4, ?5 FROM tasks WHERE agency = ?1 AND case_id = ?2 AND token = ?3 AND shared = 0
        ON CONFLICT DO UPDATE SET until = excluded.until
        """;

    private const string Wake = "DELETE FROM snoozes WHERE agency = ? AND case_id = ? AND token = ? AND actor = ?";

    private const string KeepDraft = """
        INSERT INTO drafts (agency, case_id, token, actor, json, at)
        SELECT agency, case_id, token, ?4, ?5, ?6 FROM tasks WHERE agency = ?1 AND case_id = ?2 AND token = ?3 AND shared = 0
        ON CONFLICT DO UPDATE SET json = excluded.json, at = excluded.at
        """;

    private const string FindDraft = "SELECT json, at FROM drafts WHERE agency = ? AND case_id = ? AND token = ? AND actor = ?";
    private const string DiscardDraft = "DELETE FROM drafts WHERE agency = ? AND case_id = ? AND token = ? AND actor = ?";
    private const string ForgetDrafts = "DELETE FROM drafts WHERE at < ?";

    private const string FindViews = """
        SELECT view, owner, name, query, shared, saved_at FROM saved_views
        WHERE agency = ?1 AND (owner = ?2 OR shared = 1) ORDER BY name COLLATE NOCASE, view
        """;

    private const string SaveView = """
        INSERT INTO saved_views (agency, owner, name, query, shared, saved_at) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (agency, owner, name) DO UPDATE SET query = excluded.query, shared = excluded.shared, saved_at = excluded.saved_at
        RETURNING view
        """;

    private const string ChangeView = """
        UPDATE saved_views SET name = ?4, shared = ?5 WHERE agency = ?1 AND view = ?2 AND owner = ?3
          AND NOT EXISTS (SELECT 1 FROM saved_views AS other WHERE other.agency = ?1 AND other.owner = ?3 AND other.name = ?4 AND other.view <> ?2)
        """;

    private const string RemoveView = "DELETE FROM saved_views WHERE agency = ?1 AND view = ?2 AND (?3 IS NULL OR owner = ?3)";

    public ValueTask<bool> SnoozeAsync(CaseKey key, int task, ActorId by, Instant until, CancellationToken cancellation = default) =>
        new(Write(key, task, Snooze, statement => statement.Set(by.Value).Set(until.Ms())));

    public ValueTask WakeAsync(CaseKey key, int task, ActorId by, CancellationToken cancellation = default)
    {
        Write(key, task, Wake, statement => statement.Set(by.Value));
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> KeepDraftAsync(CaseKey key, int task, ActorId by, string json, Instant at, CancellationToken cancellation = default) =>
        new(Write(key, task, KeepDraft, statement => statement.Set(by.Value).Set(json).Set(at.Ms())));

    public ValueTask<Draft?> DraftAsync(CaseKey key, int task, ActorId by, CancellationToken cancellation = default) =>
        new(CaseIds.IsValid(key.Id) && agencies.Find(key.Agency) is { } agency
            ? file.Read(session => session[FindDraft].Set(agency).Set(key.Id).Set(task).Set(by.Value).First(row => new Draft(row.Text(0), row.Instant(1))))
            : null);

    public ValueTask DiscardDraftAsync(CaseKey key, int task, ActorId by, CancellationToken cancellation = default)
    {
        Write(key, task, DiscardDraft, statement => statement.Set(by.Value));
        return ValueTask.CompletedTask;
    }

    public ValueTask<int> ForgetDraftsAsync(Instant before, CancellationToken cancellation = default) =>
        new(file.Write(session => session[ForgetDrafts].Set(before.Ms()).Run()));

    public ValueTask<ImmutableArray<SavedView>> ViewsAsync(AgencyKey agency, ActorId reader, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number
            ? [.. file.Read(session => session[FindViews].Set(number).Set(reader.Value)
                .All(row => new SavedView(row.Long(0), new ActorId(row.Text(1)), row.Text(2), row.Text(3), row.Bool(4), row.Instant(5))))]
            : []);

    public ValueTask<SavedView> SaveViewAsync(AgencyKey agency, ActorId owner, string name, string query, bool isShared, Instant at, CancellationToken cancellation = default)
    {
        var number = agencies.Of(agency);
        var view = file.Write(session => session[SaveView].Set(number).Set(owner.Value).Set(name).Set(query).Set(isShared).Set(at.Ms()).First(row => row.Long(0)));
        return new(new SavedView(view, owner, name, query, isShared, at));
    }

    public ValueTask<bool> ChangeViewAsync(AgencyKey agency, long view, ActorId owner, string name, bool isShared, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number && file.Write(session => session[ChangeView].Set(number).Set(view).Set(owner.Value).Set(name).Set(isShared).Run()) > 0);

    public ValueTask<bool> RemoveViewAsync(AgencyKey agency, long view, ActorId? owner, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number && file.Write(session => session[RemoveView].Set(number).Set(view).Set(owner?.Value).Run()) > 0);

    private bool Write(CaseKey key, int task, string sql, Func<Statement, Statement> rest) =>
        CaseIds.IsValid(key.Id) && agencies.Find(key.Agency) is { } agency
        && file.Write(session => rest(session[sql].Set(agency).Set(key.Id).Set(task)).Run()) > 0;
}
