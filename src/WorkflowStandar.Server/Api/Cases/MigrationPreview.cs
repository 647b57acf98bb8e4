using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>Asks the state machine what a migration would come to, and keeps nothing of it.</summary>
public sealed class MigrationPreview(IPlanSource plans, INavigator navigator, IClock clock)
{
    public async Task<MigrateCase.Preview> OfAsync(OpenedCase opened, Plan to, Migration migration, CancellationToken cancellation)
    {
        var calendar = await plans.CalendarAsync(opened.Plan.CalendarId, cancellation);
        var command = new CaseCommand.Migrate(to, migration.Steps)
        {
            Clocks = migration.Clocks,
            Calendar = await plans.CalendarAsync(to.CalendarId, cancellation),
        };
        var context = new CaseContext(opened.Plan, calendar, navigator, register => $"({register})");
        var request = new CaseRequest(command, opened.Actor, Instant.Max(clock.GetCurrentInstant(), opened.State.LastAt));
        return CaseDecider.Decide(context, opened.State, request) switch
        {
            Decision.Accepted accepted => Possible(opened, to, accepted.State, command.Calendar),
            Decision.Refused { Refusal: var refusal } => new MigrateCase.Preview(
                opened.State.Number, opened.Plan.Edition, to.Edition, false, refusal.Code, refusal.Message, refusal.Names, [], []),
            var other => throw new InvalidOperationException($"No decision is {other.GetType().Name}."),
        };
    }

    private MigrateCase.Preview Possible(OpenedCase opened, Plan to, CaseState after, Calendar calendar)
    {
        var procedure = to.Procedure(after.Procedure)!;
        var reader = new ClockReader(procedure, to, after, calendar);
        var now = clock.GetCurrentInstant();
        return new MigrateCase.Preview(
            opened.State.Number, opened.Plan.Edition, to.Edition, true, null, null, [],
            [.. after.Tasks.Select(task => TaskDocument.Of(to, procedure, task))],
            [.. after.Clocks.Where(run => run.IsOpen).Select(run => ClockDocument.Of(reader, run, now))]);
    }
}
