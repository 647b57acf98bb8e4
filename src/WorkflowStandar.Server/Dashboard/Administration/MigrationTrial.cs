using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>Asks the state machine what moving a case to another edition would come to, and keeps nothing of it.</summary>
public sealed class MigrationTrial(ICaseStore store, IPlanSource plans, INavigator navigator, IClock clock)
{
    /// <returns>Null where the case has ended or gone elsewhere meanwhile.</returns>
    public async Task<Tried?> OfAsync(CaseKey key, Plan to, Migration migration, Actor by, CancellationToken cancellation)
    {
        if (await store.FindAsync(key, cancellation) is not { State: { IsOpen: true } state } || await plans.FindAsync(state.Standard, state.Edition, cancellation) is not { } from)
            return null;
        var command = new CaseCommand.Migrate(to, migration.Steps) { Clocks = migration.Clocks, Calendar = await plans.CalendarAsync(to.CalendarId, cancellation) };
        var context = new CaseContext(from, await plans.CalendarAsync(from.CalendarId, cancellation), navigator, register => $"({register})");
        var decision = CaseDecider.Decide(context, state, new CaseRequest(command, by, Instant.Max(clock.GetCurrentInstant(), state.LastAt)));
        return new Tried(state, from, decision is Decision.Refused refused ? refused.Refusal : null);
    }

    /// <param name="From">The plan that the case runs on.</param>
    /// <param name="Refusal">Null where it fits.</param>
    public sealed record Tried(CaseState State, Plan From, Refusal? Refusal);
}
