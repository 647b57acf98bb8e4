using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Compiler.Expressions;

/// <summary>From tokens to a condition as written. Goes on after a mistake, so that all of them are told at once.</summary>
internal sealed class ExpressionParser(ScalarSyntax scalar, ImmutableArray<Token> tokens, Func<string, bool> isField, DiagnosticBag findings)
{
    /// <summary>Parentheses and 'not's within each other.</summary>
    private const int MaximumDepth = 20;

    private int at;
    private int depth;
    private bool gaveUp;

    private Token Current => tokens[at];

    private Token Following => tokens[Math.Min(at + 1, tokens.Length - 1)];

    public ExpressionSyntax Parse()
    {
        var parsed = ParseAny();
        while (Current.Kind != TokenKind.End)
        {
            if (Current.Kind != TokenKind.Bad)
                Report(ExpressionDiagnostics.ConnectiveExpected(SpanOf(Current), Current.Text));
            if (Current.Kind is TokenKind.Close or TokenKind.Comma or TokenKind.Bad)
                at++;
            if (Current.Kind != TokenKind.End)
                parsed = new ExpressionSyntax.All([parsed, ParseAny()]);
        }

        return parsed;
    }

    private ExpressionSyntax ParseAny()
    {
        var terms = ImmutableArray.Create(ParseAll());
        while (TakeWord(ConditionWords.Or))
            terms = terms.Add(ParseAll());
        return terms.Length == 1 ? terms[0] : new ExpressionSyntax.Any(terms);
    }

    private ExpressionSyntax ParseAll()
    {
        var terms = ImmutableArray.Create(ParseTerm());
        while (TakeWord(ConditionWords.And))
            terms = terms.Add(ParseTerm());
        return terms.Length == 1 ? terms[0] : new ExpressionSyntax.All(terms);
    }

    private ExpressionSyntax ParseTerm()
    {
        if (++depth > MaximumDepth)
        {
            Report(ExpressionDiagnostics.TooDeep(SpanOf(Current)));
            gaveUp = true;
            at = tokens.Length - 1;
            return new ExpressionSyntax.Unreadable();
        }

        var term = StartsWithNot() ? ParseNot() : Current.Kind == TokenKind.Open ? ParseGroup() : ParseTest();
        depth--;
        return term;
    }

    // 'tidak' may also be the name of a field: it negates only where something to negate follows.
    private bool StartsWithNot() =>
        Current.IsWord(ConditionWords.Not)
        || (MeansHere(ConditionWords.Not) && !isField(Current.Text) && Following.Kind is TokenKind.Word or TokenKind.Open);

    private ExpressionSyntax.Not ParseNot()
    {
        TakeWord(ConditionWords.Not);
        return new ExpressionSyntax.Not(ParseTerm());
    }

    private ExpressionSyntax ParseGroup()
    {
        var open = Current;
        at++;
        var inner = ParseAny();
        if (Current.Kind == TokenKind.Close)
            at++;
        else if (!gaveUp)
            Report(ExpressionDiagnostics.UnclosedParenthesis(SpanOf(open)));
        return inner;
    }

    private ExpressionSyntax ParseTest()
    {
        if (Current.Kind != TokenKind.Word || IsReserved(Current))
            return NoFieldHere();

        var name = Current;
        at++;
        if (TakeWord(ConditionWords.Is))
            return ParseIsGiven(name);
        if (MeansHere(ConditionWords.In))
            return ParseIn(name, negated: false);
        if (MeansHere(ConditionWords.Not) && Following.IsWord(ConditionWords.In))
        {
            TakeWord(ConditionWords.Not);
            return ParseIn(name, negated: true);
        }

        return Current.Kind == TokenKind.Operator ? ParseCompare(name) : ValueWithoutSign(name);
    }

    private ExpressionSyntax ParseIsGiven(Token name)
    {
        var negated = TakeWord(ConditionWords.Not);
        if (TakeWord(ConditionWords.Given))
            return new ExpressionSyntax.IsGiven(name, negated);

        Report(ExpressionDiagnostics.OnlyGivenAfterIs(SpanOf(Current), name.Text, negated));
        if (IsValue(Current) && !IsReserved(Current))
            at++;
        return new ExpressionSyntax.Unreadable();
    }

