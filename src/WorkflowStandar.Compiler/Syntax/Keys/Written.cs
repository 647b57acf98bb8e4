using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax.Keys;

/// <summary>A value together with where and how it is written, so that later rules can point at it.</summary>
public sealed record Written<T>(T Value, SyntaxNode Syntax)
{
    public TextSpan Span => Syntax.Span;
}

/// <summary>One entry of a mapping whose keys are names that the author chose, such as <c>roles</c>.</summary>
public sealed record WrittenEntry<T>(Written<string> Name, Written<T> Value)
{
    public TextSpan Span => Name.Span.Join(Value.Span);
}
