using System.Text;
using NodaTime;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>The register for a spreadsheet, line by line: RFC 4180 with a mark for UTF-8, semicolons as Indonesian settings have them, and no text that a spreadsheet would run.</summary>
public static class RegisterCsv
{
    public const string MediaType = "text/csv; charset=utf-8";

    private const char Separator = ';';

    private static readonly string[] Heads = ["Nomor", "Nomor agenda", "Tanggal diterima", "Pukul", "Dari", "Perihal", "Layanan", "Kanal", "Disposisi", "Keadaan"];

    public static string Head { get; } = "\uFEFF" + Line(Heads);

    public static string Of(RegisterLine line, DateTimeZone zone)
    {
        var received = line.Received.InZone(zone);
        return Line(
        [
            line.Number, string.Join(", ", line.Entries), RegisterQuery.Iso(received.Date), DateWords.Time(received.TimeOfDay).Id, line.From ?? "",
            line.Subject ?? "", line.Service.Id, line.Channel?.Id ?? "", line.Disposition, line.State.Id,
        ]);
    }

    private static string Line(IEnumerable<string> values) => new StringBuilder().AppendJoin(Separator, values.Select(value => Quoted(Safe(value)))).Append("\r\n").ToString();

    // An apostrophe in front tells a spreadsheet that text follows, and no formula.
    private static string Safe(string text) =>
        text.TrimStart() is ['=' or '+' or '-' or '@', ..] || text is ['\t' or '\r' or '\n', ..] ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny([Separator, '"', '\r', '\n']) < 0 && text is not ['\'', ..] ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
