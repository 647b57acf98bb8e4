using System.Collections.Concurrent;
using System.Collections.Immutable;
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

    /// <summary>The latest of a standard since the server started; null where there was none.</summary>
    public Run? Of(StandardKey standard) => runs.GetValueOrDefault(standard);

    /// <returns>The run that was begun, or the one that is still under way.</returns>
    /// <returns>Null where another move of the standard's cases is under way: this one was not begun.</returns>
    public Run? Begin(StandardKey standard, string from, Migration migration, Actor by, int expected)
    {
        var fresh = new Run(standard, from, migration.ToEdition, by.Name, clock.GetCurrentInstant(), expected);
        var run = runs.AddOrUpdate(standard, fresh, (_, there) => there.IsDone ? fresh : there);
        if (ReferenceEquals(run, fresh))
            _ = Task.Run(() => CarryOutAsync(run, migration, by));
        return ReferenceEquals(run, fresh) ? fresh : null;
    }

    private async Task CarryOutAsync(Run run, Migration migration, Actor by)
    {
        var stopping = lifetime.ApplicationStopping;
        try
        {
            CaseId? after = null;
            while (await administration.OnEditionAsync(run.Standard, run.From, after, AtOnce, stopping) is { IsEmpty: false } keys)
            {
                stopping.ThrowIfCancellationRequested();
                await Task.WhenAll(keys.Select(key => MoveAsync(run, key, migration, by)));
                after = keys[^1].Id;
            }
        }
        catch (OperationCanceledException)
        {
            run.Broken = new Text("Server berhenti di tengah jalan. Yang belum pindah masih pada edisi lama; mulai lagi.", "The server stopped midway. What had not moved is still on the old edition; begin again.");
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Moving the cases of {Standard} from {From} to {To} broke off", run.Standard, run.From, run.To);
            run.Broken = new Text("Terhenti karena kesalahan. Yang belum pindah masih pada edisi lama; mulai lagi.", "It broke off. What had not moved is still on the old edition; begin again.");
        }
        finally
        {
            run.IsDone = true;
            logger.LogInformation("Moved {Count} cases of {Standard} from edition {From} to {To}; {Failed} stayed", run.Moved, run.Standard, run.From, run.To, run.Stayed);
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
    public sealed class Run(StandardKey standard, string from, string to, string by, Instant at, int expected)
    {
        private readonly ConcurrentQueue<(string Number, Text Why)> stayed = new();
        private int moved;
        private int left;

        public StandardKey Standard => standard;

        public string From => from;

        public string To => to;

        public string By => by;

        public Instant At => at;

        /// <summary>How many cases were on the edition when it began.</summary>
        public int Expected => expected;

        public int Moved => moved;

        /// <summary>How many were not moved.</summary>
        public int Stayed => left;

        public bool IsDone { get; set; }

        /// <summary>Why it ended before all had their turn; null otherwise.</summary>
        public Text? Broken { get; set; }

        /// <summary>Of the first five hundred, and why.</summary>
        public ImmutableArray<(string Number, Text Why)> Reasons => [.. stayed];

        internal void Move() => Interlocked.Increment(ref moved);

        internal void Leave(string number, Text why)
        {
            if (Interlocked.Increment(ref left) <= FailuresKept)
                stayed.Enqueue((number, why));
        }
    }
}
