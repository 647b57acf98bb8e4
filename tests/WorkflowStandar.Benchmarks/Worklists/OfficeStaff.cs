using System.Collections.Immutable;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Benchmarks.Worklists;

/// <summary>The people whose tasks the many cases are, with accounts to sign in with; those who lead the office; and an administrator.</summary>
internal static class OfficeStaff
{
    public const string Password = "empat kata yang tak berhubungan";

    private const int PeoplePerRole = 2;

    public static async Task<ImmutableArray<Person>> HireAsync(IStorage storage, ListOffice office, CitizenTexts texts)
    {
        var roles = office.Plans.SelectMany(plan => plan.Roles.Keys).Distinct().OrderBy(role => role.Value, StringComparer.Ordinal).ToList();
        var hash = new Passwords().Hash(Password);
        var people = ImmutableArray.CreateBuilder<Person>();
        foreach (var role in roles)
            for (var number = 0; number < PeoplePerRole; number++)
                people.Add(await HireAsync(storage, new ActorRow(
                    ListOffice.Agency, ListOffice.HolderOf(role, number).Id, texts.Name(), ActorKind.Staff, [.. new[] { role, texts.Of(roles) }.Distinct()], false, true), hash));
        people.Add(await HireAsync(storage, new ActorRow(ListOffice.Agency, new ActorId("kepala"), texts.Name(), ActorKind.Supervisor, [], false, true), hash));
        people.Add(await HireAsync(storage, new ActorRow(ListOffice.Agency, new ActorId("pengelola"), texts.Name(), ActorKind.Supervisor, [], true, true), hash));
        return people.ToImmutable();
    }

    private static async Task<Person> HireAsync(IStorage storage, ActorRow row, string hash)
    {
        await storage.Actors.SaveAsync(row, ListOffice.Now, ActorId.System);
        if (!await storage.Accounts.NameAsync(row.Agency, row.Id, row.Id.Value, ListOffice.Now, ActorId.System))
            throw new InvalidOperationException($"The login {row.Id} is taken.");
        await storage.Accounts.SetPasswordAsync(row.Agency, row.Id, hash, default, ListOffice.Now, ActorId.System);
        return new Person(row.Id.Value, row.Kind == ActorKind.Supervisor, row.IsAdministrator);
    }
}

/// <param name="Login">Also the name by which cases know them.</param>
internal sealed record Person(string Login, bool Leads, bool Administers);
