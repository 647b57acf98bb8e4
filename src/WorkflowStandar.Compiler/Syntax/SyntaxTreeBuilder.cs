using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Recovery;
using YamlDotNet.Core.Events;
using YamlStyle = YamlDotNet.Core.ScalarStyle;

namespace WorkflowStandar.Compiler.Syntax;

/// <summary>Builds the tree from parser events with a stack of its own, so that no file can exhaust the machine's.</summary>
/// <remarks>
/// Spans of mappings and lists in block style come from their children: the parser's end marks lie after trailing blank lines.
/// All spans are of the original, which <paramref name="toOriginal"/> finds; <paramref name="lost"/> are parts of it that were taken out.
/// </remarks>
internal sealed class SyntaxTreeBuilder(string content, Func<long, int> toOriginal, IReadOnlyList<TextSpan> lost, DiagnosticBag findings)
{
    /// <summary>Collections within collections; a standard needs about ten.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Nodes in one file; the longest standard in use has about 2,000.</summary>
    public const int MaximumNodes = 100_000;

    /// <summary>Characters in one key.</summary>
    public const int MaximumKeyLength = 100;

    private readonly Stack<OpenCollection> open = new();
    private SyntaxNode? root;
    private int nodes;
    private int documents;

    /// <summary>Where the innermost '[' or '{' that is still open stands.</summary>
    public int? OpenBracket => open.TryPeek(out var top) && top.IsFlow ? top.Start : null;

    /// <summary>Keys and items with nothing after them.</summary>
    public int MissingValues { get; private set; }

    /// <returns>False when reading should stop: a limit is reached, or a second document begins.</returns>
    public bool Accept(ParsingEvent parsed)
    {
        switch (parsed)
        {
            case DocumentStart when ++documents > 1:
                findings.Add(SyntaxDiagnostics.SecondDocument(LineAt(parsed)));
                return false;
            case AnchorAlias:
                var text = ValueOf(parsed);
                findings.Add(SyntaxDiagnostics.Alias(text, content[text.Start..text.End]));
                return Place(new ScalarSyntax(content, text, text, content[text.Start..text.End], ScalarStyle.Plain));
            case NodeEvent node:
                return Node(node);
            case MappingEnd or SequenceEnd:
                return Close(parsed);
            default:
                return true;
        }
    }

    /// <summary>The tree of what was read so far; collections still open end with their last child.</summary>
    public SyntaxNode? Finish()
    {
        while (open.Count > 0)
            Close(null);
        return root;
    }

    private bool Node(NodeEvent node)
    {
        var start = toOriginal(node.Start.Index);
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
        {
            var mark = new TextSpan(start, Math.Min(1, content.Length - start));
            var text = node is Scalar { Style: YamlStyle.Plain } ? ValueOf(node) : (TextSpan?)null;
            var written = text is { } span ? content[span.Start..span.End] : "";
            findings.Add(node.Anchor.IsEmpty ? SyntaxDiagnostics.Tag(mark, text, written) : SyntaxDiagnostics.Anchor(mark, text, written));
        }

        return node switch
        {
            Scalar scalar => Place(ScalarOf(scalar)),
            MappingStart mapping => Open(new OpenCollection(start, mapping.Style == MappingStyle.Flow, isMapping: true)),
            SequenceStart sequence => Open(new OpenCollection(start, sequence.Style == SequenceStyle.Flow, isMapping: false)),
            _ => true,
        };
    }

    private bool Open(OpenCollection collection)
    {
        if (open.Count >= MaximumDepth)
        {
            findings.Add(SyntaxDiagnostics.TooDeep(new TextSpan(collection.Start, 1)));
            return false;
        }

        open.Push(collection);
        return true;
    }

    private bool Close(ParsingEvent? end)
    {
        var closing = open.Pop();
        var next = end is null ? content.Length : toOriginal(end.Start.Index);
        var stop = closing.IsFlow && end is not null ? Math.Min(next + 1, content.Length) : closing.LastChildEnd;
        var isPartial = lost.Any(span => span.Start >= closing.Start && span.Start <= next);
        return Place(closing.ToNode(TextSpan.FromBounds(closing.Start, stop), isPartial || end is null));
    }

    private bool Place(SyntaxNode node)
    {
        if (++nodes > MaximumNodes)
        {
            findings.Add(SyntaxDiagnostics.TooManyNodes(node.Span));
            return false;
        }

        if (open.TryPeek(out var parent))
            parent.Add(node, findings);
        else
            root ??= node;
        return true;
    }

    private ScalarSyntax ScalarOf(Scalar scalar)
    {
        var style = StyleOf(scalar.Style);
        var start = toOriginal(scalar.Start.Index);
        var end = Math.Max(start, toOriginal(scalar.End.Index));
        if (style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            while (end > start && char.IsWhiteSpace(content[end - 1]))
                end--;
        }

        var span = TextSpan.FromBounds(start, end);
        var syntax = new ScalarSyntax(content, span, ContentOf(span, style), scalar.Value, style);
        TextHabits.Check(syntax, content, findings);
        MissingValues += syntax.IsMissing ? 1 : 0;
        return syntax;
    }

    private TextSpan ContentOf(TextSpan span, ScalarStyle style)
    {
        switch (style)
        {
            case ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted when span.Length >= 2:
                return new TextSpan(span.Start + 1, span.Length - 2);
            case ScalarStyle.Literal or ScalarStyle.Folded:
                var header = content.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n');
                return header < 0 ? new TextSpan(span.End, 0) : TextSpan.FromBounds(span.Start + header + 1, span.End);
            default:
                return span;
        }
    }

    private TextSpan LineAt(ParsingEvent parsed)
    {
        var start = toOriginal(parsed.Start.Index);
        // A document that '...' ended begins without a mark of its own, at its first word.
        return content.AsSpan(start).StartsWith("---") ? new TextSpan(start, 3) : new TextSpan(start, Math.Min(1, content.Length - start));
    }

    // All that the author probably means as one text: outside brackets, up to the end of the line.
    private TextSpan ValueOf(ParsingEvent parsed)
    {
        var start = toOriginal(parsed.Start.Index);
        if (OpenBracket is not null)
            return TextSpan.FromBounds(start, toOriginal(parsed.End.Index));
        var length = content.AsSpan(start).IndexOfAny('\r', '\n');
        var text = content.AsSpan(start, length < 0 ? content.Length - start : length);
        var comment = text.IndexOf(" #");
        return new TextSpan(start, (comment < 0 ? text : text[..comment]).TrimEnd(' ').Length);
    }

    private static ScalarStyle StyleOf(YamlStyle style) => style switch
    {
        YamlStyle.SingleQuoted => ScalarStyle.SingleQuoted,
        YamlStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
        YamlStyle.Literal => ScalarStyle.Literal,
        YamlStyle.Folded => ScalarStyle.Folded,
        _ => ScalarStyle.Plain,
    };
}
