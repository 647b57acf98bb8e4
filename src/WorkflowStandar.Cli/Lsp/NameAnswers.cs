using System.Text.Json.Nodes;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>Where a name is declared, where it is used, and giving it another: in the standard and in its scenarios.</summary>
internal sealed class NameAnswers(LspDocument document)
{
    public JsonNode? Definition(JsonObject parameters) =>
        At(parameters) is { } use && Places(use).FirstOrDefault(place => place.Use.IsDeclaration) is ({ } file, { } declared) ? file.Location(declared.Span) : null;

    public JsonArray References(JsonObject parameters) =>
        At(parameters) is { } use ? [.. Places(use).Select(place => (JsonNode)place.File.Location(place.Use.Span))] : [];

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
        if (Places(use with { Name = name }).Any(place => place.Use.IsDeclaration))
            throw new ArgumentException($"'{name}' is taken.");
        var changes = new JsonObject();
        foreach (var places in Places(use).GroupBy(place => place.File))
            changes[places.Key.Uri] = new JsonArray([.. places.Select(place => (JsonNode)places.Key.Edit(place.Use.Span, name))]);
        return new JsonObject { ["changes"] = changes };
    }

    // Words of the language such as 'next' and 'submitted' stand where names do, but are declared nowhere.
    private NameUse? At(JsonObject parameters) =>
        document.Names.At(document.OffsetOf(parameters["position"])) is { } use && Places(use).Any(place => place.Use.IsDeclaration) ? use : null;

    private IEnumerable<(NamedFile File, NameUse Use)> Places(NameUse use) =>
        document.Files.SelectMany(file => file.Names.Same(use).Select(other => (file, other)));
}
