using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Compiler.Expressions;

/// <summary>Cuts a condition into tokens. What is written out of habit of another language is repaired and reported.</summary>
internal sealed class ExpressionLexer(ScalarSyntax scalar, DiagnosticBag findings)
{
    private static readonly System.Buffers.SearchValues<char> Quotes = System.Buffers.SearchValues.Create("’”‘“'\"");

    private readonly string text = scalar.Value;
    private readonly ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
    private int at;

    /// <returns>At least the token <see cref="TokenKind.End"/>.</returns>
    public ImmutableArray<Token> Tokens()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
                at++;
            else
                Next();
        }

        Add(TokenKind.End, "", 0);
        return tokens.ToImmutable();
    }

    private void Next()
    {
        var c = text[at];
        if (char.IsAsciiDigit(c) || (c == '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            NumberDateOrTime();
        else if (char.IsLetter(c) || c == '_')
            Word();
        else if (c is '\'' or '"')
            QuotedText(c);
        else if (c is '‘' or '’' or '“' or '”')
            CurlyText();
        else if (c is '(' or ')' or ',')
            Add(c == '(' ? TokenKind.Open : c == ')' ? TokenKind.Close : TokenKind.Comma, c.ToString(), 1);
        else
            Operator();
    }

    private void NumberDateOrTime()
    {
        var length = 1;
        while (at + length < text.Length && (char.IsAsciiLetterOrDigit(text[at + length]) || text[at + length] is '-' or ':' or '.'))
            length++;
        var written = text.Substring(at, length);
        var kind = ExpressionLiterals.KindOf(written);
        if (kind == TokenKind.Bad)
            findings.Add(ExpressionDiagnostics.NotALiteral(scalar.SpanOf(at, length), written));
        Add(kind, written, length);
    }

    private void Word()
    {
        var length = 1;
        while (at + length < text.Length && (char.IsLetterOrDigit(text[at + length]) || text[at + length] is '-' or '_'))
            length++;
        Add(TokenKind.Word, text.Substring(at, length), length);
    }

    private void QuotedText(char quote)
    {
        var close = text.IndexOf(quote, at + 1);
        if (close < 0)
        {
            findings.Add(ExpressionDiagnostics.UnclosedText(scalar.SpanOf(at, text.Length - at), quote));
            close = text.Length;
        }

        var length = Math.Min(close + 1, text.Length) - at;
        Add(TokenKind.Text, text[(at + 1)..close], length);
    }

    // Word processors turn straight quotes into curly ones.
    private void CurlyText()
    {
        var close = text.AsSpan(at + 1).IndexOfAny(Quotes);
        var end = close < 0 ? text.Length : at + 1 + close;
        var length = Math.Min(end + 1, text.Length) - at;
        var inner = text[(at + 1)..end];
        findings.Add(ExpressionDiagnostics.CurlyQuotes(scalar.SpanOf(at, length), inner));
        Add(TokenKind.Text, inner, length);
    }

    private void Operator()
    {
        var written = ExpressionOperators.At(text.AsSpan(at));
        if (written is null)
        {
            var length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
            findings.Add(ExpressionDiagnostics.StrayCharacter(scalar.SpanOf(at, length), text.Substring(at, length)));
            Add(TokenKind.Bad, text.Substring(at, length), length);
            return;
        }

        var meant = ExpressionOperators.Meant(written);
        if (meant != written)
            findings.Add(ExpressionDiagnostics.OperatorOfAnotherLanguage(scalar.SpanOf(at, written.Length), written, meant));
        var kind = ConditionWords.Reserved.Contains(meant) ? TokenKind.Word : TokenKind.Operator;
        Add(kind, meant, written.Length);
    }

    private void Add(TokenKind kind, string written, int length)
    {
        tokens.Add(new Token(kind, written, at, length));
        at += length;
    }
}
