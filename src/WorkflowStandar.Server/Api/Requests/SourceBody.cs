using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Requests;

/// <summary>A YAML file as the body of a request; what is wrong with its text is left to the compiler to say.</summary>
public sealed record SourceBody(SourceText? Read, Problem? Problem)
    : IReadOrRefused, IBindableFromHttpContext<SourceBody>, IEndpointParameterMetadataProvider
{
    private static readonly string[] Types = ["application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", "text/plain"];

    public SourceText Source => Read ?? throw new InvalidOperationException("The body was refused.");

    public static async ValueTask<SourceBody?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var type = context.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        if (!Types.Contains(type))
            return new SourceBody(null, HttpProblems.UnsupportedType(Types[0]));
        var (bytes, refusal) = await BodyBytes.ReadAsync(context, SourceText.MaximumBytes + 1);
        return refusal is null
            ? new SourceBody(SourceText.Decode("body.yaml", bytes.Span), null)
            : new SourceBody(null, refusal);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsYaml());

    private sealed class AcceptsYaml : IAcceptsMetadata
    {
        public IReadOnlyList<string> ContentTypes => Types;

        public Type? RequestType => typeof(string);

        public bool IsOptional => false;
    }
}
