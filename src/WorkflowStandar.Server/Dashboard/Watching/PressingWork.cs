using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>The cases whose promises press first, each with where it lies.</summary>
public sealed class PressingWork(IWorklists worklists, DuePhrases phrases, IActorStore actors)
{
    // One service among many: the rest is a click away on the list.
    private const int MostPages = 25;

    /// <summary>Due from one instant to another, both included: the earliest first, a case once, targets left out.</summary>
    /// <param name="standard">Null for all.</param>
    public async Task<ImmutableArray<PressingCase>> FindAsync(
        AgencyKey agency, StandardKey? standard, Instant from, Instant to, int atMost, Instant now, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<PressingCase>();
        var seen = new HashSet<CaseId>();
        string? after = null;
        var pages = 0;
        do
        {
            var page = await worklists.ClocksDueAsync(agency, from, to, new PageRequest(after, PageRequest.MaximumSize), cancellation);
            foreach (var item in page.Items.Where(item => !item.Clock.IsTarget && (standard is null || item.Standard == standard) && seen.Add(item.Case.Id)))
            {
                if (found.Count < atMost && await phrases.OfAsync(item.Case, state => state.Run(item.Clock.Run), now, cancellation) is { } told)
                    found.Add(new PressingCase(item.Number, item.Standard, told.Title, told.Phrase, told.View.State, await HoldersAsync(agency, told.View.State, cancellation)));
            }

            after = page.Next;
        }
        while (after is not null && found.Count < atMost && ++pages < MostPages);
        return found.ToImmutable();
    }

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
