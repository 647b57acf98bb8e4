using System.Text.Json.Nodes;
using WorkflowStandar.Cli.Definitions;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Cli.Lsp;

/// <summary>What could be written here: keys of the language with their help, names of the standard, calendars of the folder.</summary>
internal sealed class CompletionAnswer(LspDocument document)
{
    private const int Property = 10;
    private const int Value = 12;

    public JsonArray At(JsonObject parameters)
    {
        var offset = document.OffsetOf(parameters["position"]);
        var context = LineContext.At(document.Source, offset);
        var names = new NameChoices(document, context, offset);
        if (context.Key is null)
            return [.. names.AsKeys(), .. Keys(context)];
        if (context.Key == "if" && !names.AreOfScenarios)
            return [.. new ConditionChoices(document.File).At(context.Value)];
        return [.. names.AsValues(), .. Words(context)];
    }

    private IEnumerable<JsonNode> Keys(LineContext context)
    {
        var written = context.Siblings.ToHashSet(StringComparer.Ordinal);
        return Language(context.Above)
            .SelectMany(shape => Tables(shape, context.Siblings))
            .SelectMany(table => table.Keys)
            .Where(key => !written.Contains(key.Name))
            .DistinctBy(key => key.Name)
            .Select(key => (JsonNode)new JsonObject
            {
                ["label"] = key.Name,
                ["kind"] = Property,
                ["insertText"] = key.Name + ": ",
                ["detail"] = key.Description.What.Id,
                ["documentation"] = $"{key.Help.Id}\n\n{key.Help.En}",
            });
    }

    private IEnumerable<JsonNode> Words(LineContext context) => Language([.. context.Above, context.Key!])
        .OfType<ShapeDescription.Word>()
        .SelectMany(shape => shape.Words)
        .Select(word => (JsonNode)new JsonObject { ["label"] = word.Word, ["kind"] = Value, ["documentation"] = $"{word.Help.Id}\n\n{word.Help.En}" });

    private IEnumerable<ShapeDescription> Language(IReadOnlyList<string> path) => path.Aggregate<string, IEnumerable<ShapeDescription>>(
        [new ShapeDescription.Section(FileLanguage.Of(document.Source))],
        (shapes, key) => [.. shapes.SelectMany(shape => Below(shape, key))]);

    private static IEnumerable<ShapeDescription> Below(ShapeDescription shape, string key) => shape switch
    {
        ShapeDescription.Section section => Forms(section.Table.Find(key)?.Description),
        ShapeDescription.Variants variants => variants.Kinds.SelectMany(kind => Forms(kind.Table.Find(key)?.Description)),
        ShapeDescription.Entries entries => Forms(entries.Value),
        _ => [],
    };

    private static IEnumerable<ShapeDescription> Forms(ShapeDescription? shape) => shape switch
    {
        null => [],
        ShapeDescription.Deferred deferred => Forms(deferred.Target()),
        ShapeDescription.Either either => either.Forms.SelectMany(Forms),
        ShapeDescription.List list => Forms(list.Item),
        _ => [shape],
    };

    private static IEnumerable<KeyTable> Tables(ShapeDescription shape, IReadOnlyList<string> siblings) => shape switch
    {
        ShapeDescription.Section section => [section.Table],
        ShapeDescription.Variants variants when variants.Kinds.FirstOrDefault(kind => siblings.Contains(kind.TellingKey)) is { } known => [known.Table],
        ShapeDescription.Variants variants => variants.Kinds.Select(kind => kind.Table),
        _ => [],
    };
}
