using System.Text.Json.Nodes;
using WorkflowStandar.Cli.Shell;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>Answers an editor, one message after another, until it says goodbye.</summary>
/// <param name="terminal">Where definitions are looked for, and which language is spoken.</param>
/// <param name="queue">What the editor sends.</param>
/// <param name="stream">Where answers go.</param>
/// <param name="quiet">How long nobody must have typed before a file is checked.</param>
internal sealed class LanguageServer(Terminal terminal, MessageQueue queue, MessageStream stream, TimeSpan quiet)
{
    private const int RequestCancelled = -32800;
    private const int MethodNotFound = -32601;
    private const int InvalidParams = -32602;

    private readonly OpenDocuments documents = new(terminal);
    private bool isShutDown;

    /// <returns>0 when the editor ended the conversation in order.</returns>
    public int Run()
    {
        while (Next() is { } message)
        {
            var method = (string?)message["method"];
            if (method == "exit")
                return isShutDown ? ExitCode.Fine : ExitCode.Findings;
            if (message["id"] is { } id)
                Answer(id.DeepClone(), method ?? "", message["params"] as JsonObject ?? []);
            else
                Notice(method ?? "", message["params"] as JsonObject ?? []);
        }

        return isShutDown ? ExitCode.Fine : ExitCode.Findings;
    }

    // Only the newest text is worth a check: while messages wait, none is made.
    private JsonObject? Next()
    {
        while (documents.HasUnchecked && !queue.HasMore(quiet))
            stream.Write(documents.CheckNext().Publish(terminal));
        return queue.Take();
    }

    private void Answer(JsonNode id, string method, JsonObject parameters)
    {
        var answer = new JsonObject { ["id"] = id };
        try
        {
            if (queue.IsTakenBack(id))
                answer["error"] = Error(RequestCancelled, "The editor took this back.");
            else if (method is "initialize" or "shutdown")
                answer["result"] = method == "initialize" ? Capabilities() : ShutDown();
            else if (method.StartsWith("textDocument/", StringComparison.Ordinal) && documents.Find(parameters) is { } document)
                answer["result"] = AboutDocument(method, document, parameters);
            else
                answer["error"] = Error(MethodNotFound, $"'{method}' is not answered here, or its document is not open.");
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or ArgumentException or CommandFailure)
        {
            answer["error"] = Error(InvalidParams, exception.Message);
        }

        stream.Write(answer);
    }

    private JsonNode? AboutDocument(string method, LspDocument document, JsonObject parameters) => method switch
    {
        "textDocument/completion" => new CompletionAnswer(document).At(parameters),
        "textDocument/definition" => new NameAnswers(document).Definition(parameters),
        "textDocument/references" => new NameAnswers(document).References(parameters),
        "textDocument/prepareRename" => new NameAnswers(document).PrepareRename(parameters),
        "textDocument/rename" => new NameAnswers(document).Rename(parameters),
        "textDocument/hover" => new HoverAnswer(document, terminal).At(parameters),
        "textDocument/codeAction" => new CodeActionAnswer(document, terminal).At(parameters),
        "textDocument/formatting" => FormattingAnswer.Of(document),
        _ => null,
    };

    private void Notice(string method, JsonObject parameters)
    {
        switch (method)
        {
            case "textDocument/didOpen" or "textDocument/didChange" or "textDocument/didSave":
                documents.Take(method, parameters);
                break;
            case "textDocument/didClose":
                if (documents.Close(parameters) is { } closed)
                    stream.Write(LspDocument.Publish(closed, []));
                break;
        }
    }

    private JsonNode? ShutDown()
    {
        isShutDown = true;
        return null;
    }

    private static JsonObject Capabilities() => new()
    {
        ["capabilities"] = new JsonObject
        {
            ["textDocumentSync"] = new JsonObject { ["openClose"] = true, ["change"] = 1, ["save"] = true },
            ["completionProvider"] = new JsonObject { ["triggerCharacters"] = new JsonArray(" ", "[", ",", "{", "=", "(") },
            ["definitionProvider"] = true,
            ["referencesProvider"] = true,
            ["renameProvider"] = new JsonObject { ["prepareProvider"] = true },
            ["hoverProvider"] = true,
            ["codeActionProvider"] = new JsonObject { ["codeActionKinds"] = new JsonArray("quickfix") },
            ["documentFormattingProvider"] = true,
        },
        ["serverInfo"] = new JsonObject { ["name"] = "wfs", ["version"] = Wfs.Version },
    };

    private static JsonObject Error(int code, string message) => new() { ["code"] = code, ["message"] = message };
}
