using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;

namespace WorkflowStandar.Server.Api.Identity;

/// <summary>An endpoint with this parameter answers only to holders of an API key.</summary>
public sealed record KeyHolder(Caller.Known? Recognised, Problem? Problem)
    : IReadOrRefused, IBindableFromHttpContext<KeyHolder>, IEndpointParameterMetadataProvider
{
    public Caller.Known Known => Recognised ?? throw new InvalidOperationException("Nobody was recognised.");

    public static ValueTask<KeyHolder?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<KeyHolder?>(Caller.Of(context) is Caller.Known known
            ? new KeyHolder(known, null)
            : new KeyHolder(null, HttpProblems.NeedsKey));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new NeedsKey(ForAdministrators: false));
}

/// <summary>An endpoint with this parameter answers only to administrators.</summary>
public sealed record Administrator(Caller.Known? Recognised, Problem? Problem)
    : IReadOrRefused, IBindableFromHttpContext<Administrator>, IEndpointParameterMetadataProvider
{
    public Caller.Known Known => Recognised ?? throw new InvalidOperationException("No administrator was recognised.");

    public static ValueTask<Administrator?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<Administrator?>(Caller.Of(context) switch
        {
            Caller.Known { Row.IsAdministrator: true } known => new Administrator(known, null),
            Caller.Known => new Administrator(null, HttpProblems.NotAllowed(new Text("administrator", "administrators"))),
            _ => new Administrator(null, HttpProblems.NeedsKey),
        });

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new NeedsKey(ForAdministrators: true));
}

/// <summary>Marks endpoints that need an API key, for the API's description.</summary>
public sealed record NeedsKey(bool ForAdministrators);
