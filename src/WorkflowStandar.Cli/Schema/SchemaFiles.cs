using WorkflowStandar.Cli.Files;
using WorkflowStandar.Compiler.Schema;

namespace WorkflowStandar.Cli.Schema;

/// <summary>The schemas as files of a folder of definitions, to which the first line of each definition points.</summary>
internal static class SchemaFiles
{
    /// <param name="definitions">The folder.</param>
    public static IEnumerable<TextFile> Of(string definitions) =>
        EditorSchema.All.Select(schema => new TextFile(Path.Combine(definitions, EditorSchema.Folder, schema.FileName), schema.Text));
}
