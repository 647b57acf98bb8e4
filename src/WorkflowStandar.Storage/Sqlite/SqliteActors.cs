using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Actors;

namespace WorkflowStandar.Storage.Sqlite;

internal sealed class SqliteActors(SqliteFile file, Agencies agencies) : IActorStore
{
    private const string Put = """
        INSERT INTO actors (agency, actor, name, kind, roles, is_administrator, is_active) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (agency, actor) DO UPDATE SET
          name = excluded.name, kind = excluded.kind, roles = excluded.roles, is_administrator = excluded.is_administrator, is_active = excluded.is_active
        """;

    /// <summary>An actor, of the table <c>actors AS a</c>.</summary>
    internal const string Item = "a.actor, a.name, a.kind, a.roles, a.is_administrator, a.is_active";
    private const string One = $"SELECT {Item} FROM actors AS a WHERE a.agency = ? AND a.actor = ?";
    private const string Beside = "SELECT 1 FROM agencies AS k CROSS JOIN actors AS a ON a.agency = k.agency AND a.actor = ?1 WHERE (k.key = ?2) <> (?3 = ?2) LIMIT 1";
    private const string OfAgency = $"SELECT {Item} FROM actors AS a WHERE a.agency = ? AND a.actor > ? ORDER BY a.actor LIMIT ?";

    private const string Holders = $"""
        SELECT {Item} FROM actors AS a
        WHERE a.agency = ? AND a.is_active AND EXISTS (SELECT 1 FROM json_each(a.roles) AS held WHERE held.value = ?) ORDER BY a.name, a.actor
        """;

    // Who comes back to office signs in anew.
    private const string EndSessions = "DELETE FROM sessions WHERE agency = ? AND actor = ?";

    private const string InsertKey = "INSERT INTO api_keys (key_id, hash, agency, actor, label, created_at, revoked_at) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private const string KeyItem = "k.key_id, k.hash, k.actor, k.label, k.created_at, k.revoked_at";

    private const string ByHash = $"""
        SELECT {Item}, {KeyItem}, g.key
        FROM api_keys AS k JOIN actors AS a USING (agency, actor) JOIN agencies AS g USING (agency)
        WHERE k.hash = ? AND k.revoked_at IS NULL AND a.is_active
        """;

    private const string KeysOf = $"SELECT {KeyItem} FROM api_keys AS k WHERE k.agency = ? AND k.actor = ? ORDER BY k.created_at, k.key_id";
    private const string Revoke = "UPDATE api_keys SET revoked_at = ? WHERE key_id = ? AND agency = ? AND revoked_at IS NULL";

    private const string AnyAdministrator = """
        SELECT 1 FROM api_keys AS k JOIN actors AS a USING (agency, actor)
        WHERE k.revoked_at IS NULL AND a.is_active AND a.is_administrator LIMIT 1
        """;

    private const string Acts = """
        SELECT u.sequence, g.key, u.at, u.actor, u.action, u.subject FROM audit AS u LEFT JOIN agencies AS g USING (agency)
        WHERE u.sequence < ? ORDER BY u.sequence DESC LIMIT ?
        """;

    private const string ActsOfAgency = """
        SELECT u.sequence, g.key, u.at, u.actor, u.action, u.subject FROM audit AS u JOIN agencies AS g USING (agency)
        WHERE u.agency = ? AND u.sequence < ? ORDER BY u.sequence DESC LIMIT ?
        """;

