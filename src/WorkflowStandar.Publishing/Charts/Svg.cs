using System.Globalization;
using System.Text;
using System.Xml;

namespace WorkflowStandar.Publishing.Charts;

/// <summary>Writes SVG elements. All text and attribute values are escaped; numbers are rounded to a tenth of a pixel, so that the same chart is the same bytes.</summary>
internal sealed class Svg
{
    private readonly StringBuilder text = new();

    public Svg Open(string element, params (string Name, object Value)[] attributes)
    {
        Start(element, attributes);
        text.Append('>');
        return this;
    }

    public Svg Close(string element)
    {
        text.Append("</").Append(element).Append('>');
        return this;
    }

    public Svg Empty(string element, params (string Name, object Value)[] attributes)
    {
        Start(element, attributes);
        text.Append("/>");
        return this;
    }

    public Svg Text(string content)
    {
        text.Append(Escape(content));
        return this;
    }

    /// <summary>Lines of text, centred on or starting at a point; <paramref name="y"/> is the middle of the block.</summary>
    public Svg Lines(IReadOnlyList<string> lines, double x, double y, double size, string anchor = "start", string? @class = null, bool bold = false)
    {
        var step = size * Lettering.LineHeight;
        var baseline = y - (lines.Count - 1) * step / 2 + size * 0.35;
        for (var index = 0; index < lines.Count; index++)
        {
            Start("text", [("x", x), ("y", baseline + index * step), ("font-size", size), ("text-anchor", anchor)]);
            if (@class is not null)
                Attribute("class", @class);
            if (bold)
                Attribute("font-weight", "bold");
            text.Append('>').Append(Escape(lines[index])).Append("</text>");
        }

        return this;
    }

    public override string ToString() => text.ToString();

    private void Start(string element, (string Name, object Value)[] attributes)
    {
        text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
            Attribute(name, value);
    }

    private void Attribute(string name, object value) =>
        text.Append(' ').Append(name).Append("=\"").Append(Escape(value switch
        {
            double number => Number(number),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        })).Append('"');

    public static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                _ when XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) => escaped.Append(letter),
                _ => escaped.Append('\uFFFD'),
            };
        }

        return escaped.ToString();
    }
}
