using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Storage.Sqlite;

internal sealed class SqliteCaseStore(SqliteFile file, Agencies agencies, CaseAppender appender) : ICaseStore
{
    private const string FindSnapshot = "SELECT version, hash, state FROM snapshots WHERE agency = ? AND case_id = ?";
    private const string FindAlarms = "SELECT name, due FROM alarms WHERE agency = ? AND case_id = ? ORDER BY name";
    private const string FindLastNumber = "SELECT last FROM numbers WHERE agency = ? AND name = ? AND year = ?";

    private const string FindAnswer = """
        SELECT fingerprint, case_id, first_sequence, last_sequence, at, sealed_secret
        FROM answers WHERE agency = ? AND actor = ? AND key_hash = ?
        """;

    private const string FindEvents = """
        SELECT sequence, at, actor, json, hash FROM events
        WHERE agency = ? AND case_id = ? AND sequence > ? ORDER BY sequence LIMIT ?
        """;

    private const string FindTasks = $"SELECT {TaskColumns.List} FROM tasks AS t WHERE agency = ? AND case_id = ? ORDER BY token, role";
    private const string FindClocks = $"SELECT {ClockColumns.List} FROM clocks AS t WHERE agency = ? AND case_id = ? ORDER BY run";

    private const string FindFinished = $"SELECT {FinishedColumns.List} FROM finished_tasks AS f WHERE agency = ? AND case_id = ? ORDER BY token";

    private const string Keys = """
        SELECT k.key, c.case_id FROM agencies AS k JOIN cases AS c ON c.agency = k.agency
        WHERE (c.agency, c.case_id) > (?, ?) ORDER BY c.agency, c.case_id LIMIT ?
        """;

    private const string PlannedOtherwise = """
        SELECT k.key, case_id FROM cases INDEXED BY cases_open_by_calendar JOIN agencies AS k USING (agency)
        WHERE ending IS NULL AND calendar = ? AND (calendar_edition < ? OR calendar_edition > ?)
        LIMIT ?
        """;

    private const string ForgetAnswers = "DELETE FROM answers WHERE at < ? AND actor <> ?";

    public ValueTask<StoredCase?> FindAsync(CaseKey key, CancellationToken cancellation = default) =>
        new(Of(key, (session, agency) => FindCase(session, agency, key.Id)));

    public ValueTask<RecordedAnswer?> FindAnswerAsync(AnswerKey key, CancellationToken cancellation = default) =>
        new(agencies.Find(key.Agency) is not { } agency
            ? null
            : file.Read(session => session[FindAnswer].Set(agency).Set(key.By.Value).SetBlob(key.KeyHash.Span).First(row => new RecordedAnswer(
                key,
                row.Bytes(0),
                row.CaseId(1),
                row.Int(2),
                row.Int(3),
                row.Instant(4),
                row.BytesOrNull(5) is { } secret ? new ReadOnlyMemory<byte>(secret) : default(ReadOnlyMemory<byte>?)))));

    public ValueTask<long> LastNumberAsync(SequenceKey sequence, CancellationToken cancellation = default) =>
        new(agencies.Find(sequence.Agency) is not { } agency
            ? 0
            : file.Read(session => session[FindLastNumber].Set(agency).Set(sequence.Name).Set(sequence.Year).First(row => row.Long(0))));

    public ValueTask CommitAsync(IReadOnlyList<CaseAppend> appends, CancellationToken cancellation = default)
    {
        appender.Commit(appends);
        return ValueTask.CompletedTask;
    }

    public ValueTask<ImmutableArray<StoredEvent>> HistoryAsync(CaseKey key, int after, int limit, CancellationToken cancellation = default) =>
        new(Of(key, (session, agency) => Events(session, agency, key.Id, after, limit)));

    public ValueTask<CaseFile?> FileAsync(CaseKey key, CancellationToken cancellation = default) =>
        new(Of(key, (session, agency) => ReadFile(session, agency, key.Id)));

    public ValueTask<ImmutableArray<CaseKey>> KeysAsync(CaseKey? after, int limit, CancellationToken cancellation = default)
    {
        var agency = after is { } last ? agencies.Find(last.Agency) ?? 0 : 0;
        return new(file.Read(session =>
        {
            var statement = session[Keys].Set(agency);
            statement = after is { } key ? statement.Set(key.Id) : statement.SetBlob([]);
            return CaseKeys(statement.Set(limit));
        }));
    }

    public ValueTask<ImmutableArray<CaseKey>> PlannedOtherwiseAsync(string calendarId, string edition, int limit, CancellationToken cancellation = default) =>
        new(file.Read(session => CaseKeys(session[PlannedOtherwise].Set(calendarId).Set(edition).Set(edition).Set(limit))));

    public ValueTask<int> ForgetAnswersAsync(Instant before, CancellationToken cancellation = default) =>
        new(file.Write(session => session[ForgetAnswers].Set(before.Ms()).Set(ActorId.System.Value).Run()));

    private static StoredCase? FindCase(Session session, long agency, CaseId id)
    {
        var found = session[FindSnapshot].Set(agency).Set(id).First(row => (Hash: row.Bytes(1), State: row.Json<CaseState>(2)));
        return found.State is null
            ? null
            : new StoredCase(found.State, CaseColumns.Find(session, agency, id)!, found.Hash, Alarms(session, agency, id));
    }

    private static CaseFile? ReadFile(Session session, long agency, CaseId id)
    {
        var snapshot = session[FindSnapshot].Set(agency).Set(id).First(row => new Snapshot(row.Int(0), row.Bytes(2), row.Bytes(1)));
        return CaseColumns.Find(session, agency, id) is not { } found || snapshot is null
            ? null
            : new CaseFile(
                found,
                snapshot,
                Events(session, agency, id, 0, int.MaxValue),
                [.. session[FindTasks].Set(agency).Set(id).All(row => TaskColumns.Read(row, 0))],
                [.. session[FindClocks].Set(agency).Set(id).All(row => ClockColumns.Read(row, 0))],
                Alarms(session, agency, id),
                [.. session[FindFinished].Set(agency).Set(id).All(row => FinishedColumns.Read(row, 0))]);
    }

    private static ImmutableArray<AlarmRow> Alarms(Session session, long agency, CaseId id) =>
        [.. session[FindAlarms].Set(agency).Set(id).All(row => new AlarmRow(row.Text(0), row.Instant(1)))];

    private static ImmutableArray<StoredEvent> Events(Session session, long agency, CaseId id, int after, int limit) =>
    [
        .. session[FindEvents].Set(agency).Set(id).Set(after).Set(limit)
            .All(row => new StoredEvent(row.Int(0), row.Instant(1), ActorId.Of(row.Text(2)), row.Bytes(3), row.Bytes(4))),
    ];

    private static ImmutableArray<CaseKey> CaseKeys(Statement statement) =>
        [.. statement.All(row => new CaseKey(new AgencyKey(row.Text(0)), row.CaseId(1)))];

    private T? Of<T>(CaseKey key, Func<Session, long, T> read) =>
        CaseIds.IsValid(key.Id) && agencies.Find(key.Agency) is { } agency ? file.Read(session => read(session, agency)) : default;
}
