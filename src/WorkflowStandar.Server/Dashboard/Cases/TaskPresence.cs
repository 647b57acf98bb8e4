using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>Who has which task open before them at this moment. Kept in memory: after a restart the open pages say so again.</summary>
public sealed class TaskPresence
{
    /// <summary>How long somebody counts as present after their page last said so; pages without a script never say so again.</summary>
    public static readonly Duration Lasts = Duration.FromMinutes(3);

    private readonly Lock @lock = new();
    private readonly Dictionary<(CaseKey Case, int Task), Dictionary<ActorId, Present>> open = [];

    public void Come(CaseKey key, int task, ActorId who, string name, Instant now)
    {
        lock (@lock)
        {
            if (!open.TryGetValue((key, task), out var here))
            {
                Sweep(now);
                open[(key, task)] = here = [];
            }

            var since = here.TryGetValue(who, out var before) && IsHere(before, now) ? before.Since : now;
            here[who] = new Present(name, since, now);
        }
    }

    public void Leave(CaseKey key, int task, ActorId who)
    {
        lock (@lock)
        {
            if (open.TryGetValue((key, task), out var here) && here.Remove(who) && here.Count == 0)
                open.Remove((key, task));
        }
    }

    /// <summary>Who else has the task open, in the order in which they came.</summary>
    public ImmutableArray<Present> Others(CaseKey key, int task, ActorId than, Instant now)
    {
        lock (@lock)
        {
            return open.TryGetValue((key, task), out var here)
                ? [.. here.Where(pair => pair.Key != than && IsHere(pair.Value, now)).Select(pair => pair.Value).OrderBy(present => present.Since)]
                : [];
        }
    }

    // A clock that is set back makes nobody absent.
    private static bool IsHere(Present present, Instant now) => now - present.LastSeen <= Lasts;

    private void Sweep(Instant now)
    {
        foreach (var (task, here) in open)
        {
            if (here.Values.All(present => !IsHere(present, now)))
                open.Remove(task);
        }
    }
}

/// <param name="Since">When they opened it.</param>
public sealed record Present(string Name, Instant Since, Instant LastSeen);
