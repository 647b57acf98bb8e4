using System.Text.Json.Nodes;
using WorkflowStandar.Cli.Check;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>The files that the editor has open, as they are there and not on disk.</summary>
internal sealed class OpenDocuments(Terminal terminal)
{
    private readonly Dictionary<string, LspDocument> open = new(StringComparer.Ordinal);

    public LspDocument? Find(JsonObject parameters) => UriOf(parameters) is { } uri ? open.GetValueOrDefault(uri) : null;

    /// <returns>The document as it is now; null when the notice says nothing of its text.</returns>
    public LspDocument? Take(string method, JsonObject parameters)
    {
        if (UriOf(parameters) is not { } uri)
            return null;
        var text = method switch
        {
            "textDocument/didOpen" => (string?)parameters["textDocument"]?["text"],
            "textDocument/didChange" => (string?)(parameters["contentChanges"] as JsonArray)?.LastOrDefault()?["text"],
            _ => open.GetValueOrDefault(uri)?.Source.Content,
        };
        return text is null ? null : open[uri] = Read(uri, text);
    }

    public string? Close(JsonObject parameters) => UriOf(parameters) is { } uri && open.Remove(uri) ? uri : null;

    // Files around it may have changed too, so each time the definitions are read anew.
    private LspDocument Read(string uri, string text)
    {
        var path = Uri.TryCreate(uri, UriKind.Absolute, out var address) && address.IsFile ? address.LocalPath : Path.Combine(terminal.Folder, "untitled.yaml");
        var check = new FileCheck(terminal);
        var source = SourceText.From(path, text);
        return new LspDocument(uri, source, check.Check(path, source).Diagnostics, check.FolderAround(path));
    }

    private static string? UriOf(JsonObject parameters) => (string?)parameters["textDocument"]?["uri"];
}
