using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>Lets people in: checks what they know, and begins and ends their sessions.</summary>
public sealed class SignInDesk(IAccountStore accounts, Passwords passwords, WallClock wall, IClock clock, SessionLimits limits)
{
    // A session is not written down anew with every request.
    private static readonly Duration SeenEvery = Duration.FromMinutes(1);

    /// <param name="browser">The browser, where the owner of the login has signed in from it before: its wrong passwords are counted by themselves, so that strangers cannot lock it out.</param>
    public async Task<SignInAnswer> SignInAsync(string login, string password, Visitor visitor, string? browser, CancellationToken cancellation)
    {
        var name = Logins.Normal(login);
        var own = browser is null ? name : $"{name}\n{browser}";
        var counted = own;
        var attempt = await accounts.AttemptAsync(counted, wall.Now, cancellation);
        // Whoever has locked their own browser too stands where strangers stand, and is let in again by an administrator like anybody else.
        if (!attempt.IsAdmitted && browser is not null)
            attempt = await accounts.AttemptAsync(counted = name, wall.Now, cancellation);
        if (!attempt.IsAdmitted)
            return new SignInAnswer.Locked(attempt.LockedUntil!.Value - wall.Now);
        var found = await accounts.ByLoginAsync(name, cancellation);
        var check = passwords.Check(found?.Account.Password, password.Length <= PasswordRules.Longest ? password : "");
        if (check == PasswordCheck.Wrong || found is not var (account, actor))
            return attempt.LockedUntil is { } until ? new SignInAnswer.Locked(until - wall.Now) : new SignInAnswer.Wrong(Lockout.Allowed - attempt.Count);
        await accounts.ForgiveAsync(own, cancellation);
        if (counted != own)
            await accounts.ForgiveAsync(counted, cancellation);
        if (check == PasswordCheck.RightButOld)
            await accounts.RehashAsync(account.Agency, account.Actor, passwords.Hash(password), cancellation);
        return new SignInAnswer.Welcome(await BeginAsync(actor, visitor, cancellation), actor, account.MustChange);
    }

    /// <summary>Begins a session of somebody who has proved who they are. Returns what the cookie is to hold.</summary>
    public async Task<string> BeginAsync(ActorRow actor, Visitor visitor, CancellationToken cancellation)
    {
        var code = OpaqueCode.New();
        var now = wall.Now;
        var session = new SessionRow(OpaqueCode.Hash(code), actor.Agency, actor.Id, now, now, visitor.Address, visitor.Device, null);
        await accounts.AddSessionAsync(session, clock.GetCurrentInstant(), cancellation);
        return code;
    }

    /// <summary>The session of a cookie, which goes on with this; null when it has ended.</summary>
    /// <param name="byHand">Somebody asked; what an open page asks by itself does not keep its session from ending.</param>
    public async ValueTask<OpenSession?> ContinueAsync(string code, bool byHand, CancellationToken cancellation)
    {
        var now = wall.Now;
        var open = await accounts.SessionAsync(OpaqueCode.Hash(code), now, limits, cancellation);
        if (byHand && open is not null && now - open.Session.SeenAt >= SeenEvery)
            await accounts.SeenAsync(open.Session.Hash, now, cancellation);
        return open;
    }

    public ValueTask<ImmutableArray<SessionRow>> SessionsOfAsync(StaffMember staff, CancellationToken cancellation) =>
        accounts.SessionsAsync(staff.Row.Agency, staff.Row.Id, wall.Now, limits, cancellation);

    public ValueTask EndAsync(StaffMember staff, CancellationToken cancellation) => accounts.EndSessionAsync(staff.Session, cancellation);

    public ValueTask<int> EndOthersAsync(StaffMember staff, CancellationToken cancellation) =>
        accounts.EndSessionsAsync(staff.Row.Agency, staff.Row.Id, staff.Session, cancellation);

    /// <summary>Changes one's own password. False when the present one is not right.</summary>
    public async Task<SignInAnswer> ChangeAsync(StaffMember staff, string present, string wanted, CancellationToken cancellation)
    {
        var account = await accounts.OfAsync(staff.Row.Agency, staff.Row.Id, cancellation);
        var attempt = await accounts.AttemptAsync(account?.Login ?? "", wall.Now, cancellation);
        if (!attempt.IsAdmitted)
            return new SignInAnswer.Locked(attempt.LockedUntil!.Value - wall.Now);
        if (passwords.Check(account?.Password, present) == PasswordCheck.Wrong)
            return attempt.LockedUntil is { } until ? new SignInAnswer.Locked(until - wall.Now) : new SignInAnswer.Wrong(Lockout.Allowed - attempt.Count);
        await accounts.ForgiveAsync(account!.Login, cancellation);
        await accounts.SetPasswordAsync(staff.Row.Agency, staff.Row.Id, passwords.Hash(wanted), staff.Session, clock.GetCurrentInstant(), staff.Row.Id, cancellation);
        return new SignInAnswer.Welcome("", staff.Row, false);
    }
}

/// <summary>Where a request comes from, as far as it says.</summary>
public sealed record Visitor(string Address, string Device)
{
    public static Visitor Of(HttpContext context) => new(
        context.Connection.RemoteIpAddress?.ToString() ?? "", Devices.Name(context.Request.Headers.UserAgent.ToString()));
}

public abstract record SignInAnswer
{
    private SignInAnswer()
    {
    }

    /// <param name="Code">What the cookie is to hold.</param>
    public sealed record Welcome(string Code, ActorRow Actor, bool MustChange) : SignInAnswer;

    /// <summary>Name or password are wrong; which, is not told.</summary>
    /// <param name="Left">How many tries are left before the login is locked.</param>
    public sealed record Wrong(int Left) : SignInAnswer;

    public sealed record Locked(Duration For) : SignInAnswer;
}
