using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Compiler.Schema;

/// <summary>From the description of a shape to its JSON Schema. Mappings with keys become definitions, so that steps may hold steps.</summary>
internal sealed class ShapeSchema
{
    private static readonly string[] Numbers = ["12", "2023", "3.1"];

    private readonly SortedDictionary<string, JsonObject?> definitions = new(StringComparer.Ordinal);

    public JsonObject Definitions()
    {
        var all = new JsonObject();
        foreach (var (name, schema) in definitions)
            all[name] = schema;
        return all;
    }

    public JsonObject Table(KeyTable table)
    {
        var properties = new JsonObject();
        foreach (var key in table.Keys)
            properties[key.Name] = Described(Of(key.Description), key.Help);
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        var required = table.Keys.Where(key => key.IsRequired).Select(key => (JsonNode)key.Name).ToArray();
        if (required.Length > 0)
            schema["required"] = new JsonArray(required);
        return schema;
    }

    private JsonObject Of(ShapeDescription shape) => shape switch
    {
        ShapeDescription.PlainText => Text(),
        ShapeDescription.LocalText => LocalText(),
        ShapeDescription.KebabName => Name(),
        ShapeDescription.WholeNumber number => new() { ["type"] = "integer", ["minimum"] = number.Least, ["maximum"] = number.Most },
        ShapeDescription.Date => Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        ShapeDescription.Time => Pattern("^[0-9]{2}:[0-9]{2}$"),
        ShapeDescription.Moment => Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$"),
        ShapeDescription.YesNo => new() { ["type"] = "boolean" },
        ShapeDescription.Word word => Words(word),
        ShapeDescription.Phrase phrase => Phrase(phrase),
        ShapeDescription.List list => List(list),
        ShapeDescription.Entries entries => Entries(entries),
        ShapeDescription.Section section => Reference(section.Table),
        ShapeDescription.Variants variants => AnyOf([.. variants.Kinds.Select(kind => Reference(kind.Table))]),
        ShapeDescription.Either either => AnyOf([.. either.Forms.Select(Of)]),
        ShapeDescription.Deferred deferred => Of(deferred.Target()),
        ShapeDescription.Anything => new() { ["type"] = new JsonArray("string", "number", "boolean", "array", "object") },
        _ => throw new ArgumentOutOfRangeException(nameof(shape), "The family of shapes is closed."),
    };

    // To an editor a plain 3.1 is a number and true is a truth value; here they are texts, as written. Blank is none.
    private static JsonObject Text() => Text(@"\S");

    // A pattern says nothing of numbers, so they are let in only where it would let them in.
    private static JsonObject Text(string pattern)
    {
        var types = new JsonArray("string");
        if (Numbers.Any(number => Regex.IsMatch(number, pattern)))
            types.Add("number");
        if (Regex.IsMatch("true", pattern))
            types.Add("boolean");
        return new() { ["type"] = types is [var only] ? only!.DeepClone() : types, ["pattern"] = pattern };
    }

    private static JsonObject Name()
    {
        var name = Text(NameRule.Pattern);
        name["maxLength"] = NameRule.LongestName;
        return name;
    }

    private static JsonObject Both() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject { ["id"] = Text(), ["en"] = Text() },
        ["required"] = new JsonArray("id"),
    };

    private JsonObject LocalText()
    {
        definitions.TryAdd("text", AnyOf([Text(), Both()]));
        return new() { ["$ref"] = "#/definitions/text" };
    }

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Words(ShapeDescription.Word word) => new()
    {
        ["oneOf"] = new JsonArray([.. word.Words.Select(one => (JsonNode)new JsonObject { ["const"] = one.Word, ["description"] = Hover(one.Help) })]),
    };

    private static JsonObject Phrase(ShapeDescription.Phrase phrase)
    {
        var schema = phrase.Pattern is { } pattern ? Text(pattern) : Text();
        if (!phrase.Examples.IsEmpty)
            schema["examples"] = new JsonArray([.. phrase.Examples.Select(example => (JsonNode)example)]);
        return schema;
    }

    private JsonObject List(ShapeDescription.List list)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Of(list.Item) };
        if (!list.MayBeEmpty)
            schema["minItems"] = 1;
        return schema;
    }

    private JsonObject Entries(ShapeDescription.Entries entries)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(entries.Value) };
        if (entries.Name is ShapeDescription.KebabName)
            schema["propertyNames"] = new JsonObject { ["pattern"] = NameRule.Pattern, ["maxLength"] = NameRule.LongestName };
        else if (entries.Name is ShapeDescription.Phrase { Pattern: { } pattern })
            schema["propertyNames"] = new JsonObject { ["pattern"] = pattern };
        if (!entries.MayBeEmpty)
            schema["minProperties"] = 1;
        return schema;
    }

    private JsonObject Reference(KeyTable table)
    {
        if (definitions.TryAdd(table.Name, null))
            definitions[table.Name] = Table(table);
        return new() { ["$ref"] = $"#/definitions/{table.Name}" };
    }

    private static JsonObject AnyOf(JsonObject[] forms)
    {
        var distinct = forms.DistinctBy(form => form.ToJsonString()).ToArray();
        return distinct is [var only] ? only : new() { ["anyOf"] = new JsonArray([.. distinct]) };
    }

    // Beside a $ref draft-07 reads nothing, so the reference goes into an allOf.
    private static JsonObject Described(JsonObject schema, Message help)
    {
        var described = new JsonObject { ["description"] = Hover(help) };
        if (schema.ContainsKey("$ref"))
        {
            described["allOf"] = new JsonArray(schema);
            return described;
        }

        foreach (var (key, value) in schema)
            described[key] = value?.DeepClone();
        return described;
    }

    private static string Hover(Message help) => $"{help.Id}\n\n{help.En}";
}
