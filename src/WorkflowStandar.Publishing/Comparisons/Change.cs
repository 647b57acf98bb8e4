using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Comparisons;

/// <summary>An edition as its file says it and as it runs.</summary>
/// <param name="Plan">The edition itself, not a variant.</param>
public sealed record Edition(Standard Model, Plan Plan);

/// <summary>One difference between two editions, in words that an official understands.</summary>
/// <param name="Address">What it is about in the definition: <c>surat/tanda-terima</c>, <c>fee</c>. Of what is gone, as the older edition had it.</param>
/// <param name="Said">A whole sentence; long texts in it are shortened to the place that differs.</param>
/// <param name="Before">In full; null for what is new.</param>
/// <param name="After">In full; null for what is gone.</param>
public sealed record Change(ChangeArea Area, ChangeKind Kind, string Address, Text Said, Text? Before, Text? After)
{
    /// <summary>Its address in the older edition, on which the running cases are; null for what is new.</summary>
    public string? Was { get; init; } = Kind == ChangeKind.Added ? null : Address;
}

/// <summary>The parts of a standard, in the order in which their changes are told.</summary>
public enum ChangeArea
{
    Head,
    Component,
    Choice,
    Role,
    Field,
    Channel,
    Document,
    Register,
    Procedure,
    Step,
    Clock,
    Variant,
}

public enum ChangeKind
{
    Added,
    Removed,
    Moved,
    Changed,
}
