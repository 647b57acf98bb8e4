using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Reports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>The cases behind a figure of compliance.</summary>
public sealed class KepatuhanPerkaraModel(ComplianceReading reading, IReports reports, DuePhrases phrases) : WatchingPage
{
    private const int PageSize = 50;

    public ComplianceQuery Query { get; private set; } = null!;

    public RunFate Fate { get; private set; }

    /// <summary>How many the figure counts.</summary>
    public int Count { get; private set; }

    public ImmutableArray<RunRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public bool IsFirst { get; private set; }

    public string FateTitle => Fate switch
    {
        RunFate.OnTime => Say("Tepat waktu", "On time"),
        RunFate.Late => Say("Lewat", "Late"),
        RunFate.OpenLate => Say("Masih terbuka, lewat", "Still open, late"),
        _ => Say("Batal", "Void"),
    };

    public async Task<IActionResult> OnGetAsync(string? hasil, string? lanjut, CancellationToken cancellation)
    {
        await ReadNamesAsync(cancellation);
        Query = ComplianceQuery.Read(Request.Query, Agency, Today, Zone);
        (Fate, IsFirst) = (ComplianceQuery.FateOf(hasil) ?? RunFate.Late, lanjut is null);
        var compliance = await reading.ReadAsync(Agency, Office, Query.Period.Period, Query.Filter, Now, cancellation);
        Count = compliance.Cells.Sum(cell => cell.Kept.Of(Fate));
        try
        {
            var page = await reports.RunsAsync(Agency, compliance.Behind(Fate, Query.Filter.Channel), Now, new PageRequest(lanjut, PageSize), cancellation);
            var published = compliance.Cells.GroupBy(cell => cell.Key).ToDictionary(group => group.Key, group => group.First().Promise);
            var rows = ImmutableArray.CreateBuilder<RunRow>(page.Items.Length);
            foreach (var run in page.Items)
                rows.Add(new RunRow(run, published[run.Promise], (await phrases.OfAsync(run.Case, state => state.Run(run.Run), Now, cancellation))?.Phrase));
            (Rows, Next) = (rows.ToImmutable(), page.Next);
            return Page();
        }
        catch (CursorException)
        {
            return NotFound();
        }
    }

    public string NextAddress => Query.Behind(Fate, Query.Filter) + $"&lanjut={Uri.EscapeDataString(Next ?? "")}";

    public string FirstAddress => Query.Behind(Fate, Query.Filter);

    /// <summary>"Kam 31 Des, 16.00"; a due instant at midnight is 24.00 of the day that it ends.</summary>
    public string Moment(Instant instant) => instant.InZone(Zone) is { TimeOfDay: var time } local && time == LocalTime.Midnight
        ? Say(DateWords.Short(local.Date.PlusDays(-1), Today.Year)) + ", 24.00"
        : Reader.Short(instant, Zone, Now);

    public sealed record RunRow(PromiseRun Run, PublishedPromise Promise, DeadlinePhrase? Phrase);
}
