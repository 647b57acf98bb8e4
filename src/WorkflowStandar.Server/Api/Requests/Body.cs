using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using WorkflowStandar.Server.Api.Json;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Requests;

/// <summary>A JSON body, read strictly: everything that is wrong with it is told at once, by field.</summary>
/// <remarks>An endpoint that takes one runs only when it is <see cref="Value">there</see>: <see cref="RefuseUnread"/> answers otherwise.</remarks>
public sealed class Body<T> : IReadOrRefused, IBindableFromHttpContext<Body<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    /// <summary>Ten times the longest complaint that fields allow.</summary>
    public const long MaximumBytes = 256 * 1024;

    private readonly T? value;

    private Body(T? value, Problem? problem)
    {
        this.value = value;
        Problem = problem;
    }

    public Problem? Problem { get; }

    public T Value => value ?? throw new InvalidOperationException("The body was refused.");

    static async ValueTask<Body<T>?> IBindableFromHttpContext<Body<T>>.BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var (bytes, refusal) = await BodyBytes.ReadAsync(context, MaximumBytes);
        if (refusal is not null)
            return new Body<T>(null, refusal);
        var (value, problem) = StrictJson.Read<T>(bytes);
        return new Body<T>(value, problem);
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsJson(typeof(T)));

    private sealed class AcceptsJson(Type type) : IAcceptsMetadata
    {
        public IReadOnlyList<string> ContentTypes { get; } = ["application/json"];

        public Type RequestType => type;

        public bool IsOptional => false;
    }
}
