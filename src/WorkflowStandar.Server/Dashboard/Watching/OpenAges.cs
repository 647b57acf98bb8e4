using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Reports;
using Calendar = WorkflowStandar.Core.Calendars.Calendar;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>Open cases of an age.</summary>
/// <param name="From">The first day on which they were received; null for the oldest.</param>
/// <param name="To">The last one; null for the newest.</param>
/// <param name="IsOldest">Of the last group, which has no end.</param>
public sealed record AgeGroup(Words Title, LocalDate? From, LocalDate? To, int Count, bool IsOldest);

/// <summary>How old the open cases are, in working days behind the day of receipt, which is day 0.</summary>
public sealed class OpenAges(IReports reports)
{
    private static readonly ImmutableArray<(int From, int To)> Groups = [(0, 1), (2, 5), (6, 10), (11, 14)];

    public async Task<ImmutableArray<AgeGroup>> ReadAsync(AgencyKey agency, StandardKey? standard, Calendar calendar, LocalDate today, CancellationToken cancellation)
    {
        // The first day of each group, the youngest group first.
        var firsts = Groups.Select(group => FirstReceived(calendar, today, group.To)).ToImmutableArray();
        var bounds = firsts.Reverse().Select(day => calendar.EndOf(day.PlusDays(-1))).ToImmutableArray();
        var counts = (await reports.AgesAsync(agency, standard, bounds, cancellation)).Reverse().ToImmutableArray();
        return
        [
            .. Groups.Select((group, index) => new AgeGroup(
                new Words($"{group.From}–{group.To} hari kerja", $"{group.From}–{group.To} working days"),
                firsts[index], index == 0 ? null : firsts[index - 1].PlusDays(-1), counts[index], false)),
            new AgeGroup(new Words($"lebih dari {Groups[^1].To}", $"more than {Groups[^1].To}"), null, firsts[^1].PlusDays(-1), counts[^1], true),
        ];
    }

    /// <summary>The earliest day with at most so many working days behind it up to today.</summary>
    private static LocalDate FirstReceived(Calendar calendar, LocalDate today, int workingDays)
    {
        var day = calendar.IsWorkingDay(today) ? today : calendar.PreviousWorkingDay(today);
        for (var passed = 0; passed < workingDays; passed++)
            day = calendar.PreviousWorkingDay(day);
        return day;
    }
}
