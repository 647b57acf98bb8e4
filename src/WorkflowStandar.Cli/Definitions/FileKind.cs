using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Cli.Definitions;

/// <summary>What a file of definitions is.</summary>
internal enum FileKind
{
    Standard,
    Scenarios,
    Agency,
    Calendar,
    Holidays,
}

internal static class FileKinds
{
    // A standard names a calendar too, an agency as well, and a calendar its holidays: the first of these that a file has tells what it is.
    private static readonly (string Key, FileKind Kind)[] Telling =
    [
        ("standard:", FileKind.Standard),
        ("scenarios:", FileKind.Scenarios),
        ("agency:", FileKind.Agency),
        ("calendar:", FileKind.Calendar),
        ("holidays:", FileKind.Holidays),
    ];

    /// <summary>By a key at the left margin; a file without any is taken for a standard, whose check then says what is missing.</summary>
    public static FileKind Of(SourceText source)
    {
        if (source.FileName.EndsWith(ScenarioFile.Ending, StringComparison.Ordinal))
            return FileKind.Scenarios;
        foreach (var (key, kind) in Telling)
        {
            if (source.Content.StartsWith(key, StringComparison.Ordinal) || source.Content.Contains("\n" + key, StringComparison.Ordinal))
                return kind;
        }

        return FileKind.Standard;
    }
}
