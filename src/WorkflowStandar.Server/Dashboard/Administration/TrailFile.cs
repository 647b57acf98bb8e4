using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Administration;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>The trail as a file for spreadsheets: comma-separated, UTF-8, what is asked and no more than a hundred thousand rows.</summary>
public sealed class TrailFile(IAdministrationStore administration)
{
    private const int RowsAtMost = 100_000;

    private static readonly OffsetDateTimePattern Moments = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss o<g>");

    public async Task WriteAsync(Stream target, TrailQuestion question, AgencyKey? agency, DateTimeZone zone, CancellationToken cancellation)
    {
        // The mark tells spreadsheets that the text is UTF-8.
        await using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync("urutan,waktu,oleh,tindakan,tentang,perkara,instansi\r\n");
        var (filter, next, rows) = (question.Filter(zone), (string?)null, 0);
        do
        {
            var request = new PageRequest(next, PageRequest.MaximumSize);
            var page = question.Looks ? await administration.LooksAsync(agency, filter, request, cancellation) : await administration.ActsAsync(agency, filter, request, cancellation);
            foreach (var entry in page.Items)
                await writer.WriteAsync(Line(entry, zone));
            (next, rows) = (page.Next, rows + page.Items.Length);
        }
        while (next is not null && rows < RowsAtMost);
    }

    private static string Line(TrailEntry entry, DateTimeZone zone) => string.Join(',',
        entry.Sequence.ToString(CultureInfo.InvariantCulture),
        Moments.Format(entry.At.InZone(zone).ToOffsetDateTime()),
        Cell(entry.By.Value),
        Cell(entry.Action),
        Cell(entry.Subject),
        Cell(entry.Case ?? ""),
        Cell(entry.Agency?.Value ?? "")) + "\r\n";

    // A spreadsheet would calculate what begins like a formula.
    private static string Cell(string text)
    {
        var safe = text.TrimStart() is ['=' or '+' or '-' or '@', ..] || text is ['\t' or '\r' or '\n', ..] ? "'" + text : text;
        return safe.AsSpan().ContainsAny(',', '"', '\n') || safe.Contains('\r') ? $"\"{safe.Replace("\"", "\"\"")}\"" : safe;
    }
}
