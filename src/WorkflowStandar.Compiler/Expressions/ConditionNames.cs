using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;

namespace WorkflowStandar.Compiler.Expressions;

/// <summary>The words of a condition that stand where a field does, right or wrong: for editors, which look at conditions half written.</summary>
public static class ConditionNames
{
    public static IEnumerable<(string Name, TextSpan Span)> FieldsOf(ScalarSyntax condition)
    {
        if (condition.Value.Length > Conditions.MaximumLength)
            yield break;
        var previous = default(Token);
        var isList = false;
        foreach (var token in new ExpressionLexer(condition, new DiagnosticBag()).Tokens())
        {
            // What stands after an operator, and in the brackets after 'in', are values.
            isList = token.Kind == TokenKind.Open ? previous.IsWord(ConditionWords.In) : isList && token.Kind != TokenKind.Close;
            if (token.Kind == TokenKind.Word && !isList && previous.Kind != TokenKind.Operator && !ConditionWords.Reserved.Contains(token.Text))
                yield return (token.Text, condition.SpanOf(token.Start, token.Length));
            previous = token;
        }
    }
}
