using System.Collections.Immutable;
using System.Text;
using NodaTime;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>The people of an agency as its administrator sees them: who they are, how they get in, which roles they hold and who stands in for them.</summary>
public sealed class People(IStaffingStore staffing, IAccountStore accounts, IActorStore actors, StaffRoles roles, WallClock wall, IClock clock)
{
    public async Task<ImmutableArray<OfficePerson>> ReadAsync(AgencyKey agency, CancellationToken cancellation)
    {
        var known = await staffing.ReadAsync(agency, cancellation);
        var logins = (await accounts.AllAsync(agency, cancellation)).ToImmutableDictionary(account => account.Actor);
        var locked = await accounts.LockedAsync(logins.Values.Select(account => account.Login), wall.Now, cancellation);
        var links = await accounts.OpenLinksAsync(agency, wall.Now, cancellation);
        var today = roles.TodayAt(agency);
        return
        [
            .. known.Actors.Where(actor => actor.Kind is ActorKind.Staff or ActorKind.Supervisor).Select(actor =>
            {
                var account = logins.GetValueOrDefault(actor.Id);
                return new OfficePerson(
                    actor,
                    account,
                    account is not null && locked.TryGetValue(account.Login, out var until) ? until - wall.Now : null,
                    links.TryGetValue(actor.Id, out var open) ? open : null,
                    [.. known.Appointments.Where(row => row.Actor == actor.Id)],
                    [.. known.Absences.Where(row => row.Actor == actor.Id)],
                    known.RolesOf(actor.Id, today));
            }),
        ];
    }

    public async Task<OfficePerson?> FindAsync(AgencyKey agency, ActorId person, CancellationToken cancellation) =>
        (await ReadAsync(agency, cancellation)).FirstOrDefault(one => one.Row.Id == person);

    /// <summary>Adds somebody with an account. Null, and nobody is added, when another goes by that login.</summary>
    public async Task<ActorRow?> HireAsync(AgencyKey agency, string name, ActorKind kind, bool administers, string login, ImmutableArray<RoleKey> held, ActorId by, CancellationToken cancellation)
    {
        if (await accounts.IsTakenAsync(login, cancellation))
            return null;
        var now = clock.GetCurrentInstant();
        var row = new ActorRow(agency, await FreeIdAsync(agency, name, cancellation), name, kind, [], administers, IsActive: true);
        await actors.SaveAsync(row, now, by, cancellation);
        if (!await accounts.NameAsync(agency, row.Id, login, now, by, cancellation))
        {
            await actors.SaveAsync(row with { IsActive = false, IsAdministrator = false }, now, by, cancellation);
            return null;
        }

        foreach (var role in held)
            await staffing.AppointAsync(agency, row.Id, new Appointment(role), now, by, cancellation);
        return row;
    }

    private async Task<ActorId> FreeIdAsync(AgencyKey agency, string name, CancellationToken cancellation)
    {
        var wanted = IdOf(name);
        for (var count = 1; ; count++)
        {
            var id = new ActorId(count == 1 ? wanted : $"{wanted}-{count}");
            if (!ReservedIds.Holds(agency, id)
                && await actors.FindAsync(agency, id, cancellation) is null
                && !await actors.IsTakenBesideAsync(agency, id, cancellation))
                return id;
        }
    }

    /// <summary>The name by which cases will know somebody: "Dr. Dewi Kartikasari, S.H." is <c>dr-dewi-kartikasari-s-h</c>.</summary>
    public static string IdOf(string name)
    {
        var id = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
                id.Append(letter);
            else if (id.Length > 0 && id[^1] != '-' && !char.IsLetter(letter))
                id.Append('-');
        }

        var text = id.ToString()[..Math.Min(id.Length, 50)].Trim('-');
        return text.Length > 0 && char.IsAsciiLetterLower(text[0]) ? text : $"orang-{text}".Trim('-');
    }
}

/// <param name="LockedFor">How long the login stays closed after wrong passwords; null while it is open.</param>
/// <param name="LinkUntil">Until when a one-time link can be used; null where there is none.</param>
/// <param name="Held">The roles in which they act today.</param>
public sealed record OfficePerson(
    ActorRow Row,
    AccountRow? Account,
    Duration? LockedFor,
    Instant? LinkUntil,
    ImmutableArray<AppointmentRow> Appointments,
    ImmutableArray<AbsenceRow> Absences,
    RolesHeld Held)
{
    /// <summary>Who they are stands in the agency's file.</summary>
    public bool IsInFile => Appointments.Any(row => row.FromFile) || Absences.Any(row => row.FromFile);

    public AbsenceRow? AwayOn(LocalDate day) => Absences.FirstOrDefault(row => day >= row.Substitution.From && day <= row.Substitution.Until);

    /// <summary>What two people who change the same person at once are told apart by.</summary>
    public string Version => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
        Encoding.UTF8.GetBytes($"{Row.Name}\n{Row.Kind}\n{Row.IsAdministrator}\n{Row.IsActive}\n{Account?.Login}")))[..16];
}
