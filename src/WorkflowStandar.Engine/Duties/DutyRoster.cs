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
/// a date never changes: one that is published later owes later dates only. A variant owes nothing, as new cases never run on it, and neither does
/// an edition that says of itself that it is superseded.
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
                // The store puts them in the order in which one takes the place of another.
                var rows = await InUseAsync(ofStandard, trouble, cancellation);
                for (var index = 0; index < rows.Length; index++)
                    next.AddRange(OfEdition(rows[index], rows[..index], reached));
            }
        }

        return next.DrainToImmutable();
    }

    private async Task<ImmutableArray<EditionInUse>> InUseAsync(IEnumerable<EditionRow> rows, Action<Exception>? trouble, CancellationToken cancellation)
    {
        var inUse = ImmutableArray.CreateBuilder<EditionInUse>();
        foreach (var row in rows)
        {
            if (await OpenAsync(row, trouble, cancellation) is { Plan: not { IsSuperseded: true } } edition)
                inUse.Add(edition);
        }

        return inUse.DrainToImmutable();
    }

    private async Task<EditionInUse> OpenAsync(EditionRow row, Action<Exception>? trouble, CancellationToken cancellation)
    {
        try
        {
            return new EditionInUse(row, await plans.FindAsync(row.Standard, row.Edition, cancellation), await plans.CalendarAsync(row.CalendarId, cancellation));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            trouble?.Invoke(new InvalidOperationException($"The duties of {row.Standard}, edition {row.Edition}, are unknown: {exception.Message}", exception));
            return new EditionInUse(row, null, null);
        }
    }

    private static IEnumerable<Duty> OfEdition(EditionInUse edition, ImmutableArray<EditionInUse> superiors, Func<DutySeries, int> reached) =>
        edition is { Plan: { } plan, Calendar: { } calendar }
            ? plan.Procedures.Select(procedure => Next(edition.Row, procedure, calendar, superiors, reached)).OfType<Duty>()
            : [];

    private static Duty? Next(EditionRow row, Procedure procedure, Calendar calendar, ImmutableArray<EditionInUse> superiors, Func<DutySeries, int> reached)
    {
        if (procedure.Start is not ProcedureStart.Scheduled scheduled)
            return null;
        var series = new DutySeries(row.Standard, row.Edition, procedure.Key);
        var dates = new DutyDates(calendar, row.InForce, scheduled.Every);
        if (dates.FirstAfter(calendar.DateOf(row.PublishedAt)) is not { } first)
            return null;
        var ordinal = Math.Max(first, reached(series) + 1);
        return dates[ordinal] is { } date && !superiors.Any(other => Owes(other.Row, date, calendar))
            ? new Duty(series, ordinal, date, DutyDates.Beginning(calendar, date))
            : null;
    }

    private static bool Owes(EditionRow row, LocalDate date, Calendar calendar) =>
        row.InForce <= date && calendar.DateOf(row.PublishedAt) < date;

    /// <summary>One that does not say of itself that it is superseded.</summary>
    /// <param name="Plan">Null, as the calendar is, where they cannot be had.</param>
    private sealed record EditionInUse(EditionRow Row, Plan? Plan, Calendar? Calendar);
}
