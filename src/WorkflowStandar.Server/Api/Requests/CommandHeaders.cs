using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Api.Requests;

/// <summary>The two headers with which a client protects itself: <c>If-Match</c> against overwriting what it has not seen, <c>Idempotency-Key</c> against doing twice what it sent twice.</summary>
/// <param name="ExpectedVersion">From <c>If-Match: "7"</c>; null for any version.</param>
/// <param name="IdempotencyKey">1 to 200 printable characters of the client's choice; null where it sent none.</param>
public sealed record CommandHeaders(int? ExpectedVersion, string? IdempotencyKey, Problem? Problem)
    : IReadOrRefused, IBindableFromHttpContext<CommandHeaders>, IEndpointParameterMetadataProvider
{
    private const int LongestKey = 200;

    public static ValueTask<CommandHeaders?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var headers = context.Request.Headers;
        var key = headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey || key.Any(character => character is < ' ' or > '~'))
            return Refuse(BadKey);
        var match = headers.IfMatch.ToString().Trim();
        if (match is "" or "*")
            return Take(null, key);
        return match is ['"', .. var version, '"'] && int.TryParse(version, System.Globalization.NumberStyles.None, null, out var number)
            ? Take(number, key)
            : Refuse(BadMatch);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new TakesCommandHeaders());

    private static ValueTask<CommandHeaders?> Take(int? version, string key) =>
        ValueTask.FromResult<CommandHeaders?>(new CommandHeaders(version, key.Length == 0 ? null : key, null));

    private static ValueTask<CommandHeaders?> Refuse(Problem problem) =>
        ValueTask.FromResult<CommandHeaders?>(new CommandHeaders(null, null, problem));

    private static Problem BadKey { get; } = HttpProblems.BadHeader("Idempotency-Key", new Text(
        $"Idempotency-Key berisi 1 sampai {LongestKey} huruf, angka, atau tanda baca, misalnya sebuah UUID.",
        $"Idempotency-Key holds 1 to {LongestKey} letters, digits or signs, for instance a UUID."));

    private static Problem BadMatch { get; } = HttpProblems.BadHeader("If-Match", new Text(
        "If-Match berisi ETag dari jawaban sebelumnya, misalnya If-Match: \"7\".",
        "If-Match holds the ETag of an earlier answer, for instance If-Match: \"7\"."));
}

/// <summary>Marks endpoints that honour the headers, for the API's description.</summary>
public sealed record TakesCommandHeaders;
