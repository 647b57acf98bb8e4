namespace WorkflowStandar.Publishing.Charts;

/// <summary>The SOP chart as SVG: a row per activity, a column per actor, the quality columns beside them.</summary>
public static class SopChart
{
    /// <summary>How high a page's rows may be in pixels, so that a sheet of A4 lying on its side holds them at a readable size.</summary>
    private const double PageExtent = 640;

    /// <summary>One long picture, for screens.</summary>
    public static string Draw(SopSheet sheet, string language = "id") => new SopPage(sheet, 0, sheet.Rows.Count, language).Draw();

    /// <summary>One picture a page, joined by connectors, for print.</summary>
    public static IReadOnlyList<string> DrawPages(SopSheet sheet, string language = "id") =>
        [.. Pages(sheet, language).Select(page => new SopPage(sheet, page.First, page.End, language).Draw())];

    private static IEnumerable<(int First, int End)> Pages(SopSheet sheet, string language)
    {
        for (var first = 0; first < sheet.Rows.Count;)
        {
            var end = first + 1;
            while (end < sheet.Rows.Count && new SopPage(sheet, first, end + 1, language).RowsExtent <= PageExtent)
                end++;

            // A last page of one lonely row reads badly: let it take one from the page before.
            if (end == sheet.Rows.Count - 1 && end - first > 2)
                end--;
            yield return (first, end);
            first = end;
        }
    }

    /// <summary>The placement of every page, for the tests that look for overlaps.</summary>
    internal static IEnumerable<GridPlacement> Placements(SopSheet sheet)
    {
        yield return new SopPage(sheet, 0, sheet.Rows.Count, "id").Placement;
        foreach (var (first, end) in Pages(sheet, "id"))
            yield return new SopPage(sheet, first, end, "id").Placement;
    }
}
