using System.Reflection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.EndToEndTests.Harness;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Dashboard.Administration;
using WorkflowStandar.Storage.Sqlite;

namespace WorkflowStandar.EndToEndTests.Access;

/// <summary>What is on record about moving cases to another edition is what happened, whatever happens to the server.</summary>
public sealed class EditionMoveTests : IAsyncLifetime
{
    private static readonly StandardKey Standard = new(new AgencyKey("kantor"), "surat");
    private static readonly Actor Mover = new(new ActorId("tono"), "Tono", ActorKind.Supervisor, new HashSet<RoleKey>());
    private static readonly Migration ToNext = new("2027", System.Collections.Immutable.ImmutableDictionary<StepKey, StepKey>.Empty);

    private readonly ScratchDirectory scratch = new();
    private SqliteStorage storage = null!;

    public Task InitializeAsync()
    {
        storage = SqliteStorage.Open(new SqliteOptions(scratch.Under("data")));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await storage.DisposeAsync();
        scratch.Dispose();
    }

    [Fact]
    public async Task A_second_move_is_not_begun_nor_recorded_while_the_first_is_under_way()
    {
        var held = Held.Of(storage.Administration);
        var moves = Moves(held.Store);
        (await moves.BeginAsync(Standard, "2025", ToNext, Mover, 3)).Should().BeTrue();
        (await moves.BeginAsync(Standard, "2026", ToNext, Mover, 5)).Should().BeFalse();

        moves.IsMoving(Standard).Should().BeTrue();
        (await moves.OfAsync(Standard, CancellationToken.None))!.From.Should().Be("2025");
        (await storage.Administration.MoveAsync(Standard))!.From.Should().Be("2025", "what was not begun is not on record");
        held.Release();
    }

    [Fact]
    public async Task After_the_server_went_down_in_the_middle_the_page_says_that_it_was_not_finished()
    {
        var held = Held.Of(storage.Administration);
        (await Moves(held.Store).BeginAsync(Standard, "2025", ToNext, Mover, 3)).Should().BeTrue();

        // Another process on the same data, as after a power cut: nothing of the first is in memory.
        await storage.DisposeAsync();
        storage = SqliteStorage.Open(new SqliteOptions(scratch.Under("data")));
        var after = Moves(storage.Administration);

        after.IsMoving(Standard).Should().BeFalse();
        (await after.OfAsync(Standard, CancellationToken.None)).Should().Match<EditionMove>(move =>
            move.From == "2025" && move.Expected == 3 && move.EndedAt == null && move.Broken == MoveBroken.Stopped);
    }

    [Fact]
    public async Task A_move_that_was_finished_is_told_as_finished_after_a_restart()
    {
        var moves = Moves(storage.Administration);
        (await moves.BeginAsync(Standard, "2025", ToNext, Mover, 0)).Should().BeTrue();
        while (moves.IsMoving(Standard) || (await storage.Administration.MoveAsync(Standard))!.EndedAt is null)
            await Task.Yield();

        (await Moves(storage.Administration).OfAsync(Standard, CancellationToken.None)).Should().Match<EditionMove>(move => move.EndedAt != null && move.Broken == null);
    }

    private static Migrations Moves(IAdministrationStore administration) =>
        new(null!, null!, administration, new Noon(), NullLogger<Migrations>.Instance, new NeverStopping());

    private sealed class Noon : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 11, 23, 5, 0);
    }

    private sealed class NeverStopping : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }

    /// <summary>A store whose walk over an edition waits until it is let go.</summary>
    public class Held : DispatchProxy
    {
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private IAdministrationStore store = null!;

        public IAdministrationStore Store => (IAdministrationStore)(object)this;

        public static Held Of(IAdministrationStore store)
        {
            var held = (Held)(object)Create<IAdministrationStore, Held>();
            held.store = store;
            return held;
        }

        public void Release() => released.SetResult();

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name == nameof(IAdministrationStore.OnEditionAsync)
            ? new ValueTask<System.Collections.Immutable.ImmutableArray<CaseKey>>(NothingAsync())
            : targetMethod.Invoke(store, args);

        private async Task<System.Collections.Immutable.ImmutableArray<CaseKey>> NothingAsync()
        {
            await released.Task;
            return [];
        }
    }
}
