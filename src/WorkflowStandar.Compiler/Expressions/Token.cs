namespace WorkflowStandar.Compiler.Expressions;

/// <summary>What a piece of a condition is.</summary>
internal enum TokenKind
{
    /// <summary>A name or a word of the language; which of the two depends on where it stands.</summary>
    Word,
    Number,
    Date,
    Time,

    /// <summary>A text in straight quotes, single or double.</summary>
    Text,
    Operator,
    Open,
    Close,
    Comma,

    /// <summary>Something that has no place in a condition; already reported.</summary>
    Bad,
    End,
}

/// <summary>A piece of a condition; offsets are within the condition. <paramref name="Text"/> is without quotes.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int Length)
{
    public int End => Start + Length;

    public bool IsWord(string word) => Kind == TokenKind.Word && string.Equals(Text, word, StringComparison.Ordinal);
}
