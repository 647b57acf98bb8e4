using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Standards;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Public;

/// <summary>What stands around every published standard: the head that all public pages have, whose it is, and the other language.</summary>
/// <param name="Language"><c>id</c> or <c>en</c>.</param>
/// <param name="Parent">The government that the office belongs to; null where the page is no office's.</param>
/// <param name="Path">Of this page.</param>
/// <param name="Edition">As asked for; null: the one in force.</param>
public sealed record PublicFrame(string Language, string Office, string? Parent, string Path, string? Edition, Assets Assets)
{
    public const string List = "/standar";

    /// <summary>What stands in the place of an office's name on a page for all of them.</summary>
    public static Text Nobody { get; } = new("Pelayanan publik", "Public service");

    public string Words(string id, string en) => Language == "en" ? en : id;

    /// <param name="main">What stands below the head of the page.</param>
    public string Page(string title, string main) => StandardDocument.Framed(title, Language, Links(), Head(), main);

    /// <summary>A link that keeps to the language of this page.</summary>
    public string Link(string path, string? edition = null) => Address(path, edition, Language);

    private Markup Links() => new Markup()
        .Open("link", null, ("rel", "icon"), ("type", "image/svg+xml"), ("href", Assets.Icon.Address))
        .Open("link", null, ("rel", "stylesheet"), ("href", Assets.Frame.Address))
        .Open("link", null, ("rel", "stylesheet"), ("href", "/assets/published.css"));

    private Markup Head()
    {
        var sign = OfficeSign.Of(Office, Parent);
        var html = new Markup()
            .Element("a", Words("Langsung ke isi", "Skip to the content"), "skip", ("href", "#isi"))
            .Open("header", "masthead").Open("div")
            .Open("a", "office", ("href", Link(List))).Open("img", null, ("src", Assets.Icon.Address), ("alt", ""), ("width", "36"), ("height", "36"))
            .Open("span").Element("b", sign.Name).Say(sign.Place ?? "").Close("span", "a")
            .Open("nav", null, ("aria-label", Words("Halaman", "Pages")));
        foreach (var way in PublicWays.All)
        {
            var address = way.Address == List ? Link(List) : way.Address;
            html = way.IsCurrent(Path)
                ? html.Element("a", way.Title.In(Language), null, ("href", address), ("aria-current", "page"))
                : html.Element("a", way.Title.In(Language), null, ("href", address));
        }

        var other = Words("en", "id");
        return html
            .Element("a", Words("English", "Bahasa Indonesia"), null, ("href", $"/bahasa/{other}?kembali={Uri.EscapeDataString(Address(Path, Edition, "id"))}"), ("hreflang", other), ("lang", other))
            .Close("nav", "div", "header");
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
