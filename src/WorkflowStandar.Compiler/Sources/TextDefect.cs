namespace WorkflowStandar.Compiler.Sources;

/// <summary>What was wrong with the bytes that a source text was decoded from.</summary>
public enum TextDefectKind
{
    /// <summary>More bytes than <see cref="SourceText.MaximumBytes"/>; nothing was decoded.</summary>
    TooLarge,

    /// <summary>Saved as UTF-16 or UTF-32 ("Unicode" in old editors); nothing was decoded.</summary>
    NotUtf8,

    /// <summary>Bytes that are not UTF-8; U+FFFD stands in their place.</summary>
    InvalidBytes,
}

public sealed record TextDefect(TextDefectKind Kind, TextSpan Span);
