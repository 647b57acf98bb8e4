using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Standards;

namespace WorkflowStandar.Server.Public;

/// <summary>The way to the other editions of a standard.</summary>
public static class EditionLinks
{
    public static string Write(PublicFrame frame, Plan shown, ImmutableArray<string> editions)
    {
        if (editions.Length < 2)
            return "";
        var html = new Markup();
        html.Open("nav", "ways editions", ("aria-label", frame.Words("Edisi", "Editions"))).Element("span", frame.Words("Edisi:", "Edition:"));
        foreach (var edition in editions)
        {
            if (edition == shown.Edition)
                html.Element("b", edition, null, ("aria-current", "page"));
            else
                html.Element("a", edition, null, ("href", frame.Link(frame.Path, edition)));
        }

        return html.Close("nav").ToString();
    }
}
