using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Publishing.Standards;

namespace WorkflowStandar.Publishing.Tracing;

internal sealed class TracePage(TraceTable table, Standard standard, string language)
{
    private readonly Markup html = new();

    public string Write(string office)
    {
        var title = $"{Words("Keterlacakan", "Traceability")}: {standard.Title.In(language)}";
        html.Open("main", "published", ("id", "isi")).Open("div").Element("h1", title)
            .Element("p", $"{Words("Edisi", "Edition")} {standard.Edition.Value}", "edition").Close("div");
        Gaps();
        foreach (var component in table.Rows.GroupBy(row => row.Component))
        {
            html.Open("section").Element("h2", Words(component.Key.Title.Id, component.Key.Title.En));
            Rows(component);
            html.Close("section");
        }

        return StandardDocument.Page($"{title} · {office}", office, html.Close("main").ToString(), language);
    }

    private void Gaps()
    {
        html.Open("section").Element("h2", Words("Celah", "Gaps"));
        if (table.Gaps.IsEmpty)
            html.Element("p", Words("Tidak ada.", "None."));
        html.Open("ul", "gaps");
        foreach (var gap in table.Gaps)
            html.Element("li", gap.Said.In(language));
        html.Close("ul", "section");
    }

    private void Rows(IEnumerable<TraceRow> rows)
    {
        html.Open("div", "scroll", ("tabindex", "0")).Open("table", "promises traced").Open("thead").Open("tr");
        foreach (var heading in (string[])[Words("Butir", "Clause"), Words("Naskah", "Text"), Words("Dilaksanakan oleh", "Carried out by"), Words("Pelaksana", "Roles"), Words("Skenario", "Scenarios")])
            html.Element("th", heading, null, ("scope", "col"));
        html.Close("tr", "thead").Open("tbody");
        foreach (var row in rows)
        {
            html.Open("tr").Element("td", row.Citation).Element("td", row.Text.In(language));
            Listed(row.CarriedBy.Select(carrier => carrier.Title.In(language)));
            Listed(row.Roles.Select(role => role.In(language)));
            Listed(row.Scenarios);
            html.Close("tr");
        }

        html.Close("tbody", "table", "div");
    }

    private void Listed(IEnumerable<string> texts)
    {
        html.Open("td").Open("ul");
        foreach (var text in texts)
            html.Element("li", text);
        html.Close("ul", "td");
    }

    private string Words(string id, string en) => language == "en" ? en : id;
}
