using NodaTime;
using WorkflowStandar.Engine.Alarms;

namespace WorkflowStandar.StorageTests.Kit;

/// <summary>Time that stands still until it is moved; moving it wakes whoever asked to be woken by then.</summary>
internal sealed class VirtualTime(Instant start) : IClock, IAlarmTimer
{
    private readonly Lock gate = new();
    private readonly List<TaskCompletionSource> asleep = [];
    private Instant now = start;
    private Instant? wakeAt;
    private Action? wake;

    public Instant GetCurrentInstant()
    {
        lock (gate)
            return now;
    }

    public void WakeAt(Instant? at, Action wake)
    {
        Action? due;
        lock (gate)
        {
            (wakeAt, this.wake) = (at, wake);
            due = at <= now ? wake : null;
            if (due is null)
            {
                asleep.ForEach(waiting => waiting.TrySetResult());
                asleep.Clear();
            }
        }
        due?.Invoke();
    }

    public void MoveTo(Instant instant)
    {
        Action? due;
        lock (gate)
        {
            now = instant;
            due = wakeAt <= now ? wake : null;
        }
        due?.Invoke();
    }

    public void Move(Duration by) => MoveTo(GetCurrentInstant() + by);

    /// <summary>Looks each time that a loop has gone to sleep with nothing left to do, until the condition holds.</summary>
    public async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var sleep = NextSleep(); !await condition(); sleep = NextSleep())
            await sleep.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private Task NextSleep()
    {
        lock (gate)
        {
            var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            asleep.Add(waiting);
            return waiting.Task;
        }
    }

    public Instant? WakesAt
    {
        get
        {
            lock (gate)
                return wakeAt;
        }
    }
}
