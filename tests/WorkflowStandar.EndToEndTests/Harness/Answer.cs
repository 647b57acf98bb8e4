using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace WorkflowStandar.EndToEndTests.Harness;

/// <summary>What the server answered, body and all.</summary>
public sealed record Answer(HttpStatusCode Status, JsonElement Body, string Text, HttpResponseHeaders Headers)
{
    public string? Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) ? code.GetString() : null;

    public string? ETag => Headers.ETag?.Tag;

    public bool IsReplay => Headers.Contains("Idempotency-Replayed");

    /// <summary>What is wrong with which field, as <c>field code</c>.</summary>
    public IEnumerable<string> Errors => Body.TryGetProperty("errors", out var errors)
        ? errors.EnumerateArray().Select(error => $"{error.GetProperty("field").GetString()} {error.GetProperty("code").GetString()}")
        : [];

    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return new Answer(response.StatusCode, isJson ? JsonDocument.Parse(text).RootElement : default, text, response.Headers);
    }

    /// <summary>The answer itself, where it is a success; else the test fails with what the server said.</summary>
    public Answer Succeeded()
    {
        ((int)Status).Should().BeInRange(200, 299, "the server said: {0}", Text);
        return this;
    }

    public Answer RefusedWith(HttpStatusCode status, string code)
    {
        (Status, Code).Should().Be((status, code), "the server said: {0}", Text);
        return this;
    }

    public string String(string property) => Body.GetProperty(property).GetString()!;

    public int Number(string property) => Body.GetProperty(property).GetInt32();

    public IEnumerable<JsonElement> Each(string property) => Body.GetProperty(property).EnumerateArray();
}
