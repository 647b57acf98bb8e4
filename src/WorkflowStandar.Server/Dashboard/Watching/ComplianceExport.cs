using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Reports;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Dashboard.Watching.Exports;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>The figures of the page as tables for a file: what the page shows, and below it every promise by month and channel. Both add up to the same.</summary>
public sealed class ComplianceExport(Reader reader, PublishedNames names, ComplianceTables tables)
{
    public ExportTable Summary => new(
        reader.Say("Ringkasan", "Summary"),
        [.. PromiseColumns, .. FigureColumns],
        [.. tables.Promises.Concat(tables.Targets).Select(row => (ImmutableArray<ExportValue>)[.. OfPromise(row.Promise!), .. OfKept(row.Kept)])]);

    public ExportTable Details => new(
        reader.Say("Rincian", "Details"),
        [.. PromiseColumns, reader.Say("Kanal", "Channel"), reader.Say("Bulan", "Month"), .. FigureColumns],
        [
            .. tables.Compliance.Cells.Select(cell => (ImmutableArray<ExportValue>)
                [.. OfPromise(cell.Promise), Channel(cell.Channel), cell.Month.ToString("uuuu-MM", null), .. OfKept(cell.Kept)]),
        ]);

    private IEnumerable<string> PromiseColumns =>
    [
        reader.Say("Layanan", "Service"), reader.Say("Prosedur", "Procedure"), reader.Say("Yang dijanjikan", "What is promised"), reader.Say("Tingkat", "Tier"),
        reader.Say("Batas", "Term"), reader.Say("Jenis", "Kind"), reader.Say("Pasal naskah", "Clause"), reader.Say("Unit", "Section"),
    ];

    private IEnumerable<string> FigureColumns =>
    [
        reader.Say("Tepat", "On time"), reader.Say("Lewat", "Late"), reader.Say("Terbuka, lewat", "Open, late"), reader.Say("Batal", "Void"),
        reader.Say("Dihitung", "Counted"), reader.Say("Kepatuhan", "Compliance"),
    ];

    private IEnumerable<ExportValue> OfPromise(PublishedPromise promise) =>
    [
        reader.Say(promise.Service), Say(promise.Procedure), reader.Say(promise.Title), Say(promise.Tier), reader.Say(promise.Term),
        promise.IsTarget ? "target" : reader.Say("janji", "promise"), promise.Clause ?? "", Unit(promise.Unit),
    ];

    private static IEnumerable<ExportValue> OfKept(Kept kept) => [kept.OnTime, kept.Late, kept.OpenLate, kept.Void, kept.Counted, kept.Share];

    private string Say(Text? text) => text is null ? "" : reader.Say(text);

    private string Unit(string? unit) => unit is null ? "" : names.Office?.Units.GetValueOrDefault(unit) is { } title ? reader.Say(title) : unit;

    private string Channel(ChannelKey? channel) => channel is { } key ? reader.Say(names.Channel(key)) : "";
}
