using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Server.Dashboard.Requests;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>The register book on the screen, on paper and for a spreadsheet.</summary>
public sealed class AgendaModel(RegisterBook book, OpenServices services) : StaffPage
{
    private const int OnScreen = 50;
    private const int OnPaper = 1000;

    public RegisterQuery Query { get; private set; } = null!;

    public ImmutableArray<Plan> Services { get; private set; } = [];

    public ImmutableArray<RegisterLine> Lines { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? Next { get; private set; }

    public bool IsFirst { get; private set; }

    /// <summary>The whole period, for the printer.</summary>
    public bool IsPaper { get; private set; }

    public LocalDate Today => Now.InZone(Zone).Date;

    public IEnumerable<(string Name, RegisterQuery Query)> Periods =>
    [
        (Say("Hari ini", "Today"), Query with { From = Today, Until = Today }),
        (Say("Minggu ini", "This week"), Query with { From = Today.PlusDays(1 - (int)Today.DayOfWeek), Until = Today.PlusDays(7 - (int)Today.DayOfWeek) }),
        (Say("Bulan ini", "This month"), Query with { From = new LocalDate(Today.Year, Today.Month, 1), Until = new LocalDate(Today.Year, Today.Month, 1).PlusMonths(1).PlusDays(-1) }),
        (Say("Tahun ini", "This year"), Query with { From = new LocalDate(Today.Year, 1, 1), Until = new LocalDate(Today.Year, 12, 31) }),
    ];

    public IEnumerable<Channel> Channels => Services.Where(plan => Query.Service is null || plan.Standard.Name == Query.Service)
        .SelectMany(plan => plan.Channels.Values).DistinctBy(channel => channel.Key).OrderBy(channel => Say(channel.Title), StringComparer.OrdinalIgnoreCase);

    public Task<IActionResult> OnGetAsync(string? sesudah, CancellationToken cancellation) => ShowAsync(sesudah, OnScreen, cancellation);

    public async Task<IActionResult> OnGetCetakAsync(CancellationToken cancellation)
    {
        IsPaper = true;
        return await ShowAsync(null, OnPaper, cancellation);
    }

    public async Task<IActionResult> OnGetUnduhAsync(CancellationToken cancellation)
    {
        Query = RegisterQuery.Read(Request.Query, Today);
        Response.ContentType = RegisterCsv.MediaType;
        Response.Headers.ContentDisposition = $"attachment; filename=\"buku-agenda-{RegisterQuery.Iso(Query.From)}-{RegisterQuery.Iso(Query.Until)}.csv\"";
        await using var to = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await to.WriteAsync(RegisterCsv.Head);
        await foreach (var line in book.AllAsync(Staff, Query.Span(Staff.Agency, Zone), cancellation))
            await to.WriteAsync(RegisterCsv.Of(line, Zone));
        return new EmptyResult();
    }

    private async Task<IActionResult> ShowAsync(string? after, int most, CancellationToken cancellation)
    {
        Query = RegisterQuery.Read(Request.Query, Today);
        Services = await services.OfAsync(Staff.Agency, cancellation);
        IsFirst = after is null;
        try
        {
            await ReadAsync(after, most, cancellation);
        }
        catch (CursorException)
        {
            return Redirect(Query.Address("/agenda"));
        }

        return Page();
    }

    private async Task ReadAsync(string? after, int most, CancellationToken cancellation)
    {
        var lines = ImmutableArray.CreateBuilder<RegisterLine>();
        do
        {
            var page = await book.PageAsync(Staff, Query.Span(Staff.Agency, Zone), after, Math.Min(most, PageRequest.MaximumSize), cancellation);
            lines.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null && lines.Count < most);
        (Lines, Next) = (lines.ToImmutable(), after);
    }
}
