using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Alarms;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Storage.Sqlite;

internal sealed class SqliteAlarms(SqliteFile file, Agencies agencies) : IAlarmStore
{
    private const string Next = "SELECT MIN(ring_at) FROM alarms INDEXED BY alarms_to_ring WHERE parked_at IS NULL";

    private const string Due = """
        SELECT k.key, case_id, MIN(due), MAX(attempts) FROM (
          SELECT agency, case_id, due, attempts, ring_at FROM alarms INDEXED BY alarms_to_ring
          WHERE parked_at IS NULL AND ring_at <= ? ORDER BY ring_at LIMIT ?) JOIN agencies AS k USING (agency)
        GROUP BY agency, case_id ORDER BY MIN(ring_at)
        """;

    private const string Failed = """
        UPDATE alarms SET attempts = attempts + 1, error = ?1, ring_at = COALESCE(?2, ring_at), parked_at = ?3
        WHERE agency = ?4 AND case_id = ?5 AND parked_at IS NULL AND ring_at <= ?6
        """;

    private const string Item = """
        SELECT a.case_id, c.number, a.name, a.due, a.attempts, a.error, a.parked_at
        """;

    private const string Parked = $"""
        {Item} FROM alarms AS a INDEXED BY alarms_parked JOIN cases AS c USING (agency, case_id)
        WHERE a.parked_at IS NOT NULL AND a.agency = ?1 AND (a.parked_at, a.case_id, a.name) > (?2, ?3, ?4)
        ORDER BY a.parked_at, a.case_id, a.name LIMIT ?5
        """;

    private const string OfCase = $"""
        {Item} FROM alarms AS a JOIN cases AS c USING (agency, case_id)
        WHERE a.agency = ? AND a.case_id = ? ORDER BY a.due, a.name
        """;

    private const string Retry = """
        UPDATE alarms SET attempts = 0, parked_at = NULL, ring_at = ?
        WHERE agency = ? AND case_id = ? AND parked_at IS NOT NULL
        """;

    public ValueTask<Instant?> NextAsync(CancellationToken cancellation = default) =>
        new(file.Read(session => session[Next].First(row => row.InstantOrNull(0))));

    public ValueTask<ImmutableArray<DueAlarm>> DueAsync(Instant now, int limit, CancellationToken cancellation = default) =>
        new(file.Read(session => session[Due].Set(now.Ms()).Set(limit)
            .All(row => new DueAlarm(new CaseKey(new AgencyKey(row.Text(0)), row.CaseId(1)), row.Instant(2), row.Int(3)))
            .ToImmutableArray()));

    public ValueTask FailedAsync(CaseKey key, Instant now, Instant? nextTry, string error, CancellationToken cancellation = default)
    {
        var agency = agencies.Of(key.Agency);
        file.Write(session => session[Failed].Set(error).Set(nextTry.Ms()).Set(nextTry is null ? now.Ms() : null)
            .Set(agency).Set(key.Id).Set(now.Ms()).Run());
        return ValueTask.CompletedTask;
    }

    public ValueTask<Page<WaitingAlarm>> ParkedAsync(AgencyKey agency, PageRequest page, CancellationToken cancellation = default)
    {
        if (agencies.Find(agency) is not { } number)
            return new(Cursor.Empty<WaitingAlarm>());
        var after = page.After is { } cursor && Cursor.Parts(cursor, 3) is [var at, var @case, var name]
            ? (At: Cursor.Number(at), Case: (Core.Cases.CaseId?)Cursor.Case(@case), Name: name)
            : (long.MinValue, null, "");
        var rows = file.Read(session =>
        {
            var statement = session[Parked].Set(number).Set(after.At);
            statement = after.Case is { } last ? statement.Set(last) : statement.SetBlob([]);
            return Items(statement.Set(after.Name).Set(page.Limit + 1), agency);
        });
        return new(Cursor.Page(rows, page.Limit, item => Cursor.Of($"{item.ParkedAt.Ms()}", item.Case.Id.Value, item.Name)));
    }

    public ValueTask<int> RetryAsync(CaseKey key, Instant now, CancellationToken cancellation = default) =>
        new(CaseIds.IsValid(key.Id) && agencies.Find(key.Agency) is { } agency
            ? file.Write(session => session[Retry].Set(now.Ms()).Set(agency).Set(key.Id).Run())
            : 0);

    public ValueTask<ImmutableArray<WaitingAlarm>> OfAsync(CaseKey key, CancellationToken cancellation = default) =>
        new(CaseIds.IsValid(key.Id) && agencies.Find(key.Agency) is { } agency
            ? [.. file.Read(session => Items(session[OfCase].Set(agency).Set(key.Id), key.Agency))]
            : []);

    private static List<WaitingAlarm> Items(Statement statement, AgencyKey agency) => statement.All(row => new WaitingAlarm(
        new CaseKey(agency, row.CaseId(0)), row.Text(1), row.Text(2), row.Instant(3), row.Int(4), row.TextOrNull(5), row.InstantOrNull(6)));
}
