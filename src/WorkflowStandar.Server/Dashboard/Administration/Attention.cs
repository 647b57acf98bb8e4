using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Engine.Alarms;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Engine.Outbox;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>What an administrator has to look at today, found by looking at everything there is to look at.</summary>
public sealed class Attention(IEditionStore editions, IAdministrationStore administration, IAlarmStore alarms, IOutboxStore outbox, IPlanSource plans)
{
    // A decree of the next year usually comes in autumn; after that the deadlines of January would be provisional.
    private const int CoverageDays = 60;

    public async Task<ImmutableArray<Matter>> OfAsync(AgencyKey agency, Instant now, LocalDate today, CancellationToken cancellation)
    {
        var matters = ImmutableArray.CreateBuilder<Matter>();
        if ((await alarms.ParkedAsync(agency, new PageRequest(), cancellation)).Items is { IsEmpty: false } parked)
            matters.Add(new Matter(true, "/kelola/layanan-latar", new Text(
                $"{Count(parked.Length)} tenggat gagal dibunyikan berulang kali.", $"{Count(parked.Length)} deadline{(parked.Length == 1 ? "" : "s")} could not be rung, again and again.")));
        if ((await outbox.ParkedAsync(agency, new PageRequest(), cancellation)).Items is { IsEmpty: false } notices)
            matters.Add(new Matter(true, "/kelola/layanan-latar", new Text(
                $"{Count(notices.Length)} pemberitahuan tidak sampai.", $"{Count(notices.Length)} notice{(notices.Length == 1 ? "" : "s")} could not be delivered.")));
        var rows = await editions.EditionsAsync(agency, null, cancellation);
        foreach (var calendar in rows.Select(row => row.CalendarId).Distinct().Order(StringComparer.Ordinal))
            matters.AddRange(await OfCalendarAsync(calendar, today, cancellation));
        matters.AddRange(await OfEditionsAsync(agency, now, cancellation));
        return matters.ToImmutable();
    }

    private async Task<IEnumerable<Matter>> OfCalendarAsync(string id, LocalDate today, CancellationToken cancellation)
    {
        var matters = new List<Matter>();
        var calendar = await plans.CalendarAsync(id, cancellation);
        var address = $"/kelola/kalender/{id}";
        if (calendar.CoveredUntil < today.PlusDays(CoverageDays))
            matters.Add(new Matter(false, address, new Text(
                $"Kalender {calendar.Definition.Title.Id} baru tercakup keputusan sampai {DateWords.Long(calendar.CoveredUntil).Id}; tenggat sesudahnya sementara.",
                $"Decrees cover the calendar {calendar.Definition.Title.En} until {DateWords.Long(calendar.CoveredUntil).En} only; deadlines after that are provisional.")));
        var behind = (await administration.PlannedAsync(id, cancellation)).Where(load => load.Edition != calendar.Edition).Sum(load => load.Open);
        if (behind > 0)
            matters.Add(new Matter(true, address, new Text(
                $"{behind} perkara belum dihitung ulang menurut kalender edisi {calendar.Edition}.", $"{behind} case{(behind == 1 ? " is" : "s are")} not yet planned under calendar edition {calendar.Edition}.")));
        return matters;
    }

    private async Task<IEnumerable<Matter>> OfEditionsAsync(AgencyKey agency, Instant now, CancellationToken cancellation)
    {
        var matters = new List<Matter>();
        foreach (var load in (await administration.RunningAsync(agency, cancellation)).GroupBy(load => load.Standard))
        {
            if (await plans.InForceAsync(load.Key, now, cancellation) is not { } current)
                continue;
            var older = load.Where(one => one.Edition.Split('/')[0] != current.Edition).Sum(one => one.Open);
            if (older > 0)
                matters.Add(new Matter(false, $"/kelola/standar/{load.Key.Name}/pindah", new Text(
                    $"{older} perkara {current.Title.Id} masih berjalan pada edisi lain; edisi {current.Edition} yang berlaku.",
                    $"{older} case{(older == 1 ? "" : "s")} of {current.Title.In("en")} still run{(older == 1 ? "s" : "")} on another edition; {current.Edition} is in force.")));
        }

        return matters;
    }

    private static string Count(int count) => count >= 50 ? "50+" : $"{count}";
}

/// <param name="IsUrgent">Something has gone wrong; else something is to be done some day.</param>
public sealed record Matter(bool IsUrgent, string Address, Text Words);
