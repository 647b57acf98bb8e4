using System.Net;
using System.Text;

namespace WorkflowStandar.Publishing.Standards;

/// <summary>Writes HTML. Whatever comes in as text goes out escaped; only <see cref="Drawn"/> takes markup, and only our own: charts and the style sheet.</summary>
public sealed class Markup
{
    private readonly StringBuilder html = new();

    public Markup Open(string element, string? @class = null, params (string Name, string Value)[] attributes)
    {
        html.Append('<').Append(element);
        if (@class is not null)
            html.Append(" class=\"").Append(@class).Append('"');
        foreach (var (name, value) in attributes)
            html.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        html.Append('>');
        return this;
    }

    public Markup Close(params ReadOnlySpan<string> elements)
    {
        foreach (var element in elements)
            html.Append("</").Append(element).Append(">\n");
        return this;
    }

    public Markup Say(string text)
    {
        html.Append(WebUtility.HtmlEncode(text));
        return this;
    }

    public Markup Element(string element, string text, string? @class = null, params (string Name, string Value)[] attributes) =>
        Open(element, @class, attributes).Say(text).Close(element);

    public Markup Drawn(string svg)
    {
        html.Append(svg).Append('\n');
        return this;
    }

    public override string ToString() => html.ToString();
}
