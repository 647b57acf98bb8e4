using System.Collections.Immutable;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Diagnostics;

/// <summary>One finding about one file: what kind it is, where, and what to do, as data.</summary>
public sealed record Diagnostic(
    DiagnosticKind Kind,
    TextSpan Span,
    Message Message,
    ImmutableArray<Fix> Fixes,
    ImmutableArray<RelatedSpan> Related)
{
    /// <summary>Stable for ever: <c>WS</c> and four digits, the first of which names the family.</summary>
    public string Code => Kind.Code;

    /// <summary>That of its kind, unless more depends on it here.</summary>
    public Severity Severity { get; init; } = Kind.Severity;

    public bool IsError => Severity == Severity.Error;

    /// <summary>The same finding, pointing at a second place that explains it.</summary>
    public Diagnostic Beside(TextSpan span, string en, string id) =>
        this with { Related = Related.Add(new RelatedSpan(span, new Message(en, id))) };
}

/// <summary>A change that an editor may offer: replace <paramref name="Span"/> by <paramref name="NewText"/>.</summary>
public sealed record Fix(Message Title, TextSpan Span, string NewText)
{
    /// <summary>The usual repair: one name for another.</summary>
    public static Fix ChangeTo(TextSpan span, string newText)
    {
        var shown = newText.StartsWith('\'') || newText.StartsWith('"') ? newText : $"'{newText}'";
        return new(new Message($"Change to {shown}", $"Ubah menjadi {shown}"), span, newText);
    }
}

/// <summary>Another place in the same file that belongs to the finding.</summary>
public sealed record RelatedSpan(TextSpan Span, Message Message);
