using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Cli.Formatting;

/// <summary>The promise of formatting, checked each time before anything is written: the same values, every comment still there.</summary>
internal static class SameMeaning
{
    public static bool Holds(SyntaxTree before, ImmutableArray<Comment> comments, SourceText after)
    {
        var tree = SyntaxTree.Parse(after);
        return tree.IsComplete
            && Same(before.Root, tree.Root)
            && comments.Select(comment => comment.Text).Order(StringComparer.Ordinal)
                .SequenceEqual(Comment.AllOf(after).Select(comment => comment.Text).Order(StringComparer.Ordinal));
    }

    /// <summary>Equal but for the order of keys.</summary>
    public static bool Same(SyntaxNode? left, SyntaxNode? right) => (left, right) switch
    {
        (null, null) => true,
        (ScalarSyntax a, ScalarSyntax b) => a.Value == b.Value && (a.Style == ScalarStyle.Plain) == (b.Style == ScalarStyle.Plain),
        (SequenceSyntax a, SequenceSyntax b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
        (MappingSyntax a, MappingSyntax b) => a.Entries.Length == b.Entries.Length
            && a.Entries.All(entry => b.Find(entry.Key.Value) is { } other && Same(entry.Value, other.Value)),
        _ => false,
    };
}
