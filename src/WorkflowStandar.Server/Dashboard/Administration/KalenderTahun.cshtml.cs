using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Server.Dashboard.Identity;
using Calendar = WorkflowStandar.Core.Calendars.Calendar;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>A calendar, a year at a time: when the office is open, which days are free and why, and which editions there were.</summary>
public sealed class KalenderTahunModel(IEditionStore editions, IAdministrationStore administration, IPlanSource plans, StaffNames names) : AdministrationPage
{
    public Calendar Calendar { get; private set; } = null!;

    public ImmutableArray<CalendarRow> Editions { get; private set; } = [];

    /// <summary>The names of those who published them.</summary>
    public Dictionary<ActorId, Text> Publishers { get; } = [];

    public ImmutableArray<CalendarLoad> Loads { get; private set; } = [];

    public int Year { get; private set; }

    public int WorkingDays { get; private set; }

    /// <summary>Days of the year that close the office, or would, with why.</summary>
    public ImmutableArray<(LocalDate Date, DayStatus.OnHoliday Status)> Holidays { get; private set; } = [];

    public IEnumerable<SpecialHours> Special => Calendar.Definition.Exceptions.Where(special => special.From.Year <= Year && special.To.Year >= Year).OrderBy(special => special.From);

    public int Behind => Loads.Where(load => load.Edition != Calendar.Edition).Sum(load => load.Open);

    public async Task<IActionResult> OnGetAsync(string id, int? tahun, CancellationToken cancellation)
    {
        Editions = [.. (await editions.CalendarsAsync(cancellation)).Where(row => row.CalendarId == id)];
        if (Editions.IsEmpty)
            return NotFound();
        foreach (var by in Editions.Select(row => row.PublishedBy).Distinct())
            Publishers[by] = await names.NameAsync(ActorRow.Installation, by, cancellation);
        Calendar = await plans.CalendarAsync(id, cancellation);
        Year = Math.Clamp(tahun ?? Now.InZone(Calendar.Zone).Year, Calendar.FirstDate.Year, Calendar.LastDate.Year);
        Loads = await administration.PlannedAsync(id, cancellation);
        var days = DaysOf(Year).ToList();
        Holidays = [.. days.OfType<DayStatus.OnHoliday>().Select(day => (day.Date, day))];
        WorkingDays = days.Count(day => day.IsOpen);
        return Page();
    }

    /// <summary>The weeks of a month; days of other months are null.</summary>
    public IEnumerable<DayStatus?[]> Weeks(int month)
    {
        var first = new LocalDate(Year, month, 1);
        var cells = Enumerable.Repeat<DayStatus?>(null, (int)first.DayOfWeek - 1)
            .Concat(Enumerable.Range(0, first.Calendar.GetDaysInMonth(Year, month)).Select(day => Calendar.StatusOf(first.PlusDays(day))));
        return cells.Chunk(7).Select(week => week.Length == 7 ? week : [.. week, .. Enumerable.Repeat<DayStatus?>(null, 7 - week.Length)]);
    }

    private IEnumerable<DayStatus> DaysOf(int year)
    {
        for (var day = new LocalDate(year, 1, 1); day.Year == year; day = day.PlusDays(1))
            yield return Calendar.StatusOf(day);
    }
}
