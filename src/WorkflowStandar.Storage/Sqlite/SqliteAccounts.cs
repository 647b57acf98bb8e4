using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Accounts and their one-time links; the sessions and the failures are in the other part.</summary>
internal sealed partial class SqliteAccounts(SqliteFile file, Agencies agencies) : IAccountStore
{
    private const string Account = "c.actor, c.login, c.password, c.must_change, c.created_at, c.password_at, c.signed_in_at";
    private const string One = $"SELECT {Account} FROM accounts AS c WHERE c.agency = ? AND c.actor = ?";
    private const string OfAgency = $"SELECT {Account} FROM accounts AS c WHERE c.agency = ? ORDER BY c.actor";

    private const string ByLogin = $"""
        SELECT {SqliteActors.Item}, {Account}, g.key
        FROM accounts AS c JOIN actors AS a USING (agency, actor) JOIN agencies AS g USING (agency)
        WHERE c.login = ? AND a.is_active
        """;

    private const string Taken = "SELECT 1 FROM accounts WHERE login = ? AND NOT (agency = ? AND actor = ?)";

    private const string Any = "SELECT 1 FROM accounts WHERE login = ?";

    private const string PutLogin = """
        INSERT INTO accounts (agency, actor, login, must_change, created_at) VALUES (?, ?, ?, 0, ?)
        ON CONFLICT (agency, actor) DO UPDATE SET login = excluded.login
        """;

    private const string PutPassword = "UPDATE accounts SET password = ?, must_change = 0, password_at = ? WHERE agency = ? AND actor = ?";
    private const string PutHash = "UPDATE accounts SET password = ? WHERE agency = ? AND actor = ?";
    private const string MustChange = "UPDATE accounts SET must_change = 1 WHERE agency = ? AND actor = ?";

    private const string AnyAdministrator = """
        SELECT 1 FROM accounts AS c JOIN actors AS a USING (agency, actor) JOIN agencies AS g USING (agency)
        WHERE g.key = ? AND a.is_administrator AND a.is_active AND c.password IS NOT NULL LIMIT 1
        """;

    private const string DropLinks = "DELETE FROM one_time_links WHERE agency = ? AND actor = ? AND used_at IS NULL";
    private const string InsertLink = "INSERT INTO one_time_links (hash, agency, actor, made_at, expires_at) VALUES (?, ?, ?, ?, ?)";
    private const string UseUp = "UPDATE one_time_links SET used_at = ? WHERE hash = ?";

    private const string OpenLink = $"""
        SELECT {SqliteActors.Item}, l.made_at, l.expires_at, g.key, l.agency
        FROM one_time_links AS l JOIN actors AS a USING (agency, actor) JOIN agencies AS g USING (agency)
        WHERE l.hash = ? AND l.used_at IS NULL AND l.expires_at > ? AND a.is_active
        """;

    private const string LinksOfAgency = "SELECT actor, expires_at FROM one_time_links WHERE agency = ? AND used_at IS NULL AND expires_at > ?";

    public ValueTask<(AccountRow Account, ActorRow Actor)?> ByLoginAsync(string login, CancellationToken cancellation = default) =>
        new(file.Read(session => session[ByLogin].Set(login).First<(AccountRow, ActorRow)?>(row =>
        {
            var agency = new AgencyKey(row.Text(13));
            return (Read(row, 6, agency), SqliteActors.Actor(row, agency));
        })));

    public ValueTask<AccountRow?> OfAsync(AgencyKey agency, ActorId actor, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number
            ? file.Read(session => session[One].Set(number).Set(actor.Value).First(row => Read(row, 0, agency)))
            : null);

    public ValueTask<ImmutableArray<AccountRow>> AllAsync(AgencyKey agency, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number
            ? [.. file.Read(session => session[OfAgency].Set(number).All(row => Read(row, 0, agency)))]
            : []);

    public ValueTask<bool> IsTakenAsync(string login, CancellationToken cancellation = default) =>
        new(file.Read(session => session[Any].Set(login).First(row => row.Bool(0))));

    public ValueTask<bool> NameAsync(AgencyKey agency, ActorId actor, string login, Instant at, ActorId by, CancellationToken cancellation = default)
    {
        var number = agencies.Of(agency);
        return new(file.Write(session => Name(session, number, actor, login, at, by)));
    }

