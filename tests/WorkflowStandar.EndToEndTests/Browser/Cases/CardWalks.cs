using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Browser.Cases;

/// <summary>The walks share a browser and a server of their own: they move its clock.</summary>
[CollectionDefinition(nameof(CardWalks))]
public sealed class CardWalks : ICollectionFixture<Chrome>, ICollectionFixture<DemoServer>, ICollectionFixture<OfficeAtWork>;

/// <summary>Everybody of an office at a browser of their own, signed in for as long as the walks last.</summary>
public sealed class OfficeAtWork : IAsyncLifetime
{
    private readonly Dictionary<(string Role, bool JavaScript), Visit> visits = [];

    public async Task<Visit> AtAsync(Chrome chrome, DemoServer server, string role, bool javaScript)
    {
        if (visits.TryGetValue((role, javaScript), out var there))
            return there;
        var visit = await chrome.VisitAsync(server.Process.Address, javaScript);
        await visit.SignInAsync($"{role}@setwan-dprd-pasuruan", server.Process.DemoPassword!);
        return visits[(role, javaScript)] = visit;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    // The browser, whichever of the two ends first, takes its visits along.
    public Task DisposeAsync() => Task.CompletedTask;
}
