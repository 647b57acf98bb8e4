using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Pipeline;

/// <summary>Refusals that routing gives without a body (no such address, wrong method, wrong type) get their problem document.</summary>
public sealed class EmptyAnswers(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response.HasStarted || context.Response.ContentType is not null || context.Response.ContentLength is not null)
            return;

        Problem? problem = context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => HttpProblems.NoSuchAddress,
            StatusCodes.Status405MethodNotAllowed => HttpProblems.WrongMethod,
            StatusCodes.Status415UnsupportedMediaType => HttpProblems.UnsupportedType(Accepted(context)),
            _ => null,
        };
        if (problem is not null)
            await problem.ExecuteAsync(context);
    }

    private static string Accepted(HttpContext context) =>
        context.Request.Path.Value?.EndsWith("/attachments", StringComparison.Ordinal) == true ? "multipart/form-data" : "application/json";
}
