using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Server.Dashboard.Identity;

/// <summary>Writes down every look at personal data. Looks that come while a batch is being written go together into the next one.</summary>
public sealed class PersonalLooks(ILookStore store, IClock clock) : IDisposable
{
    private readonly ConcurrentQueue<Look> waiting = new();
    private readonly SemaphoreSlim writing = new(1, 1);

    /// <summary>Returns once it is durable: what cannot be written down is not shown.</summary>
    /// <param name="what">What was shown, in a few words and without its content: <c>halaman perkara</c>, <c>telepon pemohon</c>.</param>
    public ValueTask RecordAsync(StaffMember who, CaseKey of, string what, CancellationToken cancellation) =>
        RecordAsync(new Look(of.Agency, clock.GetCurrentInstant(), who.Row.Id, of.Id, what), cancellation);

    /// <summary>A look that concerns no single case: a search, a list, an export.</summary>
    public ValueTask RecordAsync(StaffMember who, string what, CancellationToken cancellation) =>
        RecordAsync(new Look(who.Agency, clock.GetCurrentInstant(), who.Row.Id, null, what), cancellation);

    public void Dispose() => writing.Dispose();

    private async ValueTask RecordAsync(Look look, CancellationToken cancellation)
    {
        waiting.Enqueue(look);
        // Not given up half way: a look that is waiting is written, by this request or the one before.
        await writing.WaitAsync(CancellationToken.None);
        try
        {
            var batch = ImmutableArray.CreateBuilder<Look>();
            while (waiting.TryDequeue(out var next))
                batch.Add(next);
            if (batch.Count > 0)
                await store.AddAsync(batch.ToImmutable(), cancellation);
        }
        finally
        {
            writing.Release();
        }
    }
}
