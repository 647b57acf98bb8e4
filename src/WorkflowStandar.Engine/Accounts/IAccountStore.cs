using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;

namespace WorkflowStandar.Engine.Accounts;

/// <summary>Who signs in to the pages, by what, and from where: accounts, sessions, one-time links, failed attempts.</summary>
/// <remarks>An account, a session and a link of an actor who is no longer active are as good as none.</remarks>
public interface IAccountStore
{
    /// <param name="login">As <see cref="Logins.Normal"/> writes it.</param>
    ValueTask<(AccountRow Account, ActorRow Actor)?> ByLoginAsync(string login, CancellationToken cancellation = default);

    ValueTask<AccountRow?> OfAsync(AgencyKey agency, ActorId actor, CancellationToken cancellation = default);

    ValueTask<ImmutableArray<AccountRow>> AllAsync(AgencyKey agency, CancellationToken cancellation = default);

    /// <summary>Whether anybody goes by a login, active or not.</summary>
    ValueTask<bool> IsTakenAsync(string login, CancellationToken cancellation = default);

    /// <summary>Gives an actor an account, or another login. False, and nothing has changed, when somebody else goes by that login.</summary>
    ValueTask<bool> NameAsync(AgencyKey agency, ActorId actor, string login, Instant at, ActorId by, CancellationToken cancellation = default);

    /// <summary>Sets the password of an account, and ends its sessions except <paramref name="keep"/>.</summary>
    /// <param name="hash">Slow and salted; the store never sees a password.</param>
    ValueTask SetPasswordAsync(AgencyKey agency, ActorId actor, string hash, ReadOnlyMemory<byte> keep, Instant at, ActorId by, CancellationToken cancellation = default);

    /// <summary>The same password, hashed as it is done now.</summary>
    ValueTask RehashAsync(AgencyKey agency, ActorId actor, string hash, CancellationToken cancellation = default);

    /// <summary>From the next sign-in on nothing is open to the account but choosing another password.</summary>
    ValueTask AskForChangeAsync(AgencyKey agency, ActorId actor, Instant at, ActorId by, CancellationToken cancellation = default);

    /// <summary>Whether an administrator of the installation can sign in: has an account with a password.</summary>
    ValueTask<bool> HasAdministratorAsync(CancellationToken cancellation = default);

    ValueTask AddSessionAsync(SessionRow session, Instant at, CancellationToken cancellation = default);

    /// <summary>The session with this hash and whose it is; null when it has ended, by itself or otherwise.</summary>
    ValueTask<OpenSession?> SessionAsync(ReadOnlyMemory<byte> hash, Instant now, SessionLimits limits, CancellationToken cancellation = default);

    ValueTask<ImmutableArray<SessionRow>> SessionsAsync(AgencyKey agency, ActorId actor, Instant now, SessionLimits limits, CancellationToken cancellation = default);

    /// <summary>Moves the end by idleness further away.</summary>
    ValueTask SeenAsync(ReadOnlyMemory<byte> hash, Instant now, CancellationToken cancellation = default);

    /// <summary>Which agency an administrator of the installation looks at from now on.</summary>
    ValueTask ShowAsync(ReadOnlyMemory<byte> hash, AgencyKey agency, CancellationToken cancellation = default);

    ValueTask EndSessionAsync(ReadOnlyMemory<byte> hash, CancellationToken cancellation = default);

    /// <summary>Ends every session of an actor but <paramref name="keep"/>.</summary>
    ValueTask<int> EndSessionsAsync(AgencyKey agency, ActorId actor, ReadOnlyMemory<byte> keep, CancellationToken cancellation = default);

    /// <summary>Makes a link; earlier ones of the same actor that are not used open nothing from then on.</summary>
    ValueTask AddLinkAsync(LinkRow link, Instant at, ActorId by, CancellationToken cancellation = default);

    /// <summary>The link with this hash, if it can still be used.</summary>
    ValueTask<(LinkRow Link, ActorRow Actor)?> LinkAsync(ReadOnlyMemory<byte> hash, Instant now, CancellationToken cancellation = default);

    /// <summary>Until when each actor's unused link can be used.</summary>
    ValueTask<ImmutableDictionary<ActorId, Instant>> OpenLinksAsync(AgencyKey agency, Instant now, CancellationToken cancellation = default);

    /// <summary>Uses a link up: names the account where it has no name yet, sets its password, and ends its sessions.</summary>
    /// <param name="now">By which the link's time is judged.</param>
    /// <param name="at">When it is told to have happened.</param>
    ValueTask<LinkUse> UseLinkAsync(ReadOnlyMemory<byte> hash, string login, string password, Instant now, Instant at, CancellationToken cancellation = default);

    /// <summary>Whether this login may be tried now. Each try that is admitted counts as failed until it is forgiven, so that tries at the same time cannot outrun the lock.</summary>
    ValueTask<SignInAttempt> AttemptAsync(string login, Instant now, CancellationToken cancellation = default);

    /// <summary>Until when these logins are locked, where they are.</summary>
    ValueTask<ImmutableDictionary<string, Instant>> LockedAsync(IEnumerable<string> logins, Instant now, CancellationToken cancellation = default);

    /// <summary>Opens the login of an account that is locked.</summary>
    ValueTask UnlockAsync(AgencyKey agency, ActorId actor, Instant at, ActorId by, CancellationToken cancellation = default);

    /// <summary>Forgets the failures of a login: its owner has signed in.</summary>
    ValueTask ForgiveAsync(string login, CancellationToken cancellation = default);
}

/// <param name="Password">Null until the person has chosen one.</param>
/// <param name="MustChange">Nothing is open but choosing another password.</param>
public sealed record AccountRow(
    AgencyKey Agency, ActorId Actor, string Login, string? Password, bool MustChange, Instant CreatedAt, Instant? PasswordAt, Instant? SignedInAt);

/// <param name="Hash">Of what the cookie holds.</param>
/// <param name="Shown">The agency that an administrator of the installation has chosen to look at.</param>
public sealed record SessionRow(
    ReadOnlyMemory<byte> Hash, AgencyKey Agency, ActorId Actor, Instant StartedAt, Instant SeenAt, string Address, string Device, AgencyKey? Shown);

public sealed record OpenSession(SessionRow Session, ActorRow Actor, bool MustChange);

/// <param name="Idle">After so long without a request a session has ended.</param>
/// <param name="Longest">After so long it has ended in any case.</param>
public sealed record SessionLimits(Duration Idle, Duration Longest)
{
    public static SessionLimits Usual { get; } = new(Duration.FromMinutes(30), Duration.FromHours(12));
}

public sealed record LinkRow(ReadOnlyMemory<byte> Hash, AgencyKey Agency, ActorId Actor, Instant MadeAt, Instant ExpiresAt);

public enum LinkUse
{
    Done,

    /// <summary>Used already, too old, replaced by another, or never made.</summary>
    NotOpen,

    /// <summary>Somebody else goes by the login; the link stays open.</summary>
    LoginTaken,
}

/// <param name="Count">Failures in a row, this try among them where it was admitted.</param>
/// <param name="LockedUntil">From when on the next try is admitted; null for at once.</param>
public sealed record SignInAttempt(bool IsAdmitted, int Count, Instant? LockedUntil);
