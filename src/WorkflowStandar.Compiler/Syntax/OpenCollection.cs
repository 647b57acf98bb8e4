using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax;

/// <summary>A mapping or list whose end has not been read yet.</summary>
internal sealed class OpenCollection(int start, bool isFlow, bool isMapping)
{
    private readonly ImmutableArray<SyntaxNode>.Builder items = ImmutableArray.CreateBuilder<SyntaxNode>();
    private readonly ImmutableArray<MappingEntrySyntax>.Builder entries = ImmutableArray.CreateBuilder<MappingEntrySyntax>();
    private readonly Dictionary<string, ScalarSyntax> keys = new(StringComparer.Ordinal);
    private SyntaxNode? pendingKey;
    private bool hasUnreadEntry;

    public int Start { get; } = start;

    /// <summary>Written with brackets.</summary>
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

    public SyntaxNode ToNode(TextSpan span, bool isPartial) =>
        isMapping ? new MappingSyntax(span, entries.ToImmutable(), isPartial || hasUnreadEntry) : new SequenceSyntax(span, items.ToImmutable());

    private void AddEntry(SyntaxNode key, SyntaxNode value, DiagnosticBag findings)
    {
        var before = entries.Count;
        if (key is not ScalarSyntax name)
            findings.Add(SyntaxDiagnostics.KeyIsNotAWord(key.Span));
        else if (name.IsMissing)
            findings.Add(SyntaxDiagnostics.KeyIsMissing(value.Span));
        else if (name is { Value: "<<", Style: ScalarStyle.Plain })
            findings.Add(SyntaxDiagnostics.MergeKey(name.Span));
        else if (name.Value.Length > SyntaxTreeBuilder.MaximumKeyLength)
            findings.Add(SyntaxDiagnostics.KeyTooLong(name.Span));
        else
        {
            if (!keys.TryAdd(name.Value, name))
                findings.Add(SyntaxDiagnostics.DuplicateKey(name, keys[name.Value]));
            entries.Add(new MappingEntrySyntax(name, value));
        }

        hasUnreadEntry |= entries.Count == before;
    }
}
