using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using YamlDotNet.Core.Events;
using YamlStyle = YamlDotNet.Core.ScalarStyle;

namespace WorkflowStandar.Compiler.Syntax;

/// <summary>Builds the tree from parser events with a stack of its own, so that no file can exhaust the machine's.</summary>
/// <remarks>
/// Spans of mappings and lists in block style come from their children: the parser's end marks lie after trailing blank lines.
/// </remarks>
internal sealed class SyntaxTreeBuilder(string content, DiagnosticBag findings)
{
    /// <summary>Collections within collections; a standard needs about ten.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Nodes in one file; the longest standard in use has about 2,000.</summary>
    public const int MaximumNodes = 100_000;

    /// <summary>Characters in one key.</summary>
    public const int MaximumKeyLength = 100;

    private readonly Stack<OpenNode> open = new();
    private SyntaxNode? root;
    private int nodes;
    private int documents;

    /// <returns>False when reading should stop: a limit is reached, or a second document begins.</returns>
    public bool Accept(ParsingEvent parsed)
    {
        switch (parsed)
        {
            case DocumentStart when ++documents > 1:
                findings.Add(SyntaxDiagnostics.SecondDocument(At(parsed)));
                return false;
            case AnchorAlias alias:
                findings.Add(SyntaxDiagnostics.Alias(At(parsed), RestOfLine(parsed)));
                return Place(Scalar(parsed, "", ScalarStyle.Plain));
            case NodeEvent node:
                return Node(node);
            case MappingEnd or SequenceEnd:
                Close(parsed);
                return true;
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
        if (!node.Anchor.IsEmpty)
            findings.Add(SyntaxDiagnostics.Anchor(At(node), RestOfLine(node)));
        else if (!node.Tag.IsEmpty)
            findings.Add(SyntaxDiagnostics.Tag(At(node), RestOfLine(node)));

        return node switch
        {
            Scalar scalar => Place(Scalar(scalar, scalar.Value, StyleOf(scalar.Style))),
            MappingStart mapping => Open(mapping, mapping.Style == MappingStyle.Flow, isMapping: true),
            SequenceStart sequence => Open(sequence, sequence.Style == SequenceStyle.Flow, isMapping: false),
            _ => true,
        };
    }

    private bool Open(NodeEvent node, bool isFlow, bool isMapping)
    {
        if (open.Count >= MaximumDepth)
        {
            findings.Add(SyntaxDiagnostics.TooDeep(At(node)));
            return false;
        }

        open.Push(new OpenNode((int)node.Start.Index, isFlow, isMapping));
        return true;
    }

    private void Close(ParsingEvent? end)
    {
        var closing = open.Pop();
        var stop = closing.IsFlow && end is not null ? (int)end.Start.Index + 1 : closing.LastChildEnd;
        Place(closing.ToNode(TextSpan.FromBounds(closing.Start, Math.Min(stop, content.Length))));
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

    private ScalarSyntax Scalar(ParsingEvent parsed, string value, ScalarStyle style)
    {
        var start = (int)parsed.Start.Index;
        var end = Math.Min((int)parsed.End.Index, content.Length);
        if (style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            while (end > start && char.IsWhiteSpace(content[end - 1]))
                end--;
        }

        var span = TextSpan.FromBounds(start, end);
        return new ScalarSyntax(content, span, ContentOf(span, style), value, style);
    }

    private TextSpan ContentOf(TextSpan span, ScalarStyle style)
    {
        switch (style)
        {
            case ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted when span.Length >= 2:
                return new TextSpan(span.Start + 1, span.Length - 2);
            case ScalarStyle.Literal or ScalarStyle.Folded:
                var firstLine = content.IndexOf('\n', span.Start, span.Length);
                return firstLine < 0 ? new TextSpan(span.End, 0) : TextSpan.FromBounds(firstLine + 1, span.End);
            default:
                return span;
        }
    }

    private TextSpan At(ParsingEvent parsed) =>
        TextSpan.FromBounds((int)parsed.Start.Index, Math.Min((int)Math.Max(parsed.End.Index, parsed.Start.Index + 1), content.Length));

    private TextSpan RestOfLine(ParsingEvent parsed)
    {
        var start = (int)parsed.Start.Index;
        var end = content.AsSpan(start).IndexOfAny('\r', '\n');
        end = end < 0 ? content.Length : start + end;
        while (end > start && content[end - 1] == ' ')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private static ScalarStyle StyleOf(YamlStyle style) => style switch
    {
        YamlStyle.SingleQuoted => ScalarStyle.SingleQuoted,
        YamlStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
        YamlStyle.Literal => ScalarStyle.Literal,
        YamlStyle.Folded => ScalarStyle.Folded,
        _ => ScalarStyle.Plain,
    };

    /// <summary>A mapping or list whose end has not been read yet.</summary>
    private sealed class OpenNode(int start, bool isFlow, bool isMapping)
    {
        private readonly ImmutableArray<SyntaxNode>.Builder items = ImmutableArray.CreateBuilder<SyntaxNode>();
        private readonly ImmutableArray<MappingEntrySyntax>.Builder entries = ImmutableArray.CreateBuilder<MappingEntrySyntax>();
        private readonly Dictionary<string, ScalarSyntax> keys = new(StringComparer.Ordinal);
        private SyntaxNode? pendingKey;

        public int Start { get; } = start;

        public bool IsFlow { get; } = isFlow;

        public int LastChildEnd { get; private set; } = start;

        public void Add(SyntaxNode node, DiagnosticBag findings)
        {
            LastChildEnd = Math.Max(LastChildEnd, node.Span.End);
            if (!isMapping)
                items.Add(node);
            else if (pendingKey is null)
                pendingKey = node;
            else
            {
                AddEntry(pendingKey, node, findings);
                pendingKey = null;
            }
        }

        public SyntaxNode ToNode(TextSpan span) =>
            isMapping ? new MappingSyntax(span, entries.ToImmutable()) : new SequenceSyntax(span, items.ToImmutable());

        private void AddEntry(SyntaxNode key, SyntaxNode value, DiagnosticBag findings)
        {
            if (key is not ScalarSyntax name)
                findings.Add(SyntaxDiagnostics.KeyIsNotAName(key.Span));
            else if (name.IsMissing)
                findings.Add(SyntaxDiagnostics.KeyIsMissing(name.Span));
            else if (name.Value == "<<" && name.Style == ScalarStyle.Plain)
                findings.Add(SyntaxDiagnostics.MergeKey(name.Span));
            else if (name.Value.Length > MaximumKeyLength)
                findings.Add(SyntaxDiagnostics.KeyTooLong(name));
            else
            {
                if (!keys.TryAdd(name.Value, name))
                    findings.Add(SyntaxDiagnostics.DuplicateKey(name, keys[name.Value]));
                entries.Add(new MappingEntrySyntax(name, value));
            }
        }
    }
}
