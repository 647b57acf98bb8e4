using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Reports;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>The cases whose promises press first, each with where it lies: the first of those that a figure of late or due cases counts.</summary>
public sealed class PressingWork(IReports reports, DuePhrases phrases, IActorStore actors)
{
    /// <summary>Due from one instant to another, both included: the earliest first, a case once, targets left out.</summary>
    /// <param name="standard">Null for all.</param>
    public async Task<ImmutableArray<PressingCase>> FindAsync(
        AgencyKey agency, StandardKey? standard, Instant from, Instant to, int atMost, Instant now, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<PressingCase>();
        foreach (var key in await reports.PressingAsync(agency, standard, from, to, atMost, cancellation))
        {
            if (await phrases.OfAsync(key, FirstPromise, now, cancellation) is { } told)
                found.Add(new PressingCase(told.View.Row.Number, told.View.Row.Standard, told.Title, told.Phrase, told.View.State, await HoldersAsync(agency, told.View.State, cancellation)));
        }

        return found.ToImmutable();
    }

    private static ClockRun? FirstPromise(CaseView view) =>
        view.State.Clocks.Where(run => run is { IsOpen: true, Due: not null } && run.Clock == view.Row.DueClock).MinBy(run => run.Due);

    private async Task<ImmutableArray<string>> HoldersAsync(AgencyKey agency, CaseState state, CancellationToken cancellation)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var holder in state.Tasks.Select(task => task.Holder ?? task.Person).OfType<ActorId>().Distinct())
            names.Add((await actors.FindAsync(agency, holder, cancellation))?.Name ?? holder.Value);
        return names.ToImmutable();
    }
}

/// <param name="Holders">Names of who holds its tasks; personal.</param>
public sealed record PressingCase(string Number, StandardKey Standard, Text Promise, DeadlinePhrase Phrase, CaseState State, ImmutableArray<string> Holders);
