using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;

namespace WorkflowStandar.Storage.Sqlite;

internal sealed partial class SqliteAccounts
{
    private const string InsertSession = "INSERT INTO sessions (hash, agency, actor, started_at, seen_at, address, device) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private const string SignedIn = "UPDATE accounts SET signed_in_at = ? WHERE agency = ? AND actor = ?";
    private const string Forgotten = "DELETE FROM sessions WHERE started_at < ?";
    private const string SessionItem = "s.hash, s.started_at, s.seen_at, s.address, s.device";

    private const string Current = $"""
        SELECT {SqliteActors.Item}, {SessionItem}, g.key, shown.key, COALESCE(c.must_change, 0)
        FROM sessions AS s JOIN actors AS a USING (agency, actor) JOIN agencies AS g USING (agency)
          LEFT JOIN accounts AS c USING (agency, actor) LEFT JOIN agencies AS shown ON shown.agency = s.shown
        WHERE s.hash = ? AND s.seen_at > ? AND s.started_at > ? AND a.is_active
        """;

    private const string SessionsOf = $"""
        SELECT {SessionItem} FROM sessions AS s
        WHERE s.agency = ? AND s.actor = ? AND s.seen_at > ? AND s.started_at > ? ORDER BY s.seen_at DESC
        """;

    private const string Seen = "UPDATE sessions SET seen_at = ? WHERE hash = ?";
    private const string Shown = "UPDATE sessions SET shown = ? WHERE hash = ?";
    private const string EndOne = "DELETE FROM sessions WHERE hash = ?";
    private const string EndOthers = "DELETE FROM sessions WHERE agency = ? AND actor = ? AND hash <> ?";
    private const string Failures = "SELECT failures, locked_until FROM failed_sign_ins WHERE login_hash = ?";

    private const string PutFailures = """
        INSERT INTO failed_sign_ins (login_hash, failures, last_at, locked_until) VALUES (?, ?, ?, ?)
        ON CONFLICT (login_hash) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at, locked_until = excluded.locked_until
        """;

    private const string OldFailures = "DELETE FROM failed_sign_ins WHERE last_at < ?";
    private const string Forgive = "DELETE FROM failed_sign_ins WHERE login_hash = ?";

    private static readonly Duration KeptSessions = Duration.FromDays(30);

    public ValueTask AddSessionAsync(SessionRow session, Instant at, CancellationToken cancellation = default)
    {
        var number = agencies.Of(session.Agency);
        file.Write(open =>
        {
            open[Forgotten].Set((session.StartedAt - KeptSessions).Ms()).Run();
            open[InsertSession].SetBlob(session.Hash.Span).Set(number).Set(session.Actor.Value).Set(session.StartedAt.Ms()).Set(session.SeenAt.Ms())
                .Set(session.Address).Set(session.Device).Run();
            open[SignedIn].Set(at.Ms()).Set(number).Set(session.Actor.Value).Run();
            Audit.Write(open, number, at, session.Actor, "account/signed-in", session.Address);
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask<OpenSession?> SessionAsync(ReadOnlyMemory<byte> hash, Instant now, SessionLimits limits, CancellationToken cancellation = default) =>
        new(file.Read(session => session[Current].SetBlob(hash.Span).Set((now - limits.Idle).Ms()).Set((now - limits.Longest).Ms()).First(row =>
        {
            var actor = SqliteActors.Actor(row, new AgencyKey(row.Text(11)));
            var shown = row.TextOrNull(12) is { } key ? new AgencyKey(key) : (AgencyKey?)null;
            return new OpenSession(ReadSession(row, 6, actor.Agency, actor.Id) with { Shown = shown }, actor, row.Bool(13));
        })));

    public ValueTask<ImmutableArray<SessionRow>> SessionsAsync(AgencyKey agency, ActorId actor, Instant now, SessionLimits limits, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number
            ? [.. file.Read(session => session[SessionsOf].Set(number).Set(actor.Value).Set((now - limits.Idle).Ms()).Set((now - limits.Longest).Ms())
                .All(row => ReadSession(row, 0, agency, actor)))]
            : []);

    public ValueTask SeenAsync(ReadOnlyMemory<byte> hash, Instant now, CancellationToken cancellation = default)
    {
        file.Write(session => session[Seen].Set(now.Ms()).SetBlob(hash.Span).Run());
        return ValueTask.CompletedTask;
    }

    public ValueTask ShowAsync(ReadOnlyMemory<byte> hash, AgencyKey agency, CancellationToken cancellation = default)
    {
        var number = agencies.Of(agency);
        file.Write(session => session[Shown].Set(number).SetBlob(hash.Span).Run());
        return ValueTask.CompletedTask;
    }

    public ValueTask EndSessionAsync(ReadOnlyMemory<byte> hash, CancellationToken cancellation = default)
    {
        file.Write(session => session[EndOne].SetBlob(hash.Span).Run());
        return ValueTask.CompletedTask;
    }

    public ValueTask<int> EndSessionsAsync(AgencyKey agency, ActorId actor, ReadOnlyMemory<byte> keep, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number
            ? file.Write(session => session[EndOthers].Set(number).Set(actor.Value).SetBlob(keep.Span).Run())
            : 0);

    public ValueTask<SignInAttempt> AttemptAsync(string login, Instant now, CancellationToken cancellation = default)
    {
        var hash = HashOf(login);
        return new(file.Write(session =>
        {
            session[OldFailures].Set((now - Lockout.Memory).Ms()).Run();
            var (count, locked) = session[Failures].SetBlob(hash).First(row => (row.Int(0), row.InstantOrNull(1)));
            if (locked > now)
                return new SignInAttempt(false, count, locked);
            var until = Lockout.Until(count + 1, now);
            session[PutFailures].SetBlob(hash).Set(count + 1).Set(now.Ms()).Set(until.Ms()).Run();
            return new SignInAttempt(true, count + 1, until);
        }));
    }

    public ValueTask<ImmutableDictionary<string, Instant>> LockedAsync(IEnumerable<string> logins, Instant now, CancellationToken cancellation = default) =>
        new(file.Read(session => logins
            .Select(login => (Login: login, Until: session[Failures].SetBlob(HashOf(login)).First(row => row.InstantOrNull(1))))
            .Where(pair => pair.Until > now)
            .ToImmutableDictionary(pair => pair.Login, pair => pair.Until!.Value)));

    public ValueTask UnlockAsync(AgencyKey agency, ActorId actor, Instant at, ActorId by, CancellationToken cancellation = default)
    {
        var number = agencies.Of(agency);
        file.Write(session =>
        {
            if (session[One].Set(number).Set(actor.Value).First(row => row.Text(1)) is not { } login)
                return false;
            session[Forgive].SetBlob(HashOf(login)).Run();
            Audit.Write(session, number, at, by, "account/unlocked", actor.Value);
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask ForgiveAsync(string login, CancellationToken cancellation = default)
    {
        file.Write(session => session[Forgive].SetBlob(HashOf(login)).Run());
        return ValueTask.CompletedTask;
    }

    // Hashed, because people type passwords into the wrong field.
    private static byte[] HashOf(string login) => SHA256.HashData(Encoding.UTF8.GetBytes(login));

    private static SessionRow ReadSession(Row row, int from, AgencyKey agency, ActorId actor) => new(
        row.Bytes(from), agency, actor, row.Instant(from + 1), row.Instant(from + 2), row.Text(from + 3), row.Text(from + 4), null);
}
