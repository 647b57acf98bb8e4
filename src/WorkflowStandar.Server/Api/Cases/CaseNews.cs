using System.Collections.Concurrent;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>Tells whoever waits for a case that something about it has become durable.</summary>
public sealed class CaseNews : IDisposable
{
    private readonly ConcurrentDictionary<CaseKey, Bell> bells = new();
    private readonly CaseEngine engine;

    public CaseNews(CaseEngine engine)
    {
        this.engine = engine;
        engine.Committed += Ring;
    }

    /// <summary>Returns when the case has a version beyond <paramref name="since"/>, at the latest after <paramref name="longest"/>.</summary>
    /// <param name="seen">The version that was just read.</param>
    public async Task AfterAsync(CaseKey key, int since, int seen, TimeSpan longest, CancellationToken cancellation)
    {
        if (seen > since)
            return;
        var bell = bells.AddOrUpdate(key, _ => new Bell(1, new(TaskCreationOptions.RunContinuationsAsynchronously)), (_, there) => there with { Waiting = there.Waiting + 1 });
        try
        {
            await bell.Rung.Task.WaitAsync(longest, cancellation);
        }
        catch (TimeoutException)
        {
            Leave(key, bell);
        }
        catch (OperationCanceledException)
        {
            Leave(key, bell);
            throw;
        }
    }

    public void Dispose() => engine.Committed -= Ring;

    private void Ring(IReadOnlyList<CommittedCase> committed)
    {
        if (bells.IsEmpty)
            return;
        foreach (var one in committed)
        {
            if (bells.TryRemove(one.Case, out var bell))
                bell.Rung.TrySetResult();
        }
    }

    // The last one to go takes the bell along, unless it has been rung (and replaced) meanwhile.
    private void Leave(CaseKey key, Bell bell)
    {
        while (bells.TryGetValue(key, out var there) && there.Rung == bell.Rung)
        {
            if (there.Waiting > 1 ? bells.TryUpdate(key, there with { Waiting = there.Waiting - 1 }, there) : bells.TryRemove(KeyValuePair.Create(key, there)))
                return;
        }
    }

    private sealed record Bell(int Waiting, TaskCompletionSource Rung);
}
