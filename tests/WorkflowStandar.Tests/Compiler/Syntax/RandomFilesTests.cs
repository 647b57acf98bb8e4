using FsCheck;
using FsCheck.Fluent;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Tests.Compiler.Syntax;

public sealed class RandomFilesTests
{
    private static readonly string[] Pieces =
    [
        "a", "b: ", "- ", "\n", "\n  ", "  ", " ", ":", "?", "? ", "[", "]", "{", "}", ",", "'", "\"", "|", "|\n", ">\n", "&a ", "*a ", "!t ", "#",
        " #", "\\", "\\x", "\\u12", "%", "@", "`", "---\n", "...\n", "\t", "\r", "\r\n", "“", "•", "1. ", "x: y", "key: v\n", "  key: v\n", "    k:\n",
        "- x\n", "  - x\n", "\u00A0", "😀", "<<: ", "\"\n", "'\n", "~", "=", "\uD800", "\uFEFF", "\0", "\u0085", "\u2028",
    ];

    [Fact]
    public void Random_bytes_are_read_or_refused_but_never_throw()
    {
        var bytes = ArbMap.Default.GeneratorFor<byte>().ArrayOf().Select(array => SourceText.Decode("f", array));

        Prop.ForAll(bytes.ToArbitrary(), AnswersSoundly).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(300));
    }

    [Fact]
    public void Random_pieces_of_YAML_are_read_or_refused_but_never_throw()
    {
        var text = Gen.Elements(Pieces).ListOf().Select(pieces => SourceText.From("f", string.Concat(pieces)));

        Prop.ForAll(text.ToArbitrary(), AnswersSoundly).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(60));
    }

    private static bool AnswersSoundly(SourceText source)
    {
        var tree = SyntaxTree.Parse(source);
        var end = source.Content.Length;
        bool Inside(TextSpan span) => span.Start >= 0 && span.Length >= 0 && span.End <= end;

        return tree.Diagnostics.All(finding => Inside(finding.Span) && finding.Fixes.All(fix => Inside(fix.Span)))
            && (tree.IsComplete || tree.Diagnostics.Any(finding => finding.IsError))
            && (tree.Root is null || Nodes(tree.Root).All(node => Inside(node.Span)))
            && (tree.Root is null || Nodes(tree.Root).OfType<ScalarSyntax>().All(scalar =>
                Enumerable.Range(0, scalar.Value.Length).All(at => Inside(scalar.SpanOf(at, 1)))));
    }

    private static IEnumerable<SyntaxNode> Nodes(SyntaxNode node) => node switch
    {
        MappingSyntax mapping => mapping.Entries.SelectMany(entry => Nodes(entry.Key).Concat(Nodes(entry.Value))).Prepend(mapping),
        SequenceSyntax list => list.Items.SelectMany(Nodes).Prepend(list),
        _ => [node],
    };
}
