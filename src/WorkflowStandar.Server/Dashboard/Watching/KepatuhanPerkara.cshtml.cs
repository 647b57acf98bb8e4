using System.Collections.Immutable;
using System.Globalization;
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

    public FateChoice Fate { get; private set; } = FateChoice.Late;

    /// <summary>What the figure is a part of.</summary>
    public Kept Kept { get; private set; }

    /// <summary>How many the figure counts.</summary>
    public int Count => Fate.Count(Kept);

    public ImmutableArray<RunRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public bool IsFirst { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? hasil, string? lanjut, CancellationToken cancellation)
    {
        await ReadNamesAsync(cancellation);
        Query = ComplianceQuery.Read(Request.Query, Agency, Today, Zone);
        (Fate, IsFirst) = (FateChoice.Named(hasil) ?? FateChoice.Late, lanjut is null);
        var compliance = await reading.ReadAsync(Agency, Office, Query.Period.Period, Query.Filter, Now, cancellation);
        Kept = Kept.Sum(compliance.Cells.Select(cell => cell.Kept));
        try
        {
            await ReadAsync(compliance, lanjut, cancellation);
            return Page();
        }
        catch (CursorException)
        {
            return NotFound();
        }
    }

    // One fate after the other; a cursor says in which of them the list goes on.
    private async Task ReadAsync(Compliance compliance, string? cursor, CancellationToken cancellation)
    {
        var published = compliance.Cells.GroupBy(cell => cell.Key).ToDictionary(group => group.Key, group => group.First().Promise);
        var rows = ImmutableArray.CreateBuilder<RunRow>(PageSize);
        var (at, after) = Begin(cursor);
        while (rows.Count < PageSize && at < Fate.Fates.Length)
        {
            var fate = Fate.Fates[at];
            var page = await reports.RunsAsync(Agency, compliance.Behind(fate, Query.Filter.Channel), Now, new PageRequest(after, PageSize - rows.Count), cancellation);
            foreach (var run in page.Items)
                rows.Add(new RunRow(run, fate, published[run.Promise], (await phrases.OfAsync(run.Case, view => view.State.Run(run.Run), Now, cancellation))?.Phrase));
            after = page.Next;
            at += after is null ? 1 : 0;
        }

        Rows = rows.ToImmutable();
        if (after is not null || Fate.Fates.Skip(at).Sum(Kept.Of) > 0)
            Next = $"{at}.{after}";
    }

    private (int At, string? After) Begin(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
            return (0, null);
        return cursor.Split('.') is [var at, var after] && int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Fate.Fates.Length
            ? (index, after.Length == 0 ? null : after)
            : throw new CursorException();
    }

    public string NextAddress => Query.Behind(Fate, Query.Filter) + $"&lanjut={Uri.EscapeDataString(Next ?? "")}";

    public string FirstAddress => Query.Behind(Fate, Query.Filter);

    /// <summary>"Kam 31 Des, 16.00"; a due instant at midnight is 24.00 of the day that it ends.</summary>
    public string Moment(Instant instant) => instant.InZone(Zone) is { TimeOfDay: var time } local && time == LocalTime.Midnight
        ? Say(DateWords.Short(local.Date.PlusDays(-1), Today.Year)) + ", 24.00"
        : Reader.Short(instant, Zone, Now);

    public sealed record RunRow(PromiseRun Run, RunFate Fate, PublishedPromise Promise, DeadlinePhrase? Phrase);
}
