using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Engine.Duties;

/// <summary>How an agency stands with its evaluation duties: what the editions in force oblige it to, what was done, and what comes next.</summary>
public sealed class DutyBook(IEditionStore editions, IPlanSource plans, IReports reports)
{
    // A date on which the office is closed has its duty later, by a long holiday at the most.
    private const int LongestClosure = 31;

    /// <param name="latest">How many cases of each duty, the newest first.</param>
    public async Task<ImmutableArray<DutyStanding>> ReadAsync(AgencyKey agency, Instant now, int latest, CancellationToken cancellation = default)
    {
        var standings = ImmutableArray.CreateBuilder<DutyStanding>();
        foreach (var standard in (await editions.EditionsAsync(agency, null, cancellation)).Select(row => row.Standard).Distinct())
        {
            if (await plans.InForceAsync(standard, now, cancellation) is not { } plan || await editions.FindAsync(standard, plan.Edition, cancellation) is not { } row)
                continue;
            var calendar = await plans.CalendarAsync(plan.CalendarId, cancellation);
            foreach (var procedure in plan.Procedures)
            {
                if (procedure.Start is ProcedureStart.Scheduled scheduled)
                    standings.Add(new DutyStanding(
                        plan, procedure, scheduled.Every, Next(row, scheduled.Every, calendar, now), await reports.DutiesAsync(standard, procedure.Key, latest, cancellation)));
            }
        }

        return standings.ToImmutable();
    }

    private static LocalDate? Next(EditionRow row, Term every, Calendar calendar, Instant now)
    {
        var dates = new DutyDates(calendar, row.InForce, every);
        var from = LocalDate.Max(calendar.DateOf(row.PublishedAt), calendar.DateOf(now).PlusDays(-LongestClosure));
        for (var ordinal = dates.FirstAfter(from); ordinal is { } at && dates[at] is { } date; ordinal++)
            if (DutyDates.Beginning(calendar, date) is var begins && begins > now)
                return calendar.DateOf(begins);
        return null;
    }
}

/// <param name="Next">The day on which the next case of it begins; null where none is left.</param>
/// <param name="Latest">Its cases, the newest first.</param>
public sealed record DutyStanding(Plan Plan, Procedure Procedure, Term Every, LocalDate? Next, ImmutableArray<DutyCase> Latest)
{
    /// <summary>Overdue while any of its cases is; else how the newest stands; null where there has been none.</summary>
    public DutyState? StateAt(Instant now) =>
        Latest.IsEmpty ? null : Latest.Any(duty => Of(duty, now) == DutyState.Overdue) ? DutyState.Overdue : Of(Latest[0], now);

    public static DutyState Of(DutyCase duty, Instant now) => duty switch
    {
        { Ending: null, Due: { } due } when due < now => DutyState.Overdue,
        { Ending: null } => DutyState.Open,
        { Ending: not Ending.Completed } => DutyState.Missed,
        { WasLate: true } => DutyState.DoneLate,
        _ => DutyState.Done,
    };
}

public enum DutyState
{
    /// <summary>Begun, and there is time.</summary>
    Open,

    /// <summary>Begun, and its promise has passed.</summary>
    Overdue,

    Done,
    DoneLate,

    /// <summary>Ended without having been done.</summary>
    Missed,
}
