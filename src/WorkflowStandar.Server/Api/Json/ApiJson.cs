using System.Text.Encodings.Web;
using System.Text.Json;
using WorkflowStandar.Core.Cases;

namespace WorkflowStandar.Server.Api.Json;

/// <summary>JSON over HTTP: the form of <see cref="CaseJson"/>, stricter in what it takes.</summary>
public static class ApiJson
{
    /// <summary>Deeper nesting than any body has; deeper than that is refused while reading.</summary>
    public const int MaxDepth = 24;

    public static JsonSerializerOptions Options { get; } = Create();

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = CaseJson.Options.PropertyNamingPolicy;
        options.DictionaryKeyPolicy = null;
        options.DefaultIgnoreCondition = CaseJson.Options.DefaultIgnoreCondition;
        foreach (var converter in CaseJson.Options.Converters)
            options.Converters.Add(converter);
        options.Converters.Add(LocalConverters.Date);
        options.Converters.Add(LocalConverters.Time);
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = MaxDepth;
        // Answers are JSON by their type and are never sniffed, so quotes and letters can stay readable.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
