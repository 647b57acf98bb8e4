using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Cli.Formatting;

/// <summary>Lays a file out: which collections get lines of their own, and which comment belongs where.</summary>
internal sealed class LayoutBuilder
{
    private readonly SourceText source;
    private readonly ImmutableArray<Comment> comments;
    private readonly List<Line> inOrder = [];

    private LayoutBuilder(SourceText source, ImmutableArray<Comment> comments) => (this.source, this.comments) = (source, comments);

    public static Block Build(SourceText source, SyntaxNode root, ImmutableArray<Comment> comments)
    {
        var builder = new LayoutBuilder(source, comments);
        var block = builder.Expand(root, null);
        builder.Attach(block);
        return block;
    }

    private Block Expand(SyntaxNode node, Line? owner)
    {
        var block = new Block(node, owner, FlowText.IsFlow(source, node));
        if (node is MappingSyntax mapping)
        {
            foreach (var entry in mapping.Entries)
                Add(new Line(block, entry.Key, entry.Value, entry.Key.Span.Start, ColumnOf(entry.Key.Span.Start)));
        }
        else if (node is SequenceSyntax list)
        {
            foreach (var item in list.Items)
                Add(new Line(block, null, item, item.Span.Start, block.IsFlow ? ColumnOf(item.Span.Start) : ColumnOf(DashOf(item))));
        }

        return block;
    }

    private void Add(Line line)
    {
        line.Parent.Lines.Add(line);
        inOrder.Add(line);
        line.AfterBlankLine = source.LineOf(line.Start) is > 1 and var number && string.IsNullOrWhiteSpace(source.Line(number - 1));
        if (line.Value is not ScalarSyntax && NeedsLines(line))
            line.Child = Expand(line.Value, line);
    }

    // A bracketed collection stays on one line where it fits and holds no comment.
    private bool NeedsLines(Line line)
    {
        if (line.Value is MappingSyntax { Entries.IsEmpty: true } or SequenceSyntax { Items.IsEmpty: true })
            return false;
        if (!FlowText.IsFlow(source, line.Value))
            return true;
        if (comments.Any(comment => comment.Start > line.Value.Span.Start && comment.Start < line.Value.Span.End))
            return true;
        return FlowText.Of(source, line.Value, null) is not { } text || DepthOf(line) * 2 + (line.Key?.Span.Length ?? 0) + 2 + text.Length > Printer.Width;
    }

    private void Attach(Block root)
    {
        foreach (var comment in comments)
        {
            var next = inOrder.FindIndex(line => line.Start > comment.Start);
            var last = next < 0 ? inOrder.LastOrDefault() : next == 0 ? null : inOrder[next - 1];
            var following = next < 0 ? null : inOrder[next];
            if (!comment.IsAlone && last is not null && IsBehind(last, comment))
                last.Behind.Add(comment);
            else if (comment.IsAlone && FootOf(comment, last, following) is { } block)
                block.Foot.Add(comment);
            else if (following is not null)
                following.Above.Add(comment);
            else
                root.Foot.Add(comment);
        }
    }

    // Behind a dash or an opening bracket there is no room: such a comment goes above what follows it.
    private bool IsBehind(Line line, Comment comment) =>
        (line.Key is not null || line.Child is null)
        && comment.Start >= line.HeadEnd && source.Content.AsSpan(line.HeadEnd, comment.Start - line.HeadEnd).IndexOf('\n') < 0;

    // A comment that is indented deeper than what follows it closes the collection that ends there.
    private static Block? FootOf(Comment comment, Line? last, Line? following)
    {
        for (var block = last?.Child ?? last?.Parent; block is not null && block != following?.Parent; block = block.Owner?.Parent)
        {
            // The dashes of a list may stand right below its key; a comment there belongs to what the key is in.
            var column = block.IsList && block.Owner?.Column == block.Column ? block.Column + 1 : block.Column;
            var isWithin = block.IsFlow ? comment.Start < block.Span.End : comment.Column >= column;
            if (isWithin && (following is null || block.IsFlow || comment.Column > following.Column))
                return block;
        }

        return null;
    }

    private static int DepthOf(Line line)
    {
        var depth = 0;
        for (var owner = line.Parent.Owner; owner is not null; owner = owner.Parent.Owner)
            depth++;
        return depth;
    }

    private int DashOf(SyntaxNode item)
    {
        var at = Math.Min(item.Span.Start, source.Content.Length - 1);
        while (at > 0 && source.Content[at] != '-')
            at--;
        return at;
    }

    private int ColumnOf(int offset) => offset - source.LineSpan(source.LineOf(offset)).Start;
}
