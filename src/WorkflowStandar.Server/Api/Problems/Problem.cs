using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Json;

namespace WorkflowStandar.Server.Api.Problems;

/// <summary>Why a request was not carried out, as RFC 9457 has it, in the language that the reader asked for (Indonesian unless told otherwise).</summary>
/// <param name="Code">Stable, for programs: <c>task/already-completed</c>. Also the last part of the document's <c>type</c>.</param>
/// <param name="Detail">What is wrong here and what to do about it.</param>
/// <param name="Errors">What is wrong with which field; empty where the problem is not about fields.</param>
public sealed record Problem(int Status, string Code, Text Title, Text Detail, ImmutableArray<FieldError> Errors) : IResult
{
    public const string ContentType = "application/problem+json";

    public Problem(int status, string code, Text title, Text detail)
        : this(status, code, title, detail, [])
    {
    }

    /// <summary>More that a program may want to know, by name.</summary>
    public ImmutableDictionary<string, object> More { get; init; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>Seconds after which the same request may succeed; null where waiting does not help.</summary>
    public int? RetryAfter { get; init; }

    public Problem With(string name, object value) => this with { More = More.SetItem(name, value) };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var language = Languages.Of(httpContext.Request);
        response.StatusCode = Status;
        response.Headers.ContentLanguage = language;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString();
        if (Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer realm=\"WorkflowStandar\"";
        await response.WriteAsJsonAsync(Document(language, httpContext.Request.Path), ApiJson.Options, ContentType, httpContext.RequestAborted);
    }

    private ProblemDocument Document(string language, string path) => new(
        $"urn:workflowstandar:{Code}",
        Title.In(language),
        Status,
        Detail.In(language),
        path,
        Code,
        Errors.IsEmpty ? null : [.. Errors.Select(error => error.In(language))])
    {
        More = More.IsEmpty ? null : More.ToDictionary(pair => pair.Key, pair => pair.Value),
    };
}

/// <summary>What is wrong with one field of what was sent.</summary>
/// <param name="Field">Where it is: a field's key, or a path such as <c>fields.kontak</c>.</param>
public sealed record FieldError(string Field, string Code, Text Message)
{
    public static FieldError Of(FieldProblem problem) => new(problem.Field.Value, problem.Code, problem.Message);

    public FieldErrorDocument In(string language) => new(Field, Code, Message.In(language));
}

/// <summary>A problem as it is sent.</summary>
public sealed record ProblemDocument(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    string Code,
    IReadOnlyList<FieldErrorDocument>? Errors)
{
    [JsonExtensionData]
    public IDictionary<string, object>? More { get; init; }
}

public sealed record FieldErrorDocument(string Field, string Code, string Message);