    public ValueTask SaveAsync(ActorRow actor, Instant at, ActorId by, CancellationToken cancellation = default)
    {
        var agency = agencies.Of(actor.Agency);
        var roles = JsonSerializer.SerializeToUtf8Bytes(actor.Roles.Select(role => role.Value));
        file.Write(session =>
        {
            session[Put].Set(agency).Set(actor.Id.Value).Set(actor.Name).Set(Name(actor.Kind)).SetText(roles).Set(actor.IsAdministrator).Set(actor.IsActive).Run();
            if (!actor.IsActive)
                session[EndSessions].Set(agency).Set(actor.Id.Value).Run();
            Audit.Write(session, agency, at, by, "actor/saved", $"{actor.Id} {Name(actor.Kind)} [{string.Join(' ', actor.Roles)}] administrator:{actor.IsAdministrator} active:{actor.IsActive}");
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask<ActorRow?> FindAsync(AgencyKey agency, ActorId id, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number
            ? file.Read(session => session[One].Set(number).Set(id.Value).First(row => Actor(row, agency)))
            : null);

    public ValueTask<bool> IsTakenBesideAsync(AgencyKey agency, ActorId id, CancellationToken cancellation = default) =>
        new(file.Read(session => session[Beside].Set(id.Value).Set(ActorRow.Installation.Value).Set(agency.Value).First(row => (int?)row.Int(0))) is not null);

    public ValueTask<Page<ActorRow>> ActorsAsync(AgencyKey agency, PageRequest page, CancellationToken cancellation = default)
    {
        if (agencies.Find(agency) is not { } number)
            return new(Cursor.Empty<ActorRow>());
        var after = page.After is { } cursor ? Cursor.Parts(cursor, 1)[0] : "";
        var rows = file.Read(session => session[OfAgency].Set(number).Set(after).Set(page.Limit + 1).All(row => Actor(row, agency)));
        return new(Cursor.Page(rows, page.Limit, actor => Cursor.Of(actor.Id.Value)));
    }

    public ValueTask<ImmutableArray<ActorRow>> HoldersAsync(AgencyKey agency, RoleKey role, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number
            ? [.. file.Read(session => session[Holders].Set(number).Set(role.Value).All(row => Actor(row, agency)))]
            : []);

    public ValueTask AddKeyAsync(ApiKeyRow key, Instant at, ActorId by, CancellationToken cancellation = default)
    {
        var agency = agencies.Of(key.Agency);
        file.Write(session =>
        {
            session[InsertKey].Set(key.Id).SetBlob(key.Hash.Span).Set(agency).Set(key.Actor.Value).Set(key.Label).Set(key.CreatedAt.Ms()).Set(key.RevokedAt.Ms()).Run();
            Audit.Write(session, agency, at, by, "key/added", $"{key.Id} {key.Actor}");
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask<(ApiKeyRow Key, ActorRow Actor)?> ByKeyAsync(ReadOnlyMemory<byte> keyHash, CancellationToken cancellation = default) =>
        new(file.Read(session => session[ByHash].SetBlob(keyHash.Span).First<(ApiKeyRow, ActorRow)?>(row =>
        {
            var agency = new AgencyKey(row.Text(12));
            return (Key(row, 6, agency), Actor(row, agency));
        })));

    public ValueTask<ImmutableArray<ApiKeyRow>> KeysAsync(AgencyKey agency, ActorId actor, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number
            ? [.. file.Read(session => session[KeysOf].Set(number).Set(actor.Value).All(row => Key(row, 0, agency)))]
            : []);

    public ValueTask<bool> RevokeAsync(AgencyKey agency, string keyId, Instant at, ActorId by, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number && file.Write(session =>
        {
            if (session[Revoke].Set(at.Ms()).Set(keyId).Set(number).Run() == 0)
                return false;
            Audit.Write(session, number, at, by, "key/revoked", keyId);
            return true;
        }));

    public ValueTask<bool> HasAdministratorAsync(CancellationToken cancellation = default) =>
        new(file.Read(session => session[AnyAdministrator].First(row => row.Bool(0))));

    public ValueTask<Page<AuditEntry>> AuditAsync(AgencyKey? agency, PageRequest page, CancellationToken cancellation = default)
    {
        var before = page.After is { } cursor ? Cursor.Number(Cursor.Parts(cursor, 1)[0]) : long.MaxValue;
        if (agency is not { } of)
            return new(Page(file.Read(session => session[Acts].Set(before).Set(page.Limit + 1).All(Act)), page));
        return new(agencies.Find(of) is { } number
            ? Page(file.Read(session => session[ActsOfAgency].Set(number).Set(before).Set(page.Limit + 1).All(Act)), page)
            : Cursor.Empty<AuditEntry>());
    }

    private static Page<AuditEntry> Page(List<AuditEntry> rows, PageRequest page) => Cursor.Page(rows, page.Limit, entry => Cursor.Of($"{entry.Sequence}"));

    /// <summary>The columns of <see cref="Item"/>, the first six of a row.</summary>
    internal static ActorRow Actor(Row row, AgencyKey agency) => new(
        agency,
        new ActorId(row.Text(0)),
        row.Text(1),
        Kind(row.Text(2)),
        [.. JsonSerializer.Deserialize<string[]>(row.Utf8(3))!.Select(role => new RoleKey(role))],
        row.Bool(4),
        row.Bool(5));

    private static ApiKeyRow Key(Row row, int from, AgencyKey agency) => new(
        row.Text(from), row.Bytes(from + 1), agency, new ActorId(row.Text(from + 2)), row.Text(from + 3), row.Instant(from + 4), row.InstantOrNull(from + 5));

    private static AuditEntry Act(Row row) => new(
        row.Long(0), row.TextOrNull(1) is { } agency ? new AgencyKey(agency) : null, row.Instant(2), new ActorId(row.Text(3)), row.Text(4), row.Text(5));

    private static string Name(ActorKind kind) => kind.ToString().ToLowerInvariant();

    private static ActorKind Kind(string name) => Enum.Parse<ActorKind>(name, ignoreCase: true);
}
