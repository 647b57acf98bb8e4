using NodaTime;
using WorkflowStandar.Engine.Alarms;
using WorkflowStandar.Engine.Attachments;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Duties;
using WorkflowStandar.Engine.Outbox;

namespace WorkflowStandar.Server.Hosting;

/// <summary>Moves the virtual clock forward, stopping at every alarm on the way until it has rung, and at every duty until its case has begun: what happens then happens at its own instant, as it would on a real clock.</summary>
public sealed class TimeMachine : IDisposable
{
    // The loop tells by its commits that it has rung; one that failed commits nothing, so the store is asked again after this.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    private readonly VirtualClock clock;
    private readonly IAlarmStore alarms;
    private readonly AlarmLoop loop;
    private readonly OutboxLoop outbox;
    private readonly DutyLoop duties;
    private readonly SweepLoop sweep;
    private readonly CaseEngine engine;
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly SemaphoreSlim committed = new(0, 1);

    public TimeMachine(VirtualClock clock, IAlarmStore alarms, AlarmLoop loop, OutboxLoop outbox, DutyLoop duties, SweepLoop sweep, CaseEngine engine)
    {
        (this.clock, this.alarms, this.loop, this.outbox, this.duties, this.sweep, this.engine) = (clock, alarms, loop, outbox, duties, sweep, engine);
        engine.Committed += Signal;
    }

    /// <summary>Returns when nothing that is due by then is left to ring, with the number of instants at which something rang or began.</summary>
    public async Task<int> MoveToAsync(Instant to, CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            // After a start what is past is looked through once; that is no stop on the way.
            await duties.CarryOutDueAsync(cancellation);
            var stops = 0;
            while (await NextStopAsync(cancellation) is { } next && next <= to)
            {
                clock.MoveTo(Instant.Max(next, clock.GetCurrentInstant()));
                await duties.CarryOutDueAsync(cancellation);
                await UntilRungAsync(cancellation);
                stops++;
            }

            clock.MoveTo(to);
            loop.Wake();
            outbox.Wake();
            await sweep.SweepDueAsync(cancellation);
            return stops;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        engine.Committed -= Signal;
        oneAtATime.Dispose();
        committed.Dispose();
    }

    private async Task<Instant?> NextStopAsync(CancellationToken cancellation) =>
        (await alarms.NextAsync(cancellation), await duties.NextAsync(cancellation)) switch
        {
            ({ } alarm, { } duty) => Instant.Min(alarm, duty),
            var (alarm, duty) => alarm ?? duty,
        };

    private async Task UntilRungAsync(CancellationToken cancellation)
    {
        loop.Wake();
        while (await alarms.NextAsync(cancellation) is { } next && next <= clock.GetCurrentInstant())
            await committed.WaitAsync(LookAgain, cancellation);
    }

    private void Signal(IReadOnlyList<CommittedCase> _)
    {
        try
        {
            committed.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody is told already.
        }
    }
}
