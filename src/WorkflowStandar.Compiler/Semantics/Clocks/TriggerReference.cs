using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Semantics.Clocks;

/// <summary>What starts or stops a clock, as written; names are not resolved.</summary>
public abstract record TriggerReference(TextSpan Span)
{
    public sealed record Submitted(TextSpan Span) : TriggerReference(Span);

    public sealed record Resubmitted(TextSpan Span) : TriggerReference(Span);

    /// <summary><c>from: step</c></summary>
    public sealed record Opened(Name Step, TextSpan Span) : TriggerReference(Span);

    /// <summary><c>from: step done</c>, <c>from: step.outcome</c>, <c>to: step</c>, <c>to: step.outcome</c>; as <c>to</c> also an end by name.</summary>
    public sealed record Completed(Name Step, Name? Outcome, TextSpan Span) : TriggerReference(Span);

    /// <summary><c>from: field given</c></summary>
    public sealed record Given(Name Field, TextSpan Span) : TriggerReference(Span);

    /// <summary><c>to: end</c>: however the case ends.</summary>
    public sealed record AnyEnd(TextSpan Span) : TriggerReference(Span);
}