    public ValueTask SetPasswordAsync(AgencyKey agency, ActorId actor, string hash, ReadOnlyMemory<byte> keep, Instant at, ActorId by, CancellationToken cancellation = default)
    {
        var number = agencies.Of(agency);
        file.Write(session =>
        {
            SetPassword(session, number, actor, hash, keep.Span, at, by);
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask RehashAsync(AgencyKey agency, ActorId actor, string hash, CancellationToken cancellation = default)
    {
        var number = agencies.Of(agency);
        file.Write(session => session[PutHash].Set(hash).Set(number).Set(actor.Value).Run());
        return ValueTask.CompletedTask;
    }

    public ValueTask AskForChangeAsync(AgencyKey agency, ActorId actor, Instant at, ActorId by, CancellationToken cancellation = default)
    {
        var number = agencies.Of(agency);
        file.Write(session =>
        {
            session[MustChange].Set(number).Set(actor.Value).Run();
            Audit.Write(session, number, at, by, "account/change-asked", actor.Value);
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> HasAdministratorAsync(CancellationToken cancellation = default) =>
        new(file.Read(session => session[AnyAdministrator].Set(ActorRow.Installation.Value).First(row => row.Bool(0))));

    public ValueTask AddLinkAsync(LinkRow link, Instant at, ActorId by, CancellationToken cancellation = default)
    {
        var number = agencies.Of(link.Agency);
        file.Write(session =>
        {
            session[DropLinks].Set(number).Set(link.Actor.Value).Run();
            session[InsertLink].SetBlob(link.Hash.Span).Set(number).Set(link.Actor.Value).Set(link.MadeAt.Ms()).Set(link.ExpiresAt.Ms()).Run();
            Audit.Write(session, number, at, by, "account/link-made", link.Actor.Value);
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask<(LinkRow Link, ActorRow Actor)?> LinkAsync(ReadOnlyMemory<byte> hash, Instant now, CancellationToken cancellation = default) =>
        new(file.Read(session => Find(session, hash, now) is { } found ? (found.Link, found.Actor) : ((LinkRow, ActorRow)?)null));

    public ValueTask<ImmutableDictionary<ActorId, Instant>> OpenLinksAsync(AgencyKey agency, Instant now, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number
            ? file.Read(session => session[LinksOfAgency].Set(number).Set(now.Ms()).All(row => (Actor: new ActorId(row.Text(0)), Until: row.Instant(1))))
                .ToImmutableDictionary(link => link.Actor, link => link.Until)
            : ImmutableDictionary<ActorId, Instant>.Empty);

    public ValueTask<LinkUse> UseLinkAsync(ReadOnlyMemory<byte> hash, string login, string password, Instant now, Instant at, CancellationToken cancellation = default) =>
        new(file.Write(session =>
        {
            if (Find(session, hash, now) is not var (link, _, number))
                return LinkUse.NotOpen;
            var named = session[One].Set(number).Set(link.Actor.Value).First(row => row.Text(1));
            if (named is null && !Name(session, number, link.Actor, login, at, link.Actor))
                return LinkUse.LoginTaken;
            session[UseUp].Set(now.Ms()).SetBlob(hash.Span).Run();
            SetPassword(session, number, link.Actor, password, default, at, link.Actor);
            return LinkUse.Done;
        }));

    private static bool Name(Session session, long agency, ActorId actor, string login, Instant at, ActorId by)
    {
        if (session[Taken].Set(login).Set(agency).Set(actor.Value).First(row => row.Bool(0)))
            return false;
        session[PutLogin].Set(agency).Set(actor.Value).Set(login).Set(at.Ms()).Run();
        Audit.Write(session, agency, at, by, "account/named", $"{actor} {login}");
        return true;
    }

    private static void SetPassword(Session session, long agency, ActorId actor, string hash, ReadOnlySpan<byte> keep, Instant at, ActorId by)
    {
        session[PutPassword].Set(hash).Set(at.Ms()).Set(agency).Set(actor.Value).Run();
        session[EndOthers].Set(agency).Set(actor.Value).SetBlob(keep).Run();
        Audit.Write(session, agency, at, by, "account/password-set", actor.Value);
    }

    private static (LinkRow Link, ActorRow Actor, long Agency)? Find(Session session, ReadOnlyMemory<byte> hash, Instant now) =>
        session[OpenLink].SetBlob(hash.Span).Set(now.Ms()).First<(LinkRow, ActorRow, long)?>(row =>
        {
            var agency = new AgencyKey(row.Text(8));
            var actor = SqliteActors.Actor(row, agency);
            return (new LinkRow(hash, agency, actor.Id, row.Instant(6), row.Instant(7)), actor, row.Long(9));
        });

    private static AccountRow Read(Row row, int from, AgencyKey agency) => new(
        agency, new ActorId(row.Text(from)), row.Text(from + 1), row.TextOrNull(from + 2), row.Bool(from + 3),
        row.Instant(from + 4), row.InstantOrNull(from + 5), row.InstantOrNull(from + 6));
}
