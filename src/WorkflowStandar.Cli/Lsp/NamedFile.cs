using System.Text.Json.Nodes;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>A file with its names. Positions of the protocol count lines and UTF-16 units from 0.</summary>
internal sealed class NamedFile(string uri, string path, SourceText source, Func<NameIndex?> standard)
{
    private readonly Lazy<NameIndex> names = new(() => NameIndex.Of(source, standard()));

    public string Uri => uri;

    public string Path => path;

    public SourceText Source => source;

    public NameIndex Names => names.Value;

    public int OffsetOf(JsonNode? position)
    {
        var line = (int?)position?["line"] ?? 0;
        if (line < 0 || line >= source.LineCount)
            return source.Content.Length;
        var span = source.LineSpan(line + 1);
        return Math.Clamp(span.Start + ((int?)position?["character"] ?? 0), span.Start, span.End);
    }

    public JsonObject Location(TextSpan span) => new() { ["uri"] = uri, ["range"] = Range(span) };

    public JsonObject Range(TextSpan span) => new() { ["start"] = Position(span.Start), ["end"] = Position(span.End) };

    public JsonObject Edit(TextSpan span, string newText) => new() { ["range"] = Range(span), ["newText"] = newText };

    private JsonObject Position(int offset)
    {
        offset = Math.Clamp(offset, 0, source.Content.Length);
        var line = source.LineOf(offset);
        return new JsonObject { ["line"] = line - 1, ["character"] = offset - source.LineSpan(line).Start };
    }
}
