using WorkflowStandar.Publishing.Standards;

namespace WorkflowStandar.Server.Public;

/// <summary>What stands around every public page: whose it is, the way to the list, the other language.</summary>
/// <param name="Language"><c>id</c> or <c>en</c>.</param>
/// <param name="Path">Of this page.</param>
/// <param name="Edition">As asked for; null: the one in force.</param>
public sealed record PublicFrame(string Language, string Office, string Path, string? Edition)
{
    public const string List = "/standar";

    public string Words(string id, string en) => Language == "en" ? en : id;

    /// <param name="main">What stands below the head of the page.</param>
    public string Page(string title, string main) => StandardDocument.Linked(title, Office, Navigation() + main, Language, "/assets/published.css");

    /// <summary>A link that keeps to the language of this page.</summary>
    public string Link(string path, string? edition = null) => Address(path, edition, Language);

    private string Navigation()
    {
        var html = new Markup().Open("nav", "ways", ("aria-label", Words("Halaman", "Pages")));
        if (Path != List)
            html.Element("a", Words("Semua standar", "All standards"), null, ("href", Link(List)));
        html.Element("a", Words("Ajukan", "Hand in"), null, ("href", "/ajukan")).Element("a", Words("Lacak", "Follow"), null, ("href", "/lacak"));
        return html.Element("a", Words("English", "Bahasa Indonesia"), null, ("href", Address(Path, Edition, Words("en", "id"))), ("hreflang", Words("en", "id")), ("lang", Words("en", "id")))
            .Close("nav").ToString();
    }

    private static string Address(string path, string? edition, string language)
    {
        var query = new List<string>();
        if (edition is not null)
            query.Add($"edition={Uri.EscapeDataString(edition)}");
        if (language == "en")
            query.Add("lang=en");
        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }
}
