using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;

namespace WorkflowStandar.Server.Api.OpenApi;

/// <summary>What the OpenAPI document says beyond the shapes of requests and answers.</summary>
public static class ApiDescription
{
    private const string Bearer = "api-key";
    private const string Tracking = "tracking-secret";

    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer(DescribeAsync);
        options.AddOperationTransformer(DescribeOperationAsync);
        options.AddSchemaTransformer(DescribeTypeAsync);
    }

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "WorkflowStandar",
            Version = "v1",
            Description = """
                Runs published service standards as durable cases with enforced deadlines.

                Who you are: `Authorization: Bearer wsk_…` (an API key) or `Authorization: Tracking …` (the secret on an applicant's receipt).
                Against lost updates: read a case, send its `ETag` back in `If-Match`; 412 tells that it has changed since.
                Against doing twice what was sent twice: `Idempotency-Key` on any POST, recommended, your own choice of 1 to 200 characters; the first answer is given again with `Idempotency-Replayed: true`.
                Lists: `limit` and `cursor`; `next` is the cursor of the part behind, absent at the end.
                What goes wrong is a problem document (RFC 9457) with a stable `code`, in Indonesian or (Accept-Language: en) English.
                """,
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "wsk_…", Description = "An API key. An administrator makes it." },
            [Tracking] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "Authorization", Description = "`Tracking ` and the secret from the receipt of the case." },
        };
        return Task.CompletedTask;
    }

    private static Task DescribeOperationAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<NeedsKey>().Any())
            operation.Security = [Requirement(Bearer, context.Document!)];
        else if (metadata.OfType<ForCaseReaders>().Any())
            operation.Security = [Requirement(Bearer, context.Document!), Requirement(Tracking, context.Document!)];
        foreach (var named in metadata.OfType<QueryParameter>())
            AddParameter(operation, named.Name, ParameterLocation.Query, named.Description);
        if (metadata.OfType<TakesCommandHeaders>().Any())
        {
            AddParameter(operation, "If-Match", ParameterLocation.Header, "The ETag under which you read the case.");
            AddParameter(operation, "Idempotency-Key", ParameterLocation.Header, "Your own name for this request, so that sending it again does nothing new.");
        }

        if (metadata.OfType<Example>().FirstOrDefault() is { } example && operation.RequestBody?.Content?.Values.FirstOrDefault() is { } body)
            body.Example = JsonNode.Parse(example.Json);
        operation.Responses ??= [];
        operation.Responses["default"] = ProblemResponse;
        return Task.CompletedTask;
    }

    private static Task DescribeTypeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IKey<>)))
            Say(schema, type == typeof(StandardKey) ? "agency/name" : null);
        else if (type == typeof(Instant))
            Say(schema, "date-time");
        else if (type == typeof(LocalDate))
            Say(schema, "date");
        else if (type == typeof(LocalTime) || type == typeof(Term))
            Say(schema, null);
        else if (schema is { Required: { Count: > 0 } required, Properties: { } })
            LeaveOut(required, context.JsonTypeInfo);
        else if (type == typeof(FieldValue))
            schema.Description = "A text, a number, true or false, or a list of texts, as the field's type says.";
        return Task.CompletedTask;
    }

    // What has no value is left out of answers, so nothing that may have none is required.
    private static void LeaveOut(ISet<string> required, JsonTypeInfo shape)
    {
        foreach (var property in shape.Properties.Where(property => property.IsGetNullable))
            required.Remove(property.Name);
    }

    private static void Say(OpenApiSchema schema, string? format)
    {
        schema.Type = JsonSchemaType.String;
        schema.Format = format;
        schema.Properties = null;
        schema.Required = null;
    }

    private static void AddParameter(OpenApiOperation operation, string name, ParameterLocation where, string description)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter { Name = name, In = where, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
    }

    private static OpenApiSecurityRequirement Requirement(string scheme, OpenApiDocument document) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };

    private static OpenApiResponse ProblemResponse { get; } = new()
    {
        Description = "What went wrong and what to do about it.",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [Problem.ContentType] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["type"] = Text,
                        ["title"] = Text,
                        ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                        ["detail"] = Text,
                        ["instance"] = Text,
                        ["code"] = Text,
                        ["errors"] = new OpenApiSchema
                        {
                            Type = JsonSchemaType.Array,
                            Items = new OpenApiSchema
                            {
                                Type = JsonSchemaType.Object,
                                Properties = new Dictionary<string, IOpenApiSchema> { ["field"] = Text, ["code"] = Text, ["message"] = Text },
                            },
                        },
                    },
                },
            },
        },
    };

    private static OpenApiSchema Text => new() { Type = JsonSchemaType.String };
}

/// <summary>An example of a body, as JSON.</summary>
public sealed record Example(string Json);

/// <summary>A parameter in the query, which the endpoint reads by itself.</summary>
public sealed record QueryParameter(string Name, string Description);

/// <summary>Marks endpoints that take a key or a tracking secret.</summary>
public sealed record ForCaseReaders;
