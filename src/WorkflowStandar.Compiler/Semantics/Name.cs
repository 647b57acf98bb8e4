using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Compiler.Semantics;

/// <summary>A name where it is written: where something is declared, or where something refers to it.</summary>
public sealed record Name(string Value, TextSpan Span)
{
    /// <summary>Stands for a name that should be written but is not, or cannot be read. That is already reported; rules pass over it.</summary>
    public bool IsMissing => Value.Length == 0;

    public static Name Of(Written<string> written) => new(written.Value, written.Span);

    public static Name Missing(TextSpan at) => new("", at);

    public override string ToString() => Value;
}
