using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax;

/// <summary>A text, number, date or word, as written: <c>no</c>, <c>3.10</c> and <c>09:00</c> are texts like any other.</summary>
public sealed class ScalarSyntax : SyntaxNode
{
    private readonly string source;
    private int[]? offsets;

    internal ScalarSyntax(string source, TextSpan span, TextSpan contentSpan, string value, ScalarStyle style)
        : base(span)
    {
        this.source = source;
        ContentSpan = contentSpan;
        Value = value;
        Style = style;
    }

    /// <summary>The text after quotes, escapes and line folding are taken away.</summary>
    public string Value { get; }

    public ScalarStyle Style { get; }

    /// <summary>The span inside the quotes, or of the lines of a block; the same as <see cref="SyntaxNode.Span"/> when plain.</summary>
    public TextSpan ContentSpan { get; }

    /// <summary>Nothing is written here at all. (An empty text in quotes is not missing.)</summary>
    public bool IsMissing => Style == ScalarStyle.Plain && Value.Length == 0;

    /// <summary>The span in the file of a part of <see cref="Value"/>, so that a finding inside a condition points at the very word.</summary>
    public TextSpan SpanOf(int start, int length)
    {
        offsets ??= ScalarOffsets.Of(source.AsSpan(ContentSpan.Start, ContentSpan.Length), Value, Style);
        var first = ContentSpan.Start + offsets[Math.Clamp(start, 0, Value.Length)];
        if (length <= 0)
            return new TextSpan(first, 0);

        // The end is taken from the last character itself: what follows it may be an escape or a folded line.
        var last = ContentSpan.Start + offsets[Math.Clamp(start + length - 1, 0, Value.Length)];
        return TextSpan.FromBounds(first, Math.Min(last + 1, ContentSpan.End));
    }
}
