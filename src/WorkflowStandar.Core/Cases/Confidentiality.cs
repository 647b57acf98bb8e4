using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>A case whose applicant has asked that their name be known only to those with a step in it.</summary>
public static class Confidentiality
{
    /// <summary>The yes-no field by which a definition offers it at intake.</summary>
    public static FieldKey Field { get; } = new("rahasia");

    public static bool IsConfidential(this CaseState state) => state.Value(Field) is FieldValue.YesNo { Value: true };
}
