using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Charts;

namespace WorkflowStandar.Publishing.Standards;

/// <summary>The published standard as the body of a page: both component tables in their statutory order and names, the promises as they are counted, the choices made, and the SOP charts.</summary>
public sealed class StandardArticle
{
    private readonly Standard standard;
    private readonly Plan plan;
    private readonly string language;
    private readonly ClauseIndex clauses;
    private readonly Markup html = new();

    private StandardArticle(Standard standard, Plan plan, string language) =>
        (this.standard, this.plan, this.language, clauses) = (standard, plan, language, new ClauseIndex(standard));

    /// <summary>The <c>main</c> element, in <paramref name="language"/> (<c>id</c> or <c>en</c>); the published text itself stays as it was published.</summary>
    public static string Write(Standard standard, Plan plan, string language = "id") => new StandardArticle(standard, plan, language).Write();

    private string Words(string id, string en) => language == "en" ? en : id;

    private string Write()
    {
        html.Open("main", "published", ("id", "isi"));
        Head();
        Facts();
        Components(delivery: true);
        Components(delivery: false);
        Promises();
        Choices();
        foreach (var procedure in plan.Procedures)
            Chart(procedure);
        return html.Close("main").ToString();
    }

    private void Head()
    {
        html.Open("div").Element("h1", $"{Words("Standar pelayanan", "Service standard")} {standard.Title.In(language)}");
        var decree = standard.Decree;
        var number = decree.Number is { } known ? $"{Words("Keputusan", "Decree")} {known}" : decree.NumberMissing?.In(language) ?? "";
        html.Element("p", $"{Words("Edisi", "Edition")} {plan.Edition} · {number} · {Words("berlaku sejak", "in force since")} {PublishedDate.Of(decree.InForce, language)}", "edition");
        if (standard.IsSuperseded)
            html.Element("p", Words("Standar ini sudah digantikan; disimpan agar perkara lama tetap dapat dibaca.", "This standard has been superseded; it is kept so that old cases can be read."), "superseded");
        html.Close("div");
    }

    private void Facts()
    {
        html.Open("dl", "facts");
        Fact(Words("Biaya", "Fee"), Brief(ComponentKind.Fee));
        Fact(Words("Lama", "Time"), string.Join("; ", plan.Procedures.Where(IsForPublic).SelectMany(procedure => procedure.Clocks)
            .Where(clock => clock.Clause is not null).Select(clock => $"{clock.Title.In(language)}: {PromiseWords.Of(clock, plan, language)}").Distinct().Take(3)));
        Fact(Words("Hasil", "Product"), Brief(ComponentKind.Product));
        Fact(Words("Cara mengajukan", "Ways to ask"), string.Join(", ", plan.Procedures.Where(IsForPublic)
            .SelectMany(procedure => ((ProcedureStart.ByApplicant)procedure.Start).Channels).Distinct().Select(channel => plan.Channels[channel].Title.In(language))));
        html.Close("dl");
    }

    private static bool IsForPublic(Procedure procedure) => procedure.Start is ProcedureStart.ByApplicant;

    private void Fact(string term, string fact)
    {
        if (fact.Length > 0)
            html.Open("div").Element("dt", term).Element("dd", fact).Close("div");
    }

    private string Brief(ComponentKind kind) =>
        standard.Component(kind) is { Entries: [var only] } ? only.Text.In(language) : "";

    private void Components(bool delivery)
    {
        var id = delivery ? "penyampaian" : "pengelolaan";
        html.Open("section", null, ("aria-labelledby", id))
            .Element("h2", delivery ? Words("Penyampaian layanan", "Service delivery") : Words("Pengelolaan pelayanan", "Service management"), null, ("id", id));
        html.Open("dl", "parts");
        foreach (var (kind, index) in ComponentKind.All.Select((kind, index) => (kind, index)).Where(entry => entry.kind.IsDelivery == delivery))
        {
            html.Open("div").Open("dt").Element("b", $"{index + 1}").Element("span", Words(kind.Title.Id, kind.Title.En)).Close("dt").Open("dd");
            Body(standard.Component(kind));
            html.Close("dd", "div");
        }

        html.Close("dl", "section");
    }

    private void Body(Component? component)
    {
        if (component is not { Entries.IsEmpty: false })
        {
            html.Element("p", component?.Missing is { } why
                ? $"{Words("Tidak ada dalam naskah", "Not in the text")}: {why.In(language)}"
                : Words("Tidak ada dalam naskah.", "Not in the text."), "missing");
        }
        else if (component.Entries.All(entry => entry.Heading is null))
        {
            Listed([.. component.Entries.Select(entry => entry.Text.In(language))], component.Kind.Key);
        }
        else if (component.Kind == ComponentKind.Competence)
        {
            foreach (var title in component.Entries.GroupBy(entry => entry.Heading!.Value))
            {
                html.Element("h3", plan.Roles.GetValueOrDefault(new RoleKey(title.Key))?.In(language) ?? title.Key);
                Listed([.. title.Select(entry => entry.Text.In(language))]);
            }
        }
        else
        {
            html.Open("ul", "clauses");
            foreach (var entry in component.Entries)
                html.Open("li", null, ("id", ClauseId(entry.Heading?.Value ?? ""))).Element("span", entry.Heading?.Value ?? "", "clause").Element("span", entry.Text.In(language)).Close("li");
            html.Close("ul");
        }
    }

