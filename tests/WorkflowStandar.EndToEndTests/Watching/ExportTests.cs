using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using WorkflowStandar.Server.Dashboard.Watching.Exports;

namespace WorkflowStandar.EndToEndTests.Watching;

/// <summary>Tables as files: what a spreadsheet reads from them is what was meant, and nothing is run.</summary>
public sealed class ExportTests
{
    private static readonly ExportTable Table = new(
        "Kepatuhan <1>",
        ["Layanan", "Tepat", "Kepatuhan"],
        [
            ["Data & \"Informasi\"; ganda", 1234, (double?)0.9375],
            ["=HYPERLINK(\"http://jahat\")", 0, (double?)null],
            ["Baris\nkedua", -5, (double?)1.0],
        ]);

    [Fact]
    public void A_workbook_holds_numbers_as_numbers_shares_as_per_cent_and_text_as_text()
    {
        using var package = new ZipArchive(new MemoryStream(XlsxFile.Write(Table, Table with { Name = "Kedua" })));
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var cells = Xml(package, "xl/worksheets/sheet1.xml").Descendants(main + "c").ToDictionary(cell => (string)cell.Attribute("r")!);

        cells.Keys.Should().Equal("A1", "B1", "C1", "A2", "B2", "C2", "A3", "B3", "A4", "B4", "C4");
        cells["A2"].Attribute("t")!.Value.Should().Be("inlineStr");
        cells["A2"].Value.Should().Be("Data & \"Informasi\"; ganda");
        cells["A3"].Should().Match<XElement>(cell => cell.Value == "=HYPERLINK(\"http://jahat\")" && !cell.Descendants(main + "f").Any() && cell.Attribute("t")!.Value == "inlineStr");
        cells["B2"].Should().Match<XElement>(cell => cell.Attribute("t") == null && cell.Element(main + "v")!.Value == "1234");
        cells["C2"].Element(main + "v")!.Value.Should().Be("0.9375");
        var formats = Xml(package, "xl/styles.xml").Descendants(main + "cellXfs").Single().Elements().Select(format => (int)format.Attribute("numFmtId")!).ToList();
        formats[(int)cells["C2"].Attribute("s")!].Should().Be(164);
        Xml(package, "xl/styles.xml").Descendants(main + "numFmt").Single().Attribute("formatCode")!.Value.Should().Be("0.0%");
        Xml(package, "xl/workbook.xml").Descendants(main + "sheet").Select(sheet => sheet.Attribute("name")!.Value).Should().Equal("Kepatuhan <1>", "Kedua");
        package.Entries.Select(entry => entry.FullName).Should().Contain(["[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet2.xml"]);
    }

    [Theory]
    [InlineData(';', "\"Data & \"\"Informasi\"\"; ganda\";1234;0,9375")]
    [InlineData(',', "\"Data & \"\"Informasi\"\"; ganda\",1234,0.9375")]
    public void Separated_values_are_quoted_where_they_must_be_and_have_the_decimal_sign_of_their_separator(char separator, string expected)
    {
        var text = Encoding.UTF8.GetString(CsvFile.Write(Table, separator));
        text[0].Should().Be('\uFEFF', "spreadsheets know UTF-8 by its mark");
        text[1..].Split("\r\n")[1].Should().Be(expected);
        text.Should().Contain("\"Baris\nkedua\"").And.EndWith("\r\n");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+62812")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void Text_that_a_spreadsheet_would_run_is_marked_as_text(string text)
    {
        var written = Encoding.UTF8.GetString(CsvFile.Write(new ExportTable("x", ["Kolom"], [[text]]), ';'));
        written.Split("Kolom\r\n")[1].TrimStart('"').Should().StartWith("'" + text[0]);
    }

    [Fact]
    public void What_no_file_of_that_kind_can_hold_is_left_out_and_the_rest_kept()
    {
        using var package = new ZipArchive(new MemoryStream(XlsxFile.Write(new ExportTable("x", ["Kolom"], [["a\u0000b\uD83D\uDE00\uD800c"]]))));
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        Xml(package, "xl/worksheets/sheet1.xml").Descendants(main + "c").Last().Value.Should().Be("ab\uD83D\uDE00c");
    }

    private static XDocument Xml(ZipArchive package, string name)
    {
        using var entry = package.GetEntry(name)!.Open();
        return XDocument.Load(entry);
    }
}
