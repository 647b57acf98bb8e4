using System.Collections.Immutable;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>The calendars of the installation.</summary>
public sealed class KalenderModel(IEditionStore editions, IPlanSource plans) : AdministrationPage
{
    public ImmutableArray<(Calendar Calendar, CalendarRow Row, bool IsOurs)> Calendars { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var ours = IsWithoutOffice ? [] : (await editions.EditionsAsync(Agency, null, cancellation)).Select(row => row.CalendarId).ToHashSet(StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<(Calendar, CalendarRow, bool)>();
        foreach (var row in (await editions.CalendarsAsync(cancellation)).DistinctBy(row => row.CalendarId))
            found.Add((await plans.CalendarAsync(row.CalendarId, cancellation), row, ours.Contains(row.CalendarId)));
        Calendars = [.. found.OrderByDescending(one => one.Item3).ThenBy(one => one.Item2.CalendarId, StringComparer.Ordinal)];
    }
}
