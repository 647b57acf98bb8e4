using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WorkflowStandar.Compiler.Schema;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Tests.Compiler.Schema;

/// <summary>As much of JSON Schema draft-07 as the schemas of this repository use, for a tree as an editor sees it.</summary>
internal sealed class JsonSchemaCheck(JsonObject root)
{
    public static JsonSchemaCheck Of(EditorSchema schema) => new((JsonObject)JsonNode.Parse(schema.Text)!);

    /// <summary>Where the file and the schema disagree; empty when they agree.</summary>
    public List<string> Check(SyntaxNode node) => Check(Editor(node), root, "$");

    /// <summary>YAML 1.2 as editors type it: an unquoted 3.1 is a number.</summary>
    public static JsonNode? Editor(SyntaxNode node) => node switch
    {
        ScalarSyntax { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } => null,
        MappingSyntax mapping => new JsonObject(mapping.Entries.DistinctBy(entry => entry.Key.Value).Select(entry => KeyValuePair.Create(entry.Key.Value, Editor(entry.Value)))),
        SequenceSyntax sequence => new JsonArray([.. sequence.Items.Select(Editor)]),
        ScalarSyntax { Style: ScalarStyle.Plain, Value: "true" or "false" } scalar => JsonValue.Create(scalar.Value == "true"),
        ScalarSyntax { Style: ScalarStyle.Plain } scalar when double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        ScalarSyntax scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };

    private List<string> Check(JsonNode? value, JsonObject schema, string path)
    {
        if (schema["$ref"] is { } reference)
            return Check(value, (JsonObject)root["definitions"]![reference.GetValue<string>().Split('/')[^1]]!, path);
        var wrong = new List<string>();
        if (schema["type"] is { } type && !IsOf(value, type))
            return [$"{path}: not {type.ToJsonString()}"];
        foreach (var part in schema["allOf"]?.AsArray() ?? [])
            wrong.AddRange(Check(value, (JsonObject)part!, path));
        if ((schema["anyOf"] ?? schema["oneOf"])?.AsArray() is { } forms)
        {
            var tried = forms.Select(form => Check(value, (JsonObject)form!, path)).ToArray();
            if (tried.All(found => found.Count > 0))
                wrong.AddRange(tried.OrderByDescending(found => found.Max(line => line.Length)).First());
        }

        if (schema["const"] is { } only && value?.ToString() != only.ToString())
            wrong.Add($"{path}: not {only}");
        switch (value)
        {
            case JsonObject mapping:
                wrong.AddRange(CheckMapping(mapping, schema, path));
                break;
            case JsonArray list:
                if (list.Count < (schema["minItems"]?.GetValue<int>() ?? 0))
                    wrong.Add($"{path}: empty");
                for (var i = 0; i < list.Count && schema["items"] is JsonObject items; i++)
                    wrong.AddRange(Check(list[i], items, $"{path}[{i}]"));
                break;
            case JsonValue text when text.TryGetValue<string>(out var written):
                if (written.Length > (schema["maxLength"]?.GetValue<int>() ?? int.MaxValue))
                    wrong.Add($"{path}: too long");
                if (schema["pattern"] is { } pattern && !Regex.IsMatch(written, pattern.GetValue<string>()))
                    wrong.Add($"{path}: '{written}' is not {pattern}");
                break;
        }

        if (value is JsonValue number && number.TryGetValue<double>(out var figure)
            && (figure < (schema["minimum"]?.GetValue<double>() ?? figure) || figure > (schema["maximum"]?.GetValue<double>() ?? figure)))
        {
            wrong.Add($"{path}: {figure} is out of range");
        }

        return wrong;
    }

    private List<string> CheckMapping(JsonObject mapping, JsonObject schema, string path)
    {
        var wrong = new List<string>();
        var properties = schema["properties"] as JsonObject;
        if (mapping.Count < (schema["minProperties"]?.GetValue<int>() ?? 0))
            wrong.Add($"{path}: empty");
        foreach (var name in schema["required"]?.AsArray() ?? [])
        {
            if (!mapping.ContainsKey(name!.GetValue<string>()))
                wrong.Add($"{path}: {name} is missing");
        }

        foreach (var (key, value) in mapping)
        {
            if (schema["propertyNames"] is JsonObject names)
                wrong.AddRange(Check(JsonValue.Create(key), names, $"{path}.{key}"));
            if (properties?[key] is JsonObject known)
                wrong.AddRange(Check(value, known, $"{path}.{key}"));
            else if (schema["additionalProperties"] is JsonObject others)
                wrong.AddRange(Check(value, others, $"{path}.{key}"));
            else if (schema["additionalProperties"]?.GetValue<bool>() == false)
                wrong.Add($"{path}: {key} is not a key");
        }

        return wrong;
    }

    private static bool IsOf(JsonNode? value, JsonNode type) => type is JsonArray several
        ? several.Any(one => IsOf(value, one!))
        : type.GetValue<string>() switch
        {
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "string" => value is JsonValue text && text.TryGetValue<string>(out _),
            "boolean" => value is JsonValue truth && truth.TryGetValue<bool>(out _),
            "number" => value is JsonValue number && number.TryGetValue<double>(out _),
            "integer" => value is JsonValue whole && whole.TryGetValue<double>(out var figure) && figure == Math.Truncate(figure),
            _ => false,
        };
}
