using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Engine.Reports;
using WorkflowStandar.Server.Dashboard.Watching.Exports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>How the office kept what it has published.</summary>
public sealed class KepatuhanModel(ComplianceReading reading) : WatchingPage
{
    public ComplianceQuery Query { get; private set; } = null!;

    public ComplianceTables Tables { get; private set; } = null!;

    /// <summary>The same sum by month, section, channel and service.</summary>
    public IEnumerable<KeptBy> Groupings =>
    [
        new("per-bulan", Say("Per bulan", "By month"), Say("Bulan", "Month"), Tables.Months, row => Say(DateWords.Month(row.Months!.From.ToYearMonth()))),
        new("per-unit", Say("Per unit kerja", "By section"), Say("Unit", "Section"), Tables.Units, row => Unit(row.Key)),
        new("per-kanal", Say("Per kanal", "By channel"), Say("Kanal", "Channel"), Tables.Channels, row => Channel(row.Key)),
        new("per-layanan", Say("Per layanan", "By service"), Say("Layanan", "Service"), Tables.Services, row => Say(Names.Service(row.Narrowed.Standard!.Value))),
    ];

    public Task OnGetAsync(CancellationToken cancellation) => ReadAsync(cancellation);

    /// <param name="pemisah"><c>koma</c>, or a semicolon.</param>
    public async Task<IActionResult> OnGetCsvAsync(string? pemisah, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        var csv = CsvFile.Write(new ComplianceExport(Reader, Names, Tables).Details, pemisah == "koma" ? ',' : ';');
        return File(csv, "text/csv; charset=utf-8", FileName("csv"));
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        var export = new ComplianceExport(Reader, Names, Tables);
        return File(XlsxFile.Write(export.Summary, export.Details), XlsxFile.MediaType, FileName("xlsx"));
    }

    public string Behind(FateChoice fate, ComplianceRow row) => Query.Behind(fate, row.Narrowed, row.Months);

    public string FileAddress(string handler, string more = "") => $"{Query.Address("/kepatuhan")}&handler={handler}{more}";

    private async Task ReadAsync(CancellationToken cancellation)
    {
        await ReadNamesAsync(cancellation);
        Query = ComplianceQuery.Read(Request.Query, Agency, Today, Zone);
        Tables = new ComplianceTables(await reading.ReadAsync(Agency, Office, Query.Period.Period, Query.Filter, Now, cancellation), Query.Filter);
    }

    private string FileName(string extension)
    {
        var name = new StringBuilder("kepatuhan-").Append(Agency.Value).Append('-');
        name.Append(Query.Period.Key ?? $"{PeriodChoice.Iso(Query.Period.Period.From)}-{PeriodChoice.Iso(Query.Period.Period.To)}");
        return name.Append('.').Append(extension).ToString();
    }
}

/// <summary>A table of the same sum by something else.</summary>
public sealed record KeptBy(string Id, string Title, string Head, ImmutableArray<ComplianceRow> Rows, Func<ComplianceRow, string> Name);
