using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Semantics;

/// <summary>The title of something that has none: its name, readable. <c>tanda-terima</c> becomes "Tanda terima".</summary>
internal static class DefaultTitle
{
    public static Text Of(Name name) => new(name.IsMissing ? "…" : char.ToUpperInvariant(name.Value[0]) + name.Value[1..].Replace('-', ' '));
}