    private void Citations(string cited)
    {
        var between = "";
        foreach (var citation in cited.Split(", "))
        {
            html.Say(between);
            between = ", ";
            if (clauses.Find(citation) is [var clause, ..])
                html.Element("a", Called(citation), null, ("href", $"#{ClauseId(clause.Citation)}"));
            else
                html.Say(citation);
        }
    }

    /// <summary>A citation as readers know it: 2.1.c, or the name of the component with the number in it.</summary>
    private string Called(string citation)
    {
        var parts = citation.Split('.', 2);
        return ComponentKind.All.FirstOrDefault(kind => kind.Key == parts[0]) is { } kind
            ? string.Join(' ', parts.Skip(1).Prepend(Words(kind.Title.Id, kind.Title.En)))
            : citation;
    }

    private static string ClauseId(string clause) => $"butir-{clause}";

    /// <param name="cited">What a citation calls these texts; null where none can.</param>
    private void Listed(IReadOnlyList<string> texts, string? cited = null)
    {
        if (texts is [var only])
        {
            html.Element("p", only, null, cited is null ? [] : [("id", ClauseId(cited))]);
            return;
        }

        html.Open("ol");
        foreach (var (text, number) in texts.Select((text, index) => (text, index + 1)))
            html.Element("li", text, null, cited is null ? [] : [("id", ClauseId($"{cited}.{number}"))]);
        html.Close("ol");
    }

    private void Promises()
    {
        var clocks = plan.Procedures.SelectMany(procedure => procedure.Clocks.Select(clock => (procedure, clock))).ToList();
        if (clocks.Count == 0)
            return;
        html.Open("section", null, ("aria-labelledby", "janji")).Element("h2", Words("Janji waktu, sebagaimana dihitung", "Time promises, as they are counted"), null, ("id", "janji"));
        html.Open("div", "scroll", ("tabindex", "0")).Open("table", "promises").Open("thead").Open("tr");
        foreach (var heading in (string[])[Words("Janji", "Promise"), Words("Prosedur", "Procedure"), Words("Lama", "Term"), Words("Dasar", "Source")])
            html.Element("th", heading, null, ("scope", "col"));
        html.Close("tr", "thead").Open("tbody");
        foreach (var (procedure, clock) in clocks)
        {
            html.Open("tr").Element("td", clock.Title.In(language)).Element("td", procedure.Title.In(language)).Element("td", PromiseWords.Of(clock, plan, language)).Open("td");
            if (clock.Clause is { } clause)
                Citations(clause);
            else
                html.Element("span", Words("disimpulkan", "inferred"), "tag").Say($" {clock.Inferred}");
            html.Close("td", "tr");
        }

        html.Close("tbody", "table", "div", "section");
    }

    private void Choices()
    {
        if (standard.Conflicts.IsEmpty)
            return;
        html.Open("section", null, ("aria-labelledby", "pilihan")).Element("h2", Words("Pilihan atas naskah yang bertentangan atau diam", "Choices where the text is silent or contradicts itself"), null, ("id", "pilihan"));
        html.Open("table", "choices-made").Open("thead").Open("tr");
        foreach (var heading in (string[])[Words("Tentang", "About"), Words("Naskah", "Text"), Words("Pilihan dan alasannya", "Choice and reason")])
            html.Element("th", heading, null, ("scope", "col"));
        html.Close("tr", "thead").Open("tbody");
        foreach (var conflict in standard.Conflicts)
        {
            html.Open("tr").Element("td", conflict.About.In(language)).Open("td").Open("ul");
            foreach (var text in conflict.Texts)
                html.Element("li", text.In(language));
            html.Close("ul", "td").Open("td").Element("p", conflict.Choice.In(language)).Element("p", conflict.Because.In(language), "edition").Close("td", "tr");
        }

        html.Close("tbody", "table", "section");
    }

    private void Chart(Procedure procedure)
    {
        var sheet = SopReading.Read(plan, procedure);
        var id = $"bagan-{procedure.Key}";
        html.Open("section", "chart", ("aria-labelledby", id)).Element("h2", $"{Words("Bagan SOP", "SOP chart")}: {procedure.Title.In(language)}", null, ("id", id));
        html.Open("div", "scroll screen-only", ("tabindex", "0"), ("role", "region"), ("aria-labelledby", id)).Drawn(SopChart.Draw(sheet, language)).Close("div");
        html.Open("div", "paper-only");
        foreach (var page in SopChart.DrawPages(sheet, language))
            html.Open("figure").Drawn(page).Close("figure");
        html.Close("div", "section");
    }
}
