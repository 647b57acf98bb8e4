using System.Text.Json;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Comparisons;

namespace WorkflowStandar.Cli.Publish;

/// <summary>What a server says to a file that it was sent.</summary>
/// <param name="Name">Of the standard or the agency; null of a calendar.</param>
/// <param name="Said">Why it refuses; empty when it does not.</param>
internal sealed record PublishAnswer(bool IsRefused, bool Published, string? Name, string Said, IReadOnlyList<ServerFinding> Findings)
{
    /// <summary>How many open cases were looked at anew on a new edition of a calendar.</summary>
    public int Replanned { get; private init; }

    /// <summary>How many deadlines are others now.</summary>
    public int Moved { get; private init; }

    public static PublishAnswer Read(JsonElement document, bool accepted) => new(
        !accepted,
        IsTrue(document, "published") || IsTrue(document, "new"),
        TextOf(document, "standard") ?? TextOf(document, "agency"),
        accepted ? "" : WhyRefused(document),
        ServerFinding.All(document))
    {
        Replanned = document.TryGetProperty("replanned", out var replanned) ? replanned.GetInt32() : 0,
        Moved = document.TryGetProperty("moved", out var moved) ? moved.GetArrayLength() : 0,
    };

    private static bool IsTrue(JsonElement document, string name) => document.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    internal static string WhyRefused(JsonElement document) =>
        string.Join(": ", new[] { TextOf(document, "title"), TextOf(document, "detail") }.OfType<string>());

    internal static string? TextOf(JsonElement document, string name) =>
        document.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>What a server says an edition would change, and for which of its running cases.</summary>
/// <param name="Compared">Null where it refuses.</param>
/// <param name="FromHash">Of the text that it has published as the older edition.</param>
internal sealed record ComparisonAnswer(ComparedEditions? Compared, string? FromHash, string Said, IReadOnlyList<ServerFinding> Findings)
{
    public static ComparisonAnswer Read(JsonElement document, bool accepted) => accepted
        ? new(ComparedIn(document), document.GetProperty("from-hash").GetString(), "", [])
        : new(null, null, PublishAnswer.WhyRefused(document), ServerFinding.All(document));

    private static ComparedEditions ComparedIn(JsonElement document) => new(
        StandardKey.Of(document.GetProperty("standard").GetString()!),
        Words(document.GetProperty("title")),
        document.GetProperty("from").GetString()!,
        document.GetProperty("to").GetString()!,
        [.. document.GetProperty("changes").EnumerateArray().Select(Change)])
    {
        Running = document.GetProperty("running").GetInt32(),
    };

    private static TouchingChange Change(JsonElement change) => new(
        new Change(
            Enum.Parse<ChangeArea>(change.GetProperty("area").GetString()!, ignoreCase: true),
            Enum.Parse<ChangeKind>(change.GetProperty("kind").GetString()!, ignoreCase: true),
            change.GetProperty("address").GetString()!,
            Words(change.GetProperty("message")),
            change.TryGetProperty("before", out var before) ? Words(before) : null,
            change.TryGetProperty("after", out var after) ? Words(after) : null),
        [.. change.GetProperty("cases").EnumerateArray().Select(number => number.GetString()!)]);

    private static Text Words(JsonElement text) => new(text.GetProperty("id").GetString()!, PublishAnswer.TextOf(text, "en"));
}

/// <summary>A finding as the API tells it.</summary>
/// <param name="Document">Which of the documents sent it is about, from 1.</param>
internal sealed record ServerFinding(string Code, string Severity, int Document, int Line, int Column, string Id, string En)
{
    public static IReadOnlyList<ServerFinding> All(JsonElement document) =>
        document.TryGetProperty("findings", out var findings) && findings.ValueKind == JsonValueKind.Array
            ? [.. findings.EnumerateArray().Select(Read)]
            : [];

    private static ServerFinding Read(JsonElement finding) => new(
        PublishAnswer.TextOf(finding, "code") ?? "",
        PublishAnswer.TextOf(finding, "severity") ?? "",
        finding.TryGetProperty("document", out var document) ? document.GetInt32() : 1,
        finding.TryGetProperty("line", out var line) ? line.GetInt32() : 1,
        finding.TryGetProperty("column", out var column) ? column.GetInt32() : 1,
        finding.TryGetProperty("message", out var message) ? PublishAnswer.TextOf(message, "id") ?? "" : "",
        finding.TryGetProperty("message", out message) ? PublishAnswer.TextOf(message, "en") ?? "" : "");
}
