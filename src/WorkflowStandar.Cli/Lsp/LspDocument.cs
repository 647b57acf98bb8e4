using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>An open file with its findings. Positions of the protocol count lines and UTF-16 units from 0.</summary>
internal sealed class LspDocument(string uri, SourceText source, ImmutableArray<Diagnostic> findings, DefinitionsFolder folder)
{
    private readonly Lazy<NameIndex> names = new(() => NameIndex.Of(source));

    public string Uri => uri;

    public SourceText Source => source;

    public ImmutableArray<Diagnostic> Findings => findings;

    public DefinitionsFolder Folder => folder;

    public NameIndex Names => names.Value;

    public static JsonObject Publish(string uri, JsonArray diagnostics) => new()
    {
        ["method"] = "textDocument/publishDiagnostics",
        ["params"] = new JsonObject { ["uri"] = uri, ["diagnostics"] = diagnostics },
    };

    public JsonObject Publish(Terminal terminal) => Publish(uri, new JsonArray([.. findings.Select(finding => (JsonNode)Json(finding, terminal))]));

    public JsonObject Json(Diagnostic finding, Terminal terminal) => new()
    {
        ["range"] = Range(finding.Span),
        ["severity"] = finding.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 },
        ["code"] = finding.Code,
        ["source"] = "wfs",
        ["message"] = terminal.Say(finding.Message),
        ["relatedInformation"] = new JsonArray([.. finding.Related.Select(related => (JsonNode)new JsonObject
        {
            ["location"] = new JsonObject { ["uri"] = uri, ["range"] = Range(related.Span) },
            ["message"] = terminal.Say(related.Message),
        })]),
    };

    public int OffsetOf(JsonNode? position)
    {
        var line = (int?)position?["line"] ?? 0;
        if (line < 0 || line >= source.LineCount)
            return source.Content.Length;
        var span = source.LineSpan(line + 1);
        return Math.Clamp(span.Start + ((int?)position?["character"] ?? 0), span.Start, span.End);
    }

    public JsonObject Range(TextSpan span) => new() { ["start"] = Position(span.Start), ["end"] = Position(span.End) };

    public JsonObject Edit(TextSpan span, string newText) => new() { ["range"] = Range(span), ["newText"] = newText };

    private JsonObject Position(int offset)
    {
        offset = Math.Clamp(offset, 0, source.Content.Length);
        var line = source.LineOf(offset);
        return new JsonObject { ["line"] = line - 1, ["character"] = offset - source.LineSpan(line).Start };
    }
}
