using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax;

/// <summary>What a file is written with: mappings, sequences and scalars. A closed family.</summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode(TextSpan span) => Span = span;

    /// <summary>From the first to the last character of the node, quotes and brackets included, without space around it.</summary>
    public TextSpan Span { get; }
}

/// <summary>Keys and their values, in the order of the file.</summary>
public sealed class MappingSyntax(TextSpan span, ImmutableArray<MappingEntrySyntax> entries, bool isPartial) : SyntaxNode(span)
{
    /// <summary>A part of it could not be read, so nothing follows from a key's absence.</summary>
    public bool IsPartial { get; } = isPartial;

    /// <summary>Every entry as written; of two with the same key (a finding) the first is the one that counts.</summary>
    public ImmutableArray<MappingEntrySyntax> Entries { get; } = entries;

    public MappingEntrySyntax? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key.Value, key, StringComparison.Ordinal))
                return entry;
        }

        return null;
    }
}

/// <summary>One <c>key: value</c>.</summary>
public sealed class MappingEntrySyntax(ScalarSyntax key, SyntaxNode value)
{
    public ScalarSyntax Key { get; } = key;

    /// <summary>The value; an empty plain scalar (<see cref="ScalarSyntax.IsMissing"/>) when nothing is written after the colon.</summary>
    public SyntaxNode Value { get; } = value;

    public TextSpan Span => Key.Span.Join(Value.Span);
}

/// <summary>A list.</summary>
public sealed class SequenceSyntax(TextSpan span, ImmutableArray<SyntaxNode> items) : SyntaxNode(span)
{
    public ImmutableArray<SyntaxNode> Items { get; } = items;
}

/// <summary>How a scalar is written.</summary>
public enum ScalarStyle
{
    /// <summary>Without quotes. Stays text exactly as written; what it means is decided by the key that asks for it.</summary>
    Plain,
    SingleQuoted,
    DoubleQuoted,

    /// <summary>A block after <c>|</c>, line by line.</summary>
    Literal,

    /// <summary>A block after <c>&gt;</c>, lines joined.</summary>
    Folded,
}
