using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Compiler.Semantics.Publication;

/// <summary>What the starting text asks its designer to write, as long as it is not written.</summary>
internal static class Placeholders
{
    /// <summary>With which such a text begins.</summary>
    public const string Mark = "ISI";

    public static void Check(SyntaxTree tree, DiagnosticBag findings)
    {
        if (tree.Root is { } root)
            Check(root, findings);
    }

    private static void Check(SyntaxNode node, DiagnosticBag findings)
    {
        switch (node)
        {
            case MappingSyntax mapping:
                foreach (var entry in mapping.Entries)
                    Check(entry.Value, findings);
                break;
            case SequenceSyntax sequence:
                foreach (var item in sequence.Items)
                    Check(item, findings);
                break;
            case ScalarSyntax scalar when IsPlaceholder(scalar.Value) && !findings.IsFull:
                findings.Add(PublicationDiagnostics.StillToBeWritten(scalar.Span));
                break;
        }
    }

    private static bool IsPlaceholder(string text) =>
        text.StartsWith(Mark, StringComparison.Ordinal) && (text.Length == Mark.Length || text[Mark.Length] == ' ');
}
