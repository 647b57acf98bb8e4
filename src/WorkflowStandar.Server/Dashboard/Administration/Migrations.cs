using System.Collections.Concurrent;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>Moves running cases to another edition, many at a time, in the background. Each case is moved whole or stays; what a stop leaves undone is still on the old edition and can be begun again.</summary>
public sealed class Migrations(CaseEngine engine, ICaseStore store, IAdministrationStore administration, IClock clock, ILogger<Migrations> logger, IHostApplicationLifetime lifetime)
{
    private const int AtOnce = 64;
    private const int FailuresKept = 500;

    private readonly ConcurrentDictionary<StandardKey, Run> runs = new();

    /// <summary>The latest move of a standard: as it goes on, or as it was left when the server went down. Null where there was none.</summary>
    public async Task<EditionMove?> OfAsync(StandardKey standard, CancellationToken cancellation)
    {
        if (runs.TryGetValue(standard, out var run))
            return run.Now;
        return await administration.MoveAsync(standard, cancellation) is { } kept
            ? kept.EndedAt is null ? kept with { Broken = MoveBroken.Stopped } : kept
            : null;
    }

    /// <summary>Whether the standard's cases are being moved at this moment.</summary>
    public bool IsMoving(StandardKey standard) => runs.TryGetValue(standard, out var run) && !run.IsDone;

    /// <summary>Begins a move; on return it is on record. False where another one of the standard's cases is under way, and this one was not begun.</summary>
    public async Task<bool> BeginAsync(StandardKey standard, string from, Migration migration, Actor by, int expected)
    {
        var fresh = new Run(standard, from, migration.ToEdition, by.Name, clock.GetCurrentInstant(), expected);
        if (!ReferenceEquals(runs.AddOrUpdate(standard, fresh, (_, there) => there.IsDone ? fresh : there), fresh))
            return false;
        try
        {
            await administration.KeepMoveAsync(fresh.Now);
        }
        catch
        {
            fresh.End(clock.GetCurrentInstant(), MoveBroken.Failed);
            throw;
        }

        _ = Task.Run(() => CarryOutAsync(fresh, migration, by));
        return true;
    }

    private async Task CarryOutAsync(Run run, Migration migration, Actor by)
    {
        var stopping = lifetime.ApplicationStopping;
        MoveBroken? broken = null;
        try
        {
            CaseId? after = null;
            while (await administration.OnEditionAsync(run.Standard, run.From, after, AtOnce, stopping) is { IsEmpty: false } keys)
            {
                stopping.ThrowIfCancellationRequested();
                await Task.WhenAll(keys.Select(key => MoveAsync(run, key, migration, by)));
                await administration.KeepMoveAsync(run.Now);
                after = keys[^1].Id;
            }
        }
        catch (OperationCanceledException)
        {
            broken = MoveBroken.Stopped;
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Moving the cases of {Standard} from {From} to {To} broke off", run.Standard, run.From, run.To);
            broken = MoveBroken.Failed;
        }

        run.End(clock.GetCurrentInstant(), broken);
        logger.LogInformation("Moved {Count} cases of {Standard} from edition {From} to {To}; {Failed} stayed", run.Now.Moved, run.Standard, run.From, run.To, run.Now.Stayed);
        try
        {
            await administration.KeepMoveAsync(run.Now);
        }
        catch (Exception exception) when (broken is not null)
        {
            // What was kept last says that it was not finished; that is still true.
            logger.LogWarning(exception, "How moving the cases of {Standard} ended could not be kept", run.Standard);
        }
    }

    private async Task MoveAsync(Run run, CaseKey key, Migration migration, Actor by)
    {
        try
        {
            if (await engine.MigrateAsync(key, migration, by) is CaseAnswer.Refused refused)
                run.Leave(await NumberAsync(key), refused.Refusal.Message);
            else
                run.Move();
        }
        catch (Exception exception) when (exception is not ObjectDisposedException)
        {
            var number = await NumberAsync(key);
            logger.LogError(exception, "Case {Case} could not be moved to edition {To}", number, run.To);
            run.Leave(number, new Text("Gagal karena kesalahan server.", "Failed through an error of the server."));
        }
    }

    private async Task<string> NumberAsync(CaseKey key) => (await store.FindAsync(key))?.State.Number ?? key.Id.Value;

    /// <summary>One bulk migration, as it goes on.</summary>
    private sealed class Run(StandardKey standard, string from, string to, string by, Instant at, int expected)
    {
        private readonly ConcurrentQueue<StayedCase> reasons = new();
        private int moved;
        private int stayed;
        private (Instant At, MoveBroken? Broken)? end;

        public StandardKey Standard => standard;

        public string From => from;

        public string To => to;

        public bool IsDone => end is not null;

        public EditionMove Now => new(standard, from, to, by, at, expected, moved, stayed, [.. reasons], end?.At, end?.Broken);

        public void Move() => Interlocked.Increment(ref moved);

        public void Leave(string number, Text why)
        {
            if (Interlocked.Increment(ref stayed) <= FailuresKept)
                reasons.Enqueue(new StayedCase(number, why));
        }

        public void End(Instant when, MoveBroken? broken) => end = (when, broken);
    }
}
