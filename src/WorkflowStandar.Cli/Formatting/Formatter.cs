using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Cli.Formatting;

/// <summary>Brings a file into its canonical form. What it says stays the same, and so does every comment.</summary>
internal static class Formatter
{
    /// <param name="language">The description of the file's language, for the order of its keys; null keeps the order.</param>
    public static Formatted Format(SourceText source, ShapeDescription? language)
    {
        var tree = SyntaxTree.Parse(source);
        if (!tree.IsComplete || tree.Diagnostics.Any(finding => finding.IsError))
            return new Formatted.NotReadable(tree.Diagnostics);
        var comments = Comment.AllOf(source);
        var text = tree.Root is null or ScalarSyntax ? WithoutStructure(source) : Printer.Print(source, LayoutBuilder.Build(source, tree.Root, comments), language);
        return SameMeaning.Holds(tree, comments, SourceText.From(source.FileName, text))
            ? new Formatted.Text(text)
            : throw new InvalidOperationException($"Formatting {source.FileName} would change what it says, so it is left as it is. Please report this file.");
    }

    private static string WithoutStructure(SourceText source)
    {
        var lines = source.Content.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        var text = string.Join('\n', lines).TrimEnd('\n');
        return text.Length == 0 ? "" : text + "\n";
    }
}

/// <summary>What came of formatting.</summary>
internal abstract record Formatted
{
    public sealed record Text(string Content) : Formatted;

    /// <summary>It is not YAML that can be laid out again; the findings say where.</summary>
    public sealed record NotReadable(ImmutableArray<Diagnostic> Findings) : Formatted;
}
