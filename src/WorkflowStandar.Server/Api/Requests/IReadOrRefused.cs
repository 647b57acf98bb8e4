using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Requests;

/// <summary>A parameter of an endpoint that may have been refused while it was read.</summary>
public interface IReadOrRefused
{
    Problem? Problem { get; }
}

/// <summary>Answers with the problem of the first parameter that could not be read, instead of running the endpoint.</summary>
public sealed class RefuseUnread : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var argument in context.Arguments)
        {
            if (argument is IReadOrRefused { Problem: { } problem })
                return ValueTask.FromResult<object?>(problem);
        }

        return next(context);
    }
}
