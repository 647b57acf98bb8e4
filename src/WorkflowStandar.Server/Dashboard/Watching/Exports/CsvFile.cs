using System.Globalization;
using System.Text;

namespace WorkflowStandar.Server.Dashboard.Watching.Exports;

/// <summary>A table as comma-separated values (RFC 4180) that a spreadsheet opens with a double click: UTF-8 with its mark, a separator by choice, and no text that it would run.</summary>
public static class CsvFile
{
    // What a spreadsheet takes for the beginning of a formula, also behind spaces that it trims.
    private const string Formula = "=+-@";

    /// <param name="separator">A semicolon goes with the decimal comma of Indonesian settings, a comma with the decimal point.</param>
    public static byte[] Write(ExportTable table, char separator)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, table.Columns.Select(Safe), separator);
        foreach (var row in table.Rows)
            Line(text, row.Select(value => Text(value, separator)), separator);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, IEnumerable<string> values, char separator) =>
        text.AppendJoin(separator, values.Select(value => Quoted(value, separator))).Append("\r\n");

    private static string Text(ExportValue value, char separator) => value switch
    {
        ExportValue.Words words => Safe(words.Value),
        ExportValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        ExportValue.Share { Value: { } share } => Math.Round(share, 4).ToString("0.####", CultureInfo.InvariantCulture).Replace('.', separator == ';' ? ',' : '.'),
        _ => "",
    };

    // An apostrophe in front tells spreadsheets that text follows.
    private static string Safe(string text) =>
        text.Length > 0 && (text[0] is '\t' or '\r' or '\n' || (text.TrimStart() is [var first, ..] && Formula.Contains(first))) ? "'" + text : text;

    private static string Quoted(string text, char separator) =>
        text.AsSpan().IndexOfAny([separator, '"', '\r', '\n']) < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";
}
