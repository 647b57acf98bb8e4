using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace WorkflowStandar.Server.Dashboard.Watching.Exports;

/// <summary>Tables as a workbook (Office Open XML, ECMA-376): a sheet each, numbers as numbers, shares as per cent, every text as text and never as a formula.</summary>
public static class XlsxFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Part = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // Cell styles, by their place in the style sheet below.
    private const int Head = 1;
    private const int Whole = 2;
    private const int PerCent = 3;

    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
        </styleSheet>
        """;

    public static byte[] Write(params IReadOnlyList<ExportTable> tables)
    {
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Put(package, "[Content_Types].xml", Types(tables.Count));
            Put(package, "_rels/.rels", Relations($"""<Relationship Id="rId1" Type="{Relation}/officeDocument" Target="xl/workbook.xml"/>"""));
            Put(package, "xl/workbook.xml", Workbook(tables));
            Put(package, "xl/_rels/workbook.xml.rels", Relations(string.Concat(Enumerable.Range(1, tables.Count).Select(number =>
                $"""<Relationship Id="rId{number}" Type="{Relation}/worksheet" Target="worksheets/sheet{number}.xml"/>"""))
                + $"""<Relationship Id="rIdStyles" Type="{Relation}/styles" Target="styles.xml"/>"""));
            Put(package, "xl/styles.xml", Styles);
            for (var index = 0; index < tables.Count; index++)
                Put(package, $"xl/worksheets/sheet{index + 1}.xml", Sheet(tables[index]));
        }

        return file.ToArray();
    }

    private static string Types(int sheets) => $"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Part}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Part}.styles+xml"/>{string.Concat(Enumerable.Range(1, sheets).Select(number => $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{Part}.worksheet+xml"/>"""))}</Types>
        """;

    private static string Relations(string relations) => $"""<Relationships xmlns="{Package}">{relations}</Relationships>""";

    private static string Workbook(IReadOnlyList<ExportTable> tables) => $"""
        <workbook xmlns="{Main}" xmlns:r="{Relation}"><sheets>{string.Concat(tables.Select((table, index) => $"""<sheet name="{Escaped(table.Name)}" sheetId="{index + 1}" r:id="rId{index + 1}"/>"""))}</sheets></workbook>
        """;

    private static string Sheet(ExportTable table)
    {
        var text = new StringBuilder($"""<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""");
        for (var column = 0; column < table.Columns.Length; column++)
            text.Append(CultureInfo.InvariantCulture, $"""<col min="{column + 1}" max="{column + 1}" width="{Width(table, column)}" customWidth="1"/>""");
        text.Append("</cols><sheetData>");
        Row(text, 1, table.Columns.Select(title => (ExportValue)title), Head);
        for (var row = 0; row < table.Rows.Length; row++)
            Row(text, row + 2, table.Rows[row], 0);
        return text.Append("</sheetData></worksheet>").ToString();
    }

    private static int Width(ExportTable table, int column) => Math.Clamp(
        table.Rows.Select(row => row[column] is ExportValue.Words words ? words.Value.Length : 8).Append(table.Columns[column].Length).Max() + 2, 8, 60);

    private static void Row(StringBuilder text, int number, IEnumerable<ExportValue> values, int style)
    {
        text.Append(CultureInfo.InvariantCulture, $"""<row r="{number}">""");
        foreach (var (value, column) in values.Select((value, column) => (value, column)))
            Cell(text, $"{Letters(column)}{number.ToString(CultureInfo.InvariantCulture)}", value, style);
        text.Append("</row>");
    }

    private static void Cell(StringBuilder text, string place, ExportValue value, int style) => _ = value switch
    {
        ExportValue.Words words => text.Append(CultureInfo.InvariantCulture, $"""<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{Escaped(words.Value)}</t></is></c>"""),
        ExportValue.Number number => text.Append(CultureInfo.InvariantCulture, $"""<c r="{place}" s="{Whole}"><v>{number.Value}</v></c>"""),
        ExportValue.Share { Value: { } share } => text.Append(CultureInfo.InvariantCulture, $"""<c r="{place}" s="{PerCent}"><v>{share:R}</v></c>"""),
        _ => text,
    };

    /// <summary>A, B … Z, AA.</summary>
    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters(column / 26 - 1) + Letters(column % 26);

    // What XML cannot hold at all is left out.
    private static string Escaped(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (XmlConvert.IsXmlChar(text[index]))
                clean.Append(text[index]);
            else if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
                clean.Append(text[index]).Append(text[++index]);
        }

        return System.Security.SecurityElement.Escape(clean.ToString());
    }

    private static void Put(ZipArchive package, string name, string xml)
    {
        using var writer = new StreamWriter(package.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write(xml);
    }
}
