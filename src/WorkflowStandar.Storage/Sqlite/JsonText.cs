using System.Text.Json;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>Lists handed to a statement as one parameter.</summary>
internal static class JsonText
{
    public static string Array(IEnumerable<string> values) => JsonSerializer.Serialize(values.ToArray());
}
