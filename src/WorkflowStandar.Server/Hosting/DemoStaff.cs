using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Hosting;

/// <summary>People for a demonstration: one for each role of each agency, and one who manages it, all with one password. Their names are made up.</summary>
public sealed class DemoStaff(IStorage storage, AgencyDirectory agencies, Passwords passwords, IClock clock)
{
    public const string Manager = "pengelola";

    private static readonly ImmutableArray<string> Names =
    [
        "Dewi Kartikasari", "Eko Prasetyo", "Siti Rahmawati", "Agus Hermawan", "Ratna Wulandari", "Bambang Sutrisno", "Nur Hidayati", "Hendra Gunawan",
        "Lestari Ningsih", "Yusuf Maulana", "Endang Susilowati", "Rudi Hartono", "Maya Anggraini", "Slamet Widodo", "Indah Permatasari", "Joko Purnomo",
        "Fitri Handayani", "Wahyu Nugroho", "Sri Mulyani Utami", "Arif Budiman", "Yuni Astuti", "Dedi Kurniawan", "Rina Marlina", "Taufik Rahman",
    ];

    /// <summary>The password of all of them: that of the last start, where there was one.</summary>
    /// <param name="folder">The data directory, in which a list of who can sign in is left.</param>
    public async Task<string> HireAsync(string folder)
    {
        var list = Path.Combine(folder, "demo-staff.txt");
        var password = File.Exists(list) ? (await File.ReadAllLinesAsync(list))[0].Split(' ')[^1] : "demo-" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(9));
        var hash = passwords.Hash(password);
        var text = new StringBuilder($"Password: {password}\n\n");
        foreach (var agency in agencies.All)
        {
            foreach (var (login, row) in Of(agency))
            {
                await AddAsync(login, row, hash);
                text.Append($"{login,-60} {row.Name}\n");
            }
        }

        await File.WriteAllTextAsync(list, text.ToString());
        return password;
    }

    private static IEnumerable<(string Login, ActorRow Row)> Of(Agency agency)
    {
        var index = 0;
        foreach (var role in agency.Roles.Keys.OrderBy(role => role.Value, StringComparer.Ordinal))
            yield return ($"{role}@{agency.Key}", Row(agency, $"demo-{role}", Names[index++ % Names.Length], ActorKind.Staff, [role], isAdministrator: false));
        yield return ($"{Manager}@{agency.Key}", Row(agency, $"demo-{Manager}", Names[index % Names.Length], ActorKind.Supervisor, [], isAdministrator: true));
    }

    private static ActorRow Row(Agency agency, string id, string name, ActorKind kind, ImmutableArray<RoleKey> roles, bool isAdministrator) =>
        new(agency.Key, new ActorId(id), name, kind, roles, isAdministrator, IsActive: true);

    private async Task AddAsync(string login, ActorRow row, string hash)
    {
        if (await storage.Accounts.OfAsync(row.Agency, row.Id) is not null)
            return;
        var now = clock.GetCurrentInstant();
        await storage.Actors.SaveAsync(row, now, ActorId.System);
        if (await storage.Accounts.NameAsync(row.Agency, row.Id, login, now, ActorId.System))
            await storage.Accounts.SetPasswordAsync(row.Agency, row.Id, hash, default, now, ActorId.System);
    }
}
