using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Json;

/// <summary>Reads JSON into a contract and says everything that is wrong with it at once: names that nobody knows, what is missing, what is of another kind.</summary>
public static class StrictJson
{
    public static (T? Value, Problem? Problem) Read<T>(ReadOnlyMemory<byte> utf8)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = ApiJson.MaxDepth, AllowDuplicateProperties = false });
            var shape = ApiJson.Options.GetTypeInfo(typeof(T));
            var errors = ImmutableArray.CreateBuilder<FieldError>();
            Compare(document.RootElement, shape, "", errors);
            return errors.Count > 0
                ? (null, HttpProblems.BadBody(errors.ToImmutable()))
                : (document.RootElement.Deserialize<T>(ApiJson.Options), null);
        }
        catch (JsonException exception)
        {
            return (null, HttpProblems.NotJson((exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1, FirstSentence(exception.Message)));
        }
    }

    private static void Compare(JsonElement element, JsonTypeInfo shape, string path, ImmutableArray<FieldError>.Builder errors)
    {
        if (shape.Kind == JsonTypeInfoKind.Object)
            CompareObject(element, shape, path, errors);
        else
            CompareValue(element, shape, path, errors);
    }

    private static void CompareObject(JsonElement element, JsonTypeInfo shape, string path, ImmutableArray<FieldError>.Builder errors)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(WrongKind(path, "sebuah objek", "an object"));
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            var known = shape.Properties.FirstOrDefault(candidate => candidate.Name == property.Name);
            if (known is null)
                errors.Add(Unknown(Under(path, property.Name), property.Name, shape));
            else if (property.Value.ValueKind == JsonValueKind.Null)
                RefuseNull(known, Under(path, property.Name), errors);
            else
                Compare(property.Value, ApiJson.Options.GetTypeInfo(known.PropertyType), Under(path, property.Name), errors);
        }

        foreach (var missing in shape.Properties.Where(property => property.IsRequired && !element.TryGetProperty(property.Name, out _)))
            errors.Add(new FieldError(Under(path, missing.Name), "missing", new Text("Wajib diisi.", "Is required.")));
    }

    // A value that no property lists (a text, a number, a list, a field's value) is tried as a whole.
    private static void CompareValue(JsonElement element, JsonTypeInfo shape, string path, ImmutableArray<FieldError>.Builder errors)
    {
        try
        {
            if (shape.Kind == JsonTypeInfoKind.Dictionary && element.ValueKind == JsonValueKind.Object && shape.ElementType is { } entry)
            {
                foreach (var property in element.EnumerateObject())
                    Compare(property.Value, ApiJson.Options.GetTypeInfo(entry), Under(path, property.Name), errors);
            }
            else
            {
                element.Deserialize(shape);
            }
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            errors.Add(WrongKind(path, Expected(shape.Type).Id, Expected(shape.Type).En!));
        }
    }

    private static void RefuseNull(JsonPropertyInfo known, string path, ImmutableArray<FieldError>.Builder errors)
    {
        if (known.IsRequired || (!known.IsSetNullable && known.PropertyType.IsClass))
            errors.Add(new FieldError(path, "missing", new Text("Wajib diisi, tidak boleh null.", "Is required and must not be null.")));
    }

    private static FieldError Unknown(string path, string name, JsonTypeInfo shape)
    {
        var names = shape.Properties.Select(property => property.Name).ToList();
        return Nearest.Name(name, names) is { } nearest
            ? new FieldError(path, "unknown", new Text($"Tidak dikenal. Maksudnya '{nearest}'?", $"Is not known. Did you mean '{nearest}'?"))
            : new FieldError(path, "unknown", new Text($"Tidak dikenal. Yang ada: {string.Join(", ", names)}.", $"Is not known. There are: {string.Join(", ", names)}."));
    }

    private static FieldError WrongKind(string path, string id, string en) =>
        new(path.Length == 0 ? "(body)" : path, "kind", new Text($"Harus berupa {id}.", $"Must be {en}."));

    private static Text Expected(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } choice => Names(choice),
        var number when number == typeof(int) || number == typeof(long) || number == typeof(decimal) => new Text("bilangan", "a number"),
        var yesNo when yesNo == typeof(bool) => new Text("true atau false", "true or false"),
        var instant when instant == typeof(NodaTime.Instant) => new Text("waktu seperti 2026-11-23T02:00:00Z", "an instant such as 2026-11-23T02:00:00Z"),
        var field when field == typeof(FieldValue) => new Text("teks, bilangan, true/false, atau daftar teks", "a text, a number, true or false, or a list of texts"),
        var list when list != typeof(string) && list.IsAssignableTo(typeof(System.Collections.IEnumerable)) => new Text("daftar atau objek yang sesuai", "a list or an object as documented"),
        _ => new Text("teks", "a text"),
    };

    private static Text Names(Type choice)
    {
        var names = string.Join(", ", Enum.GetValuesAsUnderlyingType(choice).Cast<object>()
            .Select(value => JsonSerializer.SerializeToNode(Enum.ToObject(choice, value), choice, ApiJson.Options)!.GetValue<string>()));
        return new Text($"salah satu dari: {names}", $"one of: {names}");
    }

    private static string Under(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string FirstSentence(string message) => message.Split(" Path:")[0].Split(" LineNumber:")[0];
}
