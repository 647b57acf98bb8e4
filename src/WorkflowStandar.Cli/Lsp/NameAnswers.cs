using System.Text.Json.Nodes;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>Where a name is declared, where it is used, and giving it another.</summary>
internal sealed class NameAnswers(LspDocument document)
{
    public JsonNode? Definition(JsonObject parameters) =>
        At(parameters) is { } use && document.Names.DeclarationOf(use) is { } declared ? Location(declared) : null;

    public JsonArray References(JsonObject parameters) =>
        At(parameters) is { } use ? [.. document.Names.Same(use).Select(other => (JsonNode)Location(other))] : [];

    public JsonNode? PrepareRename(JsonObject parameters) =>
        At(parameters) is { } use ? new JsonObject { ["range"] = document.Range(use.Span), ["placeholder"] = use.Name } : null;

    /// <exception cref="ArgumentException">The new name is none, or is taken.</exception>
    public JsonNode? Rename(JsonObject parameters)
    {
        if (At(parameters) is not { } use)
            return null;
        var name = (string?)parameters["newName"] ?? "";
        if (!NameRule.IsName(name))
            throw new ArgumentException($"'{name}' is not a name: small letters, with '-' between words.");
        if (document.Names.All.Any(other => other.Kind == use.Kind && other.Scope == use.Scope && other.IsDeclaration && other.Name == name))
            throw new ArgumentException($"'{name}' is taken.");
        var edits = document.Names.Same(use).Select(other => (JsonNode)document.Edit(other.Span, name));
        return new JsonObject { ["changes"] = new JsonObject { [document.Uri] = new JsonArray([.. edits]) } };
    }

    // Words of the language such as 'next' and 'submitted' stand where names do, but are declared nowhere.
    private NameUse? At(JsonObject parameters) =>
        document.Names.At(document.OffsetOf(parameters["position"])) is { } use && document.Names.DeclarationOf(use) is not null ? use : null;

    private JsonObject Location(NameUse use) => new() { ["uri"] = document.Uri, ["range"] = document.Range(use.Span) };
}
