using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Cli.Files;

/// <summary>Which of the languages of definitions a file is written in.</summary>
internal static class FileLanguage
{
    /// <summary>Null where the file is of no known kind.</summary>
    public static ShapeDescription? Of(string path, SourceText source) =>
        path.EndsWith(ScenarioFile.Ending, StringComparison.Ordinal) || source.Content.StartsWith("scenarios:", StringComparison.Ordinal)
            ? new ShapeDescription.Section(ScenarioKeys.File)
            : null;
}
