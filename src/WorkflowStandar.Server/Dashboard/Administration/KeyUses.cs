using System.Collections.Concurrent;
using NodaTime;
using WorkflowStandar.Engine.Administration;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>When keys were last used: noted in memory at each request, kept in the store from time to time.</summary>
public sealed class KeyUses(IAdministrationStore administration, IClock clock)
{
    private readonly ConcurrentDictionary<string, Instant> uses = new(StringComparer.Ordinal);

    public void Note(string keyId) => uses[keyId] = clock.GetCurrentInstant();

    /// <summary>Not kept yet; null where the store knows better.</summary>
    public Instant? Of(string keyId) => uses.TryGetValue(keyId, out var at) ? at : null;

    public async Task KeepAsync(CancellationToken cancellation)
    {
        var noted = uses.ToArray();
        if (noted.Length == 0)
            return;
        await administration.KeepKeyUsesAsync(noted, cancellation);
        foreach (var pair in noted)
            uses.TryRemove(pair);
    }
}
