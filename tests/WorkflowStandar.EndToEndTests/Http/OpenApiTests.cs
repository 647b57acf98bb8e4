using System.Net;
using System.Text.Json;
using WorkflowStandar.EndToEndTests.Harness;

namespace WorkflowStandar.EndToEndTests.Http;

/// <summary>The description of the API is true.</summary>
public sealed class OpenApiTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Fact]
    public async Task Every_operation_says_what_it_does()
    {
        foreach (var operation in await OperationsAsync())
        {
            operation.Body.TryGetProperty("summary", out var summary).Should().BeTrue("{0} needs a summary", operation);
            summary.GetString().Should().NotBeNullOrWhiteSpace();
            operation.Body.GetProperty("operationId").GetString().Should().MatchRegex("^[a-z-]+$");
            operation.Body.GetProperty("responses").TryGetProperty("default", out _).Should().BeTrue("{0} tells of problems", operation);
        }
    }

    [Fact]
    public async Task Every_operation_that_needs_a_key_says_so()
    {
        foreach (var operation in await OperationsAsync())
        {
            using var content = operation.Method == "GET" ? null : new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
            var answer = await server.Public.SendAsync(new HttpMethod(operation.Method), operation.Filled, content);
            var refused = answer.Status == HttpStatusCode.Unauthorized;
            var documented = operation.Body.TryGetProperty("security", out var security) && security.GetArrayLength() > 0;
            if (refused)
                documented.Should().BeTrue("{0} refuses whoever sends no key", operation);
        }
    }

    [Fact]
    public async Task Every_example_is_of_the_shape_that_is_taken()
    {
        var checkedExamples = 0;
        foreach (var operation in await OperationsAsync())
        {
            if (!operation.Body.TryGetProperty("requestBody", out var body)
                || !body.GetProperty("content").TryGetProperty("application/json", out var json)
                || !json.TryGetProperty("example", out var example))
                continue;
            var answer = await server.Administrator.SendAsync(
                new HttpMethod(operation.Method), operation.Filled, new StringContent(example.GetRawText(), System.Text.Encoding.UTF8, "application/json"));
            answer.Code.Should().NotBe("request/json").And.NotBe("request/empty", "the example of {0}", operation);
            if (answer.Code == "request/body")
                answer.Errors.Should().NotContain(error => error.EndsWith(" kind") || error.EndsWith(" missing"), "the example of {0}: {1}", operation, answer.Text);
            checkedExamples++;
        }

        checkedExamples.Should().BeGreaterThan(10);
    }

    [Fact]
    public async Task Keys_of_the_domain_are_described_as_texts()
    {
        var document = (await server.Public.GetAsync("/openapi/v1.json")).Succeeded();
        var receipt = document.Body.GetProperty("components").GetProperty("schemas").EnumerateObject()
            .Single(schema => schema.Name == "CommandReceipt").Value;
        receipt.GetProperty("properties").GetProperty("number").GetProperty("type").GetString().Should().Be("string");
        document.Text.Should().NotContain("StandardKey\":{\"type\":\"object\"");
    }

    private async Task<IReadOnlyList<ApiOperation>> OperationsAsync() =>
        ApiOperation.In((await server.Public.GetAsync("/openapi/v1.json")).Succeeded().Body);
}

/// <summary>An operation of the API as its description has it.</summary>
public sealed record ApiOperation(string Method, string Path, JsonElement Body)
{
    /// <summary>The address with something in place of each parameter.</summary>
    public string Filled => System.Text.RegularExpressions.Regex.Replace(Path, @"\{[^}]+\}", match => match.Value switch
    {
        "{agency}" => "setwan-dprd-pasuruan",
        "{task}" => "1",
        "{notice}" => "1",
        "{number}" => "PPD-2026-000001",
        _ => "contoh",
    });

    public static IReadOnlyList<ApiOperation> In(JsonElement document) =>
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select new ApiOperation(operation.Name.ToUpperInvariant(), path.Name, operation.Value),
    ];

    public override string ToString() => $"{Method} {Path}";
}
