using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Engine.Cases;

namespace WorkflowStandar.Engine.Editions;

/// <summary>Which open deadlines would move if an edition of a calendar were published: each case is decided as re-planning would, and nothing of it is kept.</summary>
public sealed class CalendarForecast(IAdministrationStore administration, ICaseStore store, IPlanSource plans, INavigator navigator, IClock clock)
{
    private const int AtOnce = 256;

    /// <param name="planned">The edition as it would be; its name must be another than that of the current one.</param>
    /// <param name="after">A <see cref="CalendarOutlook.Next"/>; null for the first part.</param>
    /// <param name="rows">How many moved deadlines are listed.</param>
    /// <param name="only">Whose cases are looked at; null for all that run on the calendar.</param>
    /// <param name="casesAtMost">How many cases are looked at; those beyond are not counted.</param>
    public async Task<CalendarOutlook> OfAsync(Calendar planned, CaseKey? after, int rows, int casesAtMost, AgencyKey? only = null, CancellationToken cancellation = default)
    {
        var listed = ImmutableArray.CreateBuilder<DeadlineMove>();
        var (looked, cases, moves) = (0, 0, 0);
        CaseKey? last = null;
        while (looked < casesAtMost && await administration.OnCalendarAsync(planned.Id, after, Math.Min(AtOnce, casesAtMost - looked), cancellation) is { IsEmpty: false } keys)
        {
            foreach (var key in keys.Where(key => only is not { } agency || key.Agency == agency))
            {
                cancellation.ThrowIfCancellationRequested();
                var moved = await MovedAsync(key, planned, cancellation);
                (looked, cases, moves) = (looked + 1, cases + (moved.IsEmpty ? 0 : 1), moves + moved.Length);
                // A case is listed whole, so that the next part begins with another.
                if (listed.Count < rows && !moved.IsEmpty)
                {
                    listed.AddRange(moved);
                    last = key;
                }
            }

            after = keys[^1];
        }

        return new CalendarOutlook(looked, cases, moves, looked == casesAtMost, listed.ToImmutable(), moves > listed.Count ? last : null);
    }

    private async ValueTask<ImmutableArray<DeadlineMove>> MovedAsync(CaseKey key, Calendar planned, CancellationToken cancellation)
    {
        if (await store.FindAsync(key, cancellation) is not { State: { IsOpen: true } state } || await plans.FindAsync(state.Standard, state.Edition, cancellation) is not { } plan)
            return [];
        var context = new CaseContext(plan, planned, navigator, register => $"({register})");
        var request = new CaseRequest(new CaseCommand.Replan(), Actor.System, Instant.Max(clock.GetCurrentInstant(), state.LastAt));
        if (CaseDecider.Decide(context, state, request) is not Decision.Accepted accepted)
            return [];
        var procedure = plan.Procedure(state.Procedure);
        return
        [
            .. from moved in accepted.Events.OfType<CaseEvent.ClockMoved>()
               let clock = procedure?.Clock(moved.Clock)
               select new DeadlineMove(key, state.Number, state.Standard, moved.Clock, clock?.Title ?? new Text(moved.Clock.Value, null), moved.From, moved.To),
        ];
    }
}

/// <param name="Looked">How many cases were looked at.</param>
/// <param name="Cases">How many of them have a deadline that would move.</param>
/// <param name="Moves">How many deadlines would move.</param>
/// <param name="IsCut">There may be more cases than were looked at.</param>
/// <param name="Listed">The first of the moves.</param>
/// <param name="Next">The list goes on behind this case; null where it is complete.</param>
public sealed record CalendarOutlook(int Looked, int Cases, int Moves, bool IsCut, ImmutableArray<DeadlineMove> Listed, CaseKey? Next);

/// <summary>A deadline that would be another.</summary>
public sealed record DeadlineMove(CaseKey Case, string Number, StandardKey Standard, ClockKey Clock, Text Title, Instant? From, Instant? To);
