using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>Links by which somebody chooses a password that nobody else has ever known: at the first start, for a new person, for a forgotten password.</summary>
/// <remarks>They are good for a day of real time, as sessions are; only what the trail tells is told by the clock of cases.</remarks>
public sealed class OneTimeLinks(IAccountStore accounts, Passwords passwords, WallClock wall, IClock clock)
{
    public static Duration Lifetime { get; } = Duration.FromHours(24);

    /// <summary>Makes a link, and gives the path that is shown this once. Earlier links of the person open nothing any more.</summary>
    public async Task<string> MakeAsync(AgencyKey agency, ActorId actor, ActorId by, CancellationToken cancellation)
    {
        var code = OpaqueCode.New();
        var now = wall.Now;
        await accounts.AddLinkAsync(new LinkRow(OpaqueCode.Hash(code), agency, actor, now, now + Lifetime), clock.GetCurrentInstant(), by, cancellation);
        return "/pertama/" + code;
    }

    /// <summary>Whose link it is, and the login that they have already; null when it opens nothing.</summary>
    public async Task<(ActorRow Actor, string? Login)?> FindAsync(string code, CancellationToken cancellation)
    {
        if (await accounts.LinkAsync(OpaqueCode.Hash(code), wall.Now, cancellation) is not var (_, actor))
            return null;
        return (actor, (await accounts.OfAsync(actor.Agency, actor.Id, cancellation))?.Login);
    }

    public async Task<LinkUse> UseAsync(string code, string login, string password, CancellationToken cancellation) =>
        await accounts.UseLinkAsync(OpaqueCode.Hash(code), Logins.Normal(login), passwords.Hash(password), wall.Now, clock.GetCurrentInstant(), cancellation);
}
