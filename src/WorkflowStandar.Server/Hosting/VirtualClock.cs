using NodaTime;
using NodaTime.Text;

namespace WorkflowStandar.Server.Hosting;

/// <summary>The clock of a demonstration: it stands still until it is moved, and only ever forward. Where it stands survives a restart.</summary>
public sealed class VirtualClock : IClock
{
    private readonly string file;
    private readonly Lock moving = new();
    private Instant now;

    private VirtualClock(string file, Instant now)
    {
        this.file = file;
        this.now = now;
    }

    /// <summary>Where it stood, else at <paramref name="start"/>.</summary>
    public static VirtualClock Open(string file, Instant start)
    {
        if (!File.Exists(file))
        {
            var fresh = new VirtualClock(file, start);
            fresh.Keep(start);
            return fresh;
        }

        return InstantPattern.ExtendedIso.Parse(File.ReadAllText(file).Trim()).TryGetValue(default, out var stood)
            ? new VirtualClock(file, stood)
            : throw new StartupException($"The file {file} does not say where the virtual clock stands. Write an instant such as 2026-11-23T02:00:00Z into it, or choose another directory with --data DIR.");
    }

    public Instant GetCurrentInstant()
    {
        lock (moving)
            return now;
    }

    /// <returns>False, and nothing has moved, when <paramref name="to"/> is before where the clock stands.</returns>
    public bool MoveTo(Instant to)
    {
        lock (moving)
        {
            if (to < now)
                return false;
            Keep(to);
            now = to;
            return true;
        }
    }

    // Written before it moves: after a crash no event of a case is later than the clock.
    private void Keep(Instant instant)
    {
        var fresh = file + ".new";
        File.WriteAllText(fresh, InstantPattern.ExtendedIso.Format(instant) + "\n");
        File.Move(fresh, file, overwrite: true);
    }
}