    private ExpressionSyntax ParseIn(Token name, bool negated)
    {
        TakeWord(ConditionWords.In);
        if (Current.Kind != TokenKind.Open)
        {
            Report(ExpressionDiagnostics.ListExpected(SpanOf(Current), name.Text));
            SkipToConnective();
            return new ExpressionSyntax.Unreadable();
        }

        var open = Current;
        at++;
        var values = ImmutableArray.CreateBuilder<Token>();
        while (IsValue(Current))
        {
            values.Add(Current);
            at++;
            if (Current.Kind == TokenKind.Comma)
                at++;
            else if (IsValue(Current) && !IsReserved(Current))
                Report(ExpressionDiagnostics.CommaExpected(SpanOf(Current)));
            else
                break;
        }

        if (Current.Kind == TokenKind.Close)
            at++;
        else
            Report(ExpressionDiagnostics.UnclosedParenthesis(SpanOf(open)));
        if (values.Count == 0)
            Report(ExpressionDiagnostics.ListExpected(SpanOf(open), name.Text));
        return values.Count == 0 ? new ExpressionSyntax.Unreadable() : new ExpressionSyntax.In(name, values.ToImmutable(), negated);
    }

    private ExpressionSyntax ParseCompare(Token name)
    {
        var sign = Current;
        at++;
        if (!IsValue(Current))
        {
            Report(ExpressionDiagnostics.ValueExpected(SpanOf(sign), name.Text, sign.Text));
            return new ExpressionSyntax.Unreadable();
        }

        var value = Current;
        at++;
        if (Current.Kind == TokenKind.Operator)
        {
            Report(ExpressionDiagnostics.ChainedComparison(SpanOf(Current), name.Text));
            SkipToConnective();
        }

        return new ExpressionSyntax.Compare(name, sign, value);
    }

    private ExpressionSyntax ValueWithoutSign(Token name)
    {
        if (!IsValue(Current) || Current.Kind == TokenKind.Bad || IsReserved(Current) || IsConnective(Current))
            return new ExpressionSyntax.Field(name);

        Report(ExpressionDiagnostics.SignExpected(SpanOf(name).Join(SpanOf(Current)), name.Text, scalar.Value.Substring(Current.Start, Current.Length)));
        at++;
        return new ExpressionSyntax.Unreadable();
    }

    private ExpressionSyntax.Unreadable NoFieldHere()
    {
        if (Current.Kind == TokenKind.End || IsConnective(Current))
            Report(ExpressionDiagnostics.TestExpected(SpanOf(Current)));
        else if (IsValue(Current) && Following.Kind == TokenKind.Operator && tokens[Math.Min(at + 2, tokens.Length - 1)].Kind == TokenKind.Word)
            ReportTurnedRound();
        else if (Current.Kind != TokenKind.Bad)
            Report(ExpressionDiagnostics.FieldExpected(SpanOf(Current), Current.Text));
        SkipToConnective();
        return new ExpressionSyntax.Unreadable();
    }

    // "3 < jumlah": the field comes first here.
    private void ReportTurnedRound()
    {
        var (value, sign, field) = (Current, Following, tokens[at + 2]);
        var right = $"{field.Text} {ExpressionOperators.Mirrored(sign.Text)} {scalar.Value.Substring(value.Start, value.Length)}";
        Report(ExpressionDiagnostics.FieldFirst(SpanOf(value).Join(SpanOf(field)), right));
    }

    private void SkipToConnective()
    {
        while (Current.Kind is not (TokenKind.End or TokenKind.Close) && !IsConnective(Current))
            at++;
    }

    private bool MeansHere(string word) =>
        Current.Kind == TokenKind.Word && (Current.IsWord(word) || ConditionWords.Meant(Current.Text) == word);

    private bool TakeWord(string word)
    {
        if (!MeansHere(word))
            return false;
        if (!Current.IsWord(word))
            Report(ExpressionDiagnostics.WordOfAnotherLanguage(SpanOf(Current), Current.Text, word));
        at++;
        return true;
    }

    private static bool IsConnective(Token token) =>
        token.Kind == TokenKind.Word
        && (ConditionWords.Meant(token.Text) ?? token.Text) is ConditionWords.And or ConditionWords.Or;

    private static bool IsReserved(Token token) =>
        token.Kind == TokenKind.Word && ConditionWords.Reserved.Contains(token.Text)
        && token.Text is not (ConditionWords.True or ConditionWords.False);

    private static bool IsValue(Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Date or TokenKind.Time or TokenKind.Text or TokenKind.Bad;

    private TextSpan SpanOf(Token token) => scalar.SpanOf(token.Start, token.Length);

    private void Report(Diagnostic finding) => findings.Add(finding);
}
