using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Standards;

namespace WorkflowStandar.Server.Public;

/// <param name="Plan">The edition in force.</param>
public sealed record ListedStandard(Plan Plan, string Office);

/// <summary>All standards in force, by office.</summary>
public static class StandardList
{
    public static string Write(IReadOnlyCollection<ListedStandard> entries, PublicFrame frame)
    {
        var html = new Markup();
        html.Open("main", "published", ("id", "isi")).Element("h1", frame.Words("Standar pelayanan yang berlaku", "Service standards in force"));
        if (entries.Count == 0)
            html.Element("p", frame.Words("Belum ada standar yang diterbitkan.", "No standard has been published yet."), "missing");
        foreach (var office in entries.GroupBy(entry => entry.Office).OrderBy(office => office.Key, StringComparer.Ordinal))
        {
            html.Open("section").Element("h2", office.Key).Open("ul", "standards");
            foreach (var plan in office.Select(entry => entry.Plan).OrderBy(plan => plan.Title.In(frame.Language), StringComparer.OrdinalIgnoreCase))
            {
                html.Open("li").Element("a", plan.Title.In(frame.Language), null, ("href", frame.Link($"/standar/{plan.Standard}")))
                    .Element("span", frame.Words($"edisi {plan.Edition}, berlaku sejak {PublishedDate.Of(plan.InForce, "id")}", $"edition {plan.Edition}, in force since {PublishedDate.Of(plan.InForce, "en")}"), "edition")
                    .Close("li");
            }

            html.Close("ul", "section");
        }

        return html.Close("main").ToString();
    }

    public static string Missing(string title, string detail, PublicFrame frame) => new Markup()
        .Open("main", "published", ("id", "isi")).Element("h1", title).Element("p", detail)
        .Open("p").Element("a", frame.Words("Lihat semua standar", "See all standards"), null, ("href", frame.Link("/standar"))).Close("p")
        .Close("main").ToString();
}
