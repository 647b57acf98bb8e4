using WorkflowStandar.Compiler.Schema;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Cli.Definitions;

/// <summary>The description of the language that a file is written in: its keys, their order, their help.</summary>
internal static class FileLanguage
{
    public static KeyTable Of(SourceText source) => SchemaOf(FileKinds.Of(source)).Table;

    public static EditorSchema SchemaOf(FileKind kind) => kind switch
    {
        FileKind.Scenarios => EditorSchema.Scenarios,
        FileKind.Calendar => EditorSchema.Calendar,
        FileKind.Holidays => EditorSchema.Holidays,
        FileKind.Agency => EditorSchema.Agency,
        _ => EditorSchema.Standard,
    };
}
