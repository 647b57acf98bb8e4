using System.Collections.Immutable;

namespace WorkflowStandar.Compiler.Expressions;

/// <summary>A condition as written, before its fields and values are looked up. A closed family.</summary>
internal abstract record ExpressionSyntax
{
    private ExpressionSyntax()
    {
    }

    public sealed record All(ImmutableArray<ExpressionSyntax> Terms) : ExpressionSyntax;

    public sealed record Any(ImmutableArray<ExpressionSyntax> Terms) : ExpressionSyntax;

    public sealed record Not(ExpressionSyntax Term) : ExpressionSyntax;

    /// <summary>A field alone: true when the yes-no field says yes.</summary>
    public sealed record Field(Token Name) : ExpressionSyntax;

    public sealed record IsGiven(Token Name, bool Negated) : ExpressionSyntax;

    public sealed record Compare(Token Name, Token Operator, Token Value) : ExpressionSyntax;

    public sealed record In(Token Name, ImmutableArray<Token> Values, bool Negated) : ExpressionSyntax;

    /// <summary>Could not be read; already reported.</summary>
    public sealed record Unreadable : ExpressionSyntax;
}
