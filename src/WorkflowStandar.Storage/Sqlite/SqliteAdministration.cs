using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Storage.Sqlite;

internal sealed class SqliteAdministration(SqliteFile file, Agencies agencies) : IAdministrationStore
{
    private const string Running = """
        SELECT standard, edition, COUNT(*) FROM cases INDEXED BY cases_open_by_edition
        WHERE ending IS NULL AND agency = ? GROUP BY standard, edition ORDER BY standard, edition
        """;

    private const string OnEdition = """
        SELECT case_id FROM cases INDEXED BY cases_open_by_edition
        WHERE ending IS NULL AND agency = ? AND standard = ? AND edition = ? AND case_id > ? ORDER BY case_id LIMIT ?
        """;

    private const string OnCalendar = """
        SELECT k.key, case_id FROM cases INDEXED BY cases_open JOIN agencies AS k USING (agency)
        WHERE ending IS NULL AND calendar = ? AND (agency, case_id) > (?, ?) ORDER BY agency, case_id LIMIT ?
        """;

    private const string Planned = """
        SELECT calendar_edition, COUNT(*) FROM cases INDEXED BY cases_open_by_calendar
        WHERE ending IS NULL AND calendar = ? GROUP BY calendar_edition ORDER BY calendar_edition DESC
        """;

    private const string Keys = """
        SELECT k.key_id, k.hash, k.actor, k.label, k.created_at, k.revoked_at, a.name, a.is_active, u.used_at
        FROM api_keys AS k INDEXED BY api_keys_by_actor JOIN actors AS a USING (agency, actor) LEFT JOIN api_key_uses AS u USING (key_id)
        WHERE k.agency = ? ORDER BY a.name COLLATE NOCASE, k.actor, k.created_at DESC
        """;

    private const string KeepUse = """
        INSERT INTO api_key_uses (key_id, used_at) SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM api_keys WHERE key_id = ?1)
        ON CONFLICT (key_id) DO UPDATE SET used_at = excluded.used_at
        """;

    private const string KeepMove = """
        INSERT OR REPLACE INTO edition_moves (agency, standard, from_edition, to_edition, begun_by, begun_at, expected, moved, stayed, reasons, ended_at, broken)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string LatestMove = """
        SELECT from_edition, to_edition, begun_by, begun_at, expected, moved, stayed, reasons, ended_at, broken FROM edition_moves WHERE agency = ? AND standard = ?
        """;

    private readonly TrailQueries trail = new(file, agencies);

    public ValueTask<ImmutableArray<EditionLoad>> RunningAsync(AgencyKey agency, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number
            ? [.. file.Read(session => session[Running].Set(number).All(row => new EditionLoad(new StandardKey(agency, row.Text(0)), row.Text(1), row.Int(2))))]
            : []);

    public ValueTask<ImmutableArray<CaseKey>> OnEditionAsync(StandardKey standard, string edition, CaseId? after, int limit, CancellationToken cancellation = default) =>
        new(agencies.Find(standard.Agency) is { } number
            ? [.. file.Read(session => From(session[OnEdition].Set(number).Set(standard.Name).Set(edition), after).Set(limit).All(row => new CaseKey(standard.Agency, row.CaseId(0))))]
            : []);

    public ValueTask<ImmutableArray<CaseKey>> OnCalendarAsync(string calendarId, CaseKey? after, int limit, CancellationToken cancellation = default)
    {
        var agency = after is { } last ? agencies.Find(last.Agency) ?? 0 : 0;
        return new([.. file.Read(session => From(session[OnCalendar].Set(calendarId).Set(agency), after?.Id).Set(limit)
            .All(row => new CaseKey(new AgencyKey(row.Text(0)), row.CaseId(1))))]);
    }

    public ValueTask<ImmutableArray<CalendarLoad>> PlannedAsync(string calendarId, CancellationToken cancellation = default) =>
        new([.. file.Read(session => session[Planned].Set(calendarId).All(row => new CalendarLoad(row.Text(0), row.Int(1))))]);

    public ValueTask<Page<TrailEntry>> ActsAsync(AgencyKey? agency, TrailFilter filter, PageRequest page, CancellationToken cancellation = default) => new(trail.Acts(agency, filter, page));

    public ValueTask<Page<TrailEntry>> LooksAsync(AgencyKey? agency, TrailFilter filter, PageRequest page, CancellationToken cancellation = default) => new(trail.Looks(agency, filter, page));

    public ValueTask<ChainCheck> VerifyActsAsync(CancellationToken cancellation = default) => new(trail.Verify(cancellation));

    public ValueTask RecordAsync(AgencyKey? agency, Instant at, ActorId by, string action, string subject, CancellationToken cancellation = default)
    {
        long? number = agency is { } of ? agencies.Of(of) : null;
        file.Write(session =>
        {
            Audit.Write(session, number, at, by, action, subject);
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask<ImmutableArray<KeyInUse>> KeysAsync(AgencyKey agency, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number
            ? [.. file.Read(session => session[Keys].Set(number).All(row => new KeyInUse(
                new ApiKeyRow(row.Text(0), row.Bytes(1), agency, new ActorId(row.Text(2)), row.Text(3), row.Instant(4), row.InstantOrNull(5)),
                row.Text(6), row.Bool(7), row.InstantOrNull(8))))]
            : []);

    public ValueTask KeepKeyUsesAsync(IReadOnlyCollection<KeyValuePair<string, Instant>> uses, CancellationToken cancellation = default)
    {
        file.Write(session =>
        {
            foreach (var (key, at) in uses)
                session[KeepUse].Set(key).Set(at.Ms()).Run();
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask KeepMoveAsync(EditionMove move, CancellationToken cancellation = default)
    {
        var agency = agencies.Of(move.Standard.Agency);
        file.Write(session =>
        {
            session[KeepMove].Set(agency).Set(move.Standard.Name).Set(move.From).Set(move.To).Set(move.By).Set(move.At.Ms())
                .Set(move.Expected).Set(move.Moved).Set(move.Stayed).Set(JsonSerializer.Serialize(move.Reasons)).Set(move.EndedAt.Ms()).Set(move.Broken?.ToString()).Run();
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask<EditionMove?> MoveAsync(StandardKey standard, CancellationToken cancellation = default) =>
        new(agencies.Find(standard.Agency) is { } agency
            ? file.Read(session => session[LatestMove].Set(agency).Set(standard.Name).First(row => new EditionMove(
                standard, row.Text(0), row.Text(1), row.Text(2), row.Instant(3), row.Int(4), row.Int(5), row.Int(6),
                JsonSerializer.Deserialize<ImmutableArray<StayedCase>>(row.Text(7)), row.InstantOrNull(8), row.TextOrNull(9) is { } broken ? Enum.Parse<MoveBroken>(broken) : null)))
            : null);

    private static Statement From(Statement statement, CaseId? after) => after is { } id ? statement.Set(id) : statement.SetBlob([]);
}
