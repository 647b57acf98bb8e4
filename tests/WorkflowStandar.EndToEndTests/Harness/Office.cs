using System.Collections.Concurrent;

namespace WorkflowStandar.EndToEndTests.Harness;

/// <summary>An agency with one officer for each role, made when somebody asks for them.</summary>
public sealed class Office(Uri server, Client administrator, string agency)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Client>>> officers = new();

    public string Agency => agency;

    /// <summary>The officer who holds the role, and is named after it.</summary>
    public Task<Client> WithRoleAsync(string role) => OfficerAsync(role, new { name = $"Petugas {role}", roles = new[] { role } });

    public Task<Client> SupervisorAsync() => OfficerAsync("pengelola", new { name = "Pengelola layanan", kind = "supervisor" });

    public Task<Client> OfficerAsync(string name, object officer) =>
        officers.GetOrAdd(name, _ => new Lazy<Task<Client>>(() => HireAsync(name, officer))).Value;

    private async Task<Client> HireAsync(string name, object officer)
    {
        (await administrator.PutAsync($"admin/agencies/{agency}/actors/{name}", officer)).Succeeded();
        var key = (await administrator.PostAsync($"admin/agencies/{agency}/actors/{name}/keys", new { label = "tests" })).Succeeded();
        return Client.WithKey(server, key.String("secret"));
    }
}
