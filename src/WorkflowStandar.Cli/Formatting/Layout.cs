using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Cli.Formatting;

/// <summary>A mapping or list that is written one entry to a line.</summary>
/// <param name="owner">The line that holds it; null for the whole file.</param>
/// <param name="isFlow">It was written between brackets.</param>
internal sealed class Block(SyntaxNode syntax, Line? owner, bool isFlow)
{
    public SyntaxNode Syntax => syntax;

    public Line? Owner => owner;

    public bool IsFlow => isFlow;

    public bool IsList => syntax is SequenceSyntax;

    public List<Line> Lines { get; } = [];

    /// <summary>Comments below the last line, indented like the lines.</summary>
    public List<Comment> Foot { get; } = [];

    public TextSpan Span => syntax.Span;

    /// <summary>From 0, as it was written.</summary>
    public int Column => Lines.Count > 0 ? Lines[0].Column : 0;
}

/// <summary>An entry of a mapping or an item of a list, with the comments that belong to it.</summary>
/// <param name="key">Null for an item of a list.</param>
internal sealed class Line(Block parent, ScalarSyntax? key, SyntaxNode value, int start, int column)
{
    public Block Parent => parent;

    public ScalarSyntax? Key => key;

    public SyntaxNode Value => value;

    /// <summary>Set when the value is written on lines of its own.</summary>
    public Block? Child { get; set; }

    public int Start => start;

    public int Column => column;

    /// <summary>On lines of their own, above it.</summary>
    public List<Comment> Above { get; } = [];

    /// <summary>At the end of its line.</summary>
    public List<Comment> Behind { get; } = [];

    /// <summary>An empty line stands right before it.</summary>
    public bool AfterBlankLine { get; set; }

    /// <summary>Where the part of it ends that stands on its first line.</summary>
    public int HeadEnd => Child is not null
        ? key?.Span.End ?? start
        : value is ScalarSyntax { Style: ScalarStyle.Literal or ScalarStyle.Folded } ? value.Span.Start : Math.Max(value.Span.End, key?.Span.End ?? start);
}
