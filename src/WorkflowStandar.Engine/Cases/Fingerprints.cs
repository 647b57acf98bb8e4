using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Cases;

/// <summary>Tells whether two values say the same thing, in whatever order a process has their dictionaries.</summary>
internal static class Fingerprints
{
    public static ReadOnlyMemory<byte> Of(CaseState state) => Hash("state", "", state);

    // A form sent twice uploads its files twice: they count by what they hold, not by the ids that the uploads were given.
    public static ReadOnlyMemory<byte> Of(Submission submission) => Hash("submit", "", submission with
    {
        Fields = submission.Fields.ToImmutableDictionary(pair => pair.Key, pair => ByContent(pair.Value, submission.Attachments)),
        Attachments = [.. submission.Attachments.Select(file => file with { Attachment = new AttachmentId("") }).OrderBy(file => file.Name, StringComparer.Ordinal).ThenBy(file => file.Sha256, StringComparer.Ordinal)],
    });

    public static ReadOnlyMemory<byte> Of(CaseKey key, Migration migration) => Hash("migrate", key.ToString(), migration);

    // Which roles the other person holds is looked up by the host, and may have changed when the client tries again.
    public static ReadOnlyMemory<byte> Of(CaseKey key, CaseCommand command) => Hash(
        command.GetType().Name,
        key.ToString(),
        command is CaseCommand.Assign assign ? assign with { ToRoles = ImmutableHashSet<RoleKey>.Empty } : command);

    private static FieldValue ByContent(FieldValue value, ImmutableArray<CaseCommand.Attach> files) =>
        value is FieldValue.Text { Value: var id } && files.FirstOrDefault(file => file.Attachment.Value == id) is { } file
            ? FieldValue.Of($"{file.Sha256} {file.Name}")
            : value;

    private static byte[] Hash(string kind, string about, object content)
    {
        using var document = JsonSerializer.SerializeToDocument(content, content.GetType(), CaseJson.Options);
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(kind);
            writer.WriteStringValue(about);
            WriteSorted(writer, document.RootElement);
            writer.WriteEndArray();
        }
        return SHA256.HashData(buffer.WrittenSpan);
    }

    // Dictionaries come in another order in each process.
    private static void WriteSorted(Utf8JsonWriter writer, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            writer.WriteStartObject();
            foreach (var property in element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
            {
                writer.WritePropertyName(property.Name);
                WriteSorted(writer, property.Value);
            }
            writer.WriteEndObject();
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (var item in element.EnumerateArray())
                WriteSorted(writer, item);
            writer.WriteEndArray();
        }
        else
        {
            element.WriteTo(writer);
        }
    }
}
