using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Server.Dashboard.Requests;

/// <summary>What would be promised to whoever handed in now.</summary>
public sealed class PromiseAhead(IPlanSource plans, IClock clock)
{
    /// <summary>The last of the promises that begin with handing in; null where none can be told before the case goes its way.</summary>
    public async Task<(ClockPlan Clock, DeadlinePhrase Words, TermPromise Term)?> OfAsync(WayIn way, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var calendar = await plans.CalendarAsync(way.Plan.CalendarId, cancellation);
        var promises = from promised in way.Procedure.Clocks
                       where promised.Starts is ClockTrigger.Submitted && promised.PerOpening is null
                       let term = promised.Terms.For(_ => null)?.Promise
                       where term is { IsTarget: false, Anchor: null }
                       let words = DeadlineWords.ForApplicant(calendar, new ClockReading(term, ClockHistory.From(now)), now)
                       where words.Due is not null
                       orderby words.Due descending
                       select (promised, words, term);
        return promises.Cast<(ClockPlan, DeadlinePhrase, TermPromise)?>().FirstOrDefault();
    }
}
