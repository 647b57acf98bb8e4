using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;

namespace WorkflowStandar.Engine.Duties;

/// <summary>Who owes what next: read from what is published, so that there is nothing to keep in step with it.</summary>
/// <remarks>
/// An edition owes the dates after the day on which it was published here, for as long as no other is in force. Which edition owes
/// a date never changes: one that is published later owes later dates only. A variant owes nothing, as new cases never run on it.
/// </remarks>
public sealed class DutyRoster(IEditionStore editions, IPlanSource plans)
{
    /// <summary>The next duty of each series that has one left.</summary>
    /// <param name="reached">The ordinal behind which to look in a series; 0 at first.</param>
    /// <param name="trouble">Told of an edition whose plan or calendar cannot be had; the others go on.</param>
    public async Task<ImmutableArray<Duty>> NextAsync(
        Func<DutySeries, int> reached, Action<Exception>? trouble = null, CancellationToken cancellation = default)
    {
        var next = ImmutableArray.CreateBuilder<Duty>();
        foreach (var agency in await editions.AgenciesAsync(cancellation))
        {
            var published = (await editions.EditionsAsync(agency, null, cancellation)).Where(row => !row.IsVariant);
            foreach (var ofStandard in published.GroupBy(row => row.Standard))
            {
                // The store puts them in the order in which one comes before the other.
                var rows = ofStandard.ToImmutableArray();
                for (var index = 0; index < rows.Length; index++)
                    next.AddRange(await OfEditionAsync(rows[index], rows[..index], reached, trouble, cancellation));
            }
        }

        return next.DrainToImmutable();
    }

    private async Task<IEnumerable<Duty>> OfEditionAsync(
        EditionRow row, ImmutableArray<EditionRow> superiors, Func<DutySeries, int> reached, Action<Exception>? trouble, CancellationToken cancellation)
    {
        try
        {
            if (await plans.FindAsync(row.Standard, row.Edition, cancellation) is not { } plan)
                return [];
            var calendar = await plans.CalendarAsync(row.CalendarId, cancellation);
            return [.. plan.Procedures.Select(procedure => Next(row, procedure, calendar, superiors, reached)).OfType<Duty>()];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            trouble?.Invoke(new InvalidOperationException($"The duties of {row.Standard}, edition {row.Edition}, are unknown: {exception.Message}", exception));
            return [];
        }
    }

    private static Duty? Next(EditionRow row, Procedure procedure, Calendar calendar, ImmutableArray<EditionRow> superiors, Func<DutySeries, int> reached)
    {
        if (procedure.Start is not ProcedureStart.Scheduled scheduled)
            return null;
        var series = new DutySeries(row.Standard, row.Edition, procedure.Key);
        var dates = new DutyDates(calendar, row.InForce, scheduled.Every);
        if (dates.FirstAfter(calendar.DateOf(row.PublishedAt)) is not { } first)
            return null;
        var ordinal = Math.Max(first, reached(series) + 1);
        return dates[ordinal] is { } date && !superiors.Any(other => Owes(other, date, calendar))
            ? new Duty(series, ordinal, date, DutyDates.Beginning(calendar, date))
            : null;
    }

    private static bool Owes(EditionRow row, LocalDate date, Calendar calendar) =>
        row.InForce <= date && calendar.DateOf(row.PublishedAt) < date;
}
