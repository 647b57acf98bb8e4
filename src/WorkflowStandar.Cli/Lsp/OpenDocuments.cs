using System.Text.Json.Nodes;
using WorkflowStandar.Cli.Check;
using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>The files that the editor has open, as they are there and not on disk.</summary>
internal sealed class OpenDocuments(Terminal terminal)
{
    private readonly Dictionary<string, LspDocument> open = new(StringComparer.Ordinal);
    private readonly List<string> unsaid = [];

    /// <summary>A text has changed since its findings were told.</summary>
    public bool HasUnchecked => unsaid.Count > 0;

    public LspDocument? Find(JsonObject parameters) => UriOf(parameters) is { } uri ? open.GetValueOrDefault(uri) : null;

    /// <summary>Keeps the text that a notice brings; nothing of it is checked yet.</summary>
    public void Take(string method, JsonObject parameters)
    {
        if (UriOf(parameters) is not { } uri)
            return;
        var text = method switch
        {
            "textDocument/didOpen" => (string?)parameters["textDocument"]?["text"],
            "textDocument/didChange" => (string?)(parameters["contentChanges"] as JsonArray)?.LastOrDefault()?["text"],
            _ => open.GetValueOrDefault(uri)?.Source.Content,
        };
        if (text is null)
            return;
        Keep(uri, text);
        // What scenarios say is judged by their standard as it is being written.
        if (!IsScenarios(uri) && OpenAt(Neighbour(PathOf(uri))) is { } scenarios)
            Keep(scenarios.Uri, scenarios.Source.Content);
    }

    /// <summary>The findings of a text that has changed.</summary>
    public LspDocument CheckNext()
    {
        var document = open[unsaid[0]];
        unsaid.RemoveAt(0);
        return document;
    }

    public string? Close(JsonObject parameters)
    {
        if (UriOf(parameters) is not { } uri || !open.Remove(uri))
            return null;
        unsaid.Remove(uri);
        return uri;
    }

    private void Keep(string uri, string text)
    {
        open[uri] = Read(uri, text);
        if (!unsaid.Contains(uri))
            unsaid.Add(uri);
    }

    // Files around it may have changed too, so each time the definitions are read anew.
    private LspDocument Read(string uri, string text)
    {
        var path = PathOf(uri);
        var check = new FileCheck(terminal, Unsaved);
        var source = SourceText.From(path, text);
        return new LspDocument(
            new NamedFile(uri, path, source, () => StandardOf(path)),
            () => check.Check(path, source).Diagnostics,
            () => check.FolderAround(path),
            () => FileAt(Neighbour(path)));
    }

    private NameIndex? StandardOf(string path) => IsScenarios(path) ? FileAt(Neighbour(path))?.Names : null;

    private SourceText? Unsaved(string path) => OpenAt(path)?.Source;

    // By path: editors write the address of a file in more than one way.
    private LspDocument? OpenAt(string path) => open.Values.FirstOrDefault(document => document.File.Path == path);

    private NamedFile? FileAt(string path)
    {
        if (OpenAt(path) is { } document)
            return document.File;
        return File.Exists(path) ? new NamedFile(new Uri(path).AbsoluteUri, path, SourceFiles.Read(terminal, path), () => StandardOf(path)) : null;
    }

    private string PathOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var address) && address.IsFile ? address.LocalPath : Path.Combine(terminal.Folder, "untitled.yaml");

    /// <summary>The scenarios of a standard, the standard of scenarios: files of the same name beside each other.</summary>
    private static string Neighbour(string path) =>
        IsScenarios(path) ? path[..^ScenarioFile.Ending.Length] + ".yaml" : Path.ChangeExtension(path, null) + ScenarioFile.Ending;

    private static bool IsScenarios(string path) => path.EndsWith(ScenarioFile.Ending, StringComparison.Ordinal);

    private static string? UriOf(JsonObject parameters) => (string?)parameters["textDocument"]?["uri"];
}
