using System.Collections.Concurrent;
using System.Threading.Channels;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Server.Dashboard.Live;

/// <summary>Tells open pages which cases have changed. A hint to look again, never the truth: what a slow page misses it finds when it looks.</summary>
public sealed class LiveChanges : IDisposable
{
    // A page that has fallen this far behind looks at everything anew.
    private const int Backlog = 64;

    private readonly CaseEngine engine;
    private readonly ConcurrentDictionary<Listener, byte> listeners = new();
    private readonly ConcurrentDictionary<AgencyKey, long> changes = new();

    public LiveChanges(CaseEngine engine)
    {
        this.engine = engine;
        engine.Committed += Tell;
    }

    /// <summary>How many pages listen.</summary>
    public int Listeners => listeners.Count;

    /// <summary>How often something has changed at the agency since the start: a page without a stream asks whether it has grown.</summary>
    public long ChangesAt(AgencyKey agency) => changes.GetValueOrDefault(agency);

    public Listener Listen(AgencyKey agency)
    {
        var listener = new Listener(agency, listeners);
        listeners[listener] = 0;
        return listener;
    }

    public void Dispose() => engine.Committed -= Tell;

    // On the path of every command: hands on and goes.
    private void Tell(IReadOnlyList<CommittedCase> committed)
    {
        foreach (var one in committed)
        {
            if (one.Events.IsEmpty)
                continue;
            changes.AddOrUpdate(one.Case.Agency, 1, (_, count) => count + 1);
            foreach (var (listener, _) in listeners)
            {
                if (listener.Agency == one.Case.Agency)
                    listener.Hear(new ChangedCase(one.State.Number, one.State.Version));
            }
        }
    }

    /// <summary>One open page.</summary>
    public sealed class Listener(AgencyKey agency, ConcurrentDictionary<Listener, byte> all) : IDisposable
    {
        private readonly Channel<ChangedCase> heard = System.Threading.Channels.Channel.CreateBounded<ChangedCase>(
            new BoundedChannelOptions(Backlog) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });

        public AgencyKey Agency => agency;

        public ChannelReader<ChangedCase> Heard => heard.Reader;

        public void Hear(ChangedCase change) => heard.Writer.TryWrite(change);

        public void Dispose() => all.TryRemove(this, out _);
    }
}

/// <param name="Version">Of the case after the change.</param>
public readonly record struct ChangedCase(string Number, int Version);
