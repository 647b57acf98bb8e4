using WorkflowStandar.Compiler.Expressions;
using WorkflowStandar.Compiler.Semantics.Steps;

namespace WorkflowStandar.Compiler.Semantics.Binding;

/// <summary>Names that mean something already, where they would be read.</summary>
internal static class ReservedNames
{
    /// <summary>In the place of a role: who handed in.</summary>
    public const string Applicant = "applicant";

    /// <summary>In a condition, in the place of a field: through which channel the case came.</summary>
    public const string Channel = "channel";

    public static bool Role(string name) => name == Applicant;

    public static bool Field(string name) => name == Channel || ConditionWords.Reserved.Contains(name);

    public static bool Step(string name) => name is Targets.Below or Targets.Join or "end" or "submitted" or "resubmitted";
}
