using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>An open file. What is asked of it is found out when it is first asked: most texts live for one letter only.</summary>
internal sealed class LspDocument(NamedFile file, Func<ImmutableArray<Diagnostic>> check, Func<DefinitionsFolder> around, Func<NamedFile?> neighbour)
{
    private readonly Lazy<ImmutableArray<Diagnostic>> findings = new(check);
    private readonly Lazy<DefinitionsFolder> folder = new(around);
    private readonly Lazy<NamedFile?> beside = new(neighbour);

    public NamedFile File => file;

    public string Uri => file.Uri;

    public SourceText Source => file.Source;

    public ImmutableArray<Diagnostic> Findings => findings.Value;

    public DefinitionsFolder Folder => folder.Value;

    public NameIndex Names => file.Names;

    /// <summary>This file, and the scenarios of the standard or the standard of the scenarios.</summary>
    public IEnumerable<NamedFile> Files => beside.Value is { } other ? [file, other] : [file];

    public static JsonObject Publish(string uri, JsonArray diagnostics) => new()
    {
        ["method"] = "textDocument/publishDiagnostics",
        ["params"] = new JsonObject { ["uri"] = uri, ["diagnostics"] = diagnostics },
    };

    public JsonObject Publish(Terminal terminal) => Publish(Uri, new JsonArray([.. Findings.Select(finding => (JsonNode)Json(finding, terminal))]));

    public JsonObject Json(Diagnostic finding, Terminal terminal) => new()
    {
        ["range"] = file.Range(finding.Span),
        ["severity"] = finding.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 },
        ["code"] = finding.Code,
        ["source"] = "wfs",
        ["message"] = terminal.Say(finding.Message),
        ["relatedInformation"] = new JsonArray([.. finding.Related.Select(related => (JsonNode)new JsonObject
        {
            ["location"] = file.Location(related.Span),
            ["message"] = terminal.Say(related.Message),
        })]),
    };

    public int OffsetOf(JsonNode? position) => file.OffsetOf(position);

    public JsonObject Range(TextSpan span) => file.Range(span);

    public JsonObject Edit(TextSpan span, string newText) => file.Edit(span, newText);
}
