using System.Collections.Concurrent;

namespace WorkflowStandar.EndToEndTests.Harness;

/// <summary>A server on a virtual clock, shared by the tests of a collection.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    /// <summary>A Monday at nine in the morning in Jakarta.</summary>
    public const string Start = "2026-11-23T09:00";

    private readonly ConcurrentDictionary<string, Office> offices = new();
    private ScratchDirectory? scratch;
    private ServerProcess? process;

    public ServerProcess Process => process ?? throw new InvalidOperationException("The server has not been started.");

    public Client Administrator { get; private set; } = null!;

    public Client Public => Client.Public(Process.Address);

    public Office At(string agency) => offices.GetOrAdd(agency, name => new Office(Process.Address, Administrator, name));

    /// <summary>Somebody before the pages who is not signed in.</summary>
    public Reader Somebody() => new(Process.Address);

    /// <summary>The demonstration's officer of a role, signed in; <c>pengelola</c> manages the agency.</summary>
    public async Task<Reader> SignedInAsync(string role, string agency)
    {
        var reader = Somebody();
        await reader.SignInAsync($"{role}@{agency}", Process.DemoPassword!);
        return reader;
    }

    public Client WithSecret(string secret) => Client.WithSecret(Process.Address, secret);

    public async Task InitializeAsync()
    {
        scratch = new ScratchDirectory();
        process = await ServerProcess.StartAsync(
            "--demo", "--demo-staff", "--demo-start", Start, "--data", scratch.Under("data"), "--definitions", Repository.Definitions, "--public-limit", "100000", "--sign-in-limit", "100000");
        Administrator = Client.WithKey(process.Address, process.AdministratorKey!);
    }

    /// <summary>Moves the clock; every deadline on the way has fired on return.</summary>
    public async Task AdvanceAsync(string how, string calendar = "kabupaten-pasuruan") =>
        (await Administrator.PostAsync("demo/clock", new { advance = how, calendar })).Succeeded();

    public async Task DisposeAsync()
    {
        if (process is not null)
            await process.DisposeAsync();
        scratch?.Dispose();
    }
}
