using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>What came of running a scenario.</summary>
/// <param name="NotRun">How many items of <c>then</c> were left out, because what they build on had failed.</param>
/// <param name="Covered">What of its procedure the scenario went through, failed or not.</param>
public sealed record ScenarioResult(
    Scenario Scenario,
    ImmutableArray<ScenarioFailure> Failures,
    int NotRun,
    ImmutableArray<VirtualEvent> History,
    ImmutableHashSet<CoverageItem> Covered)
{
    public bool Passed => Failures.IsEmpty;
}

/// <summary>Something that was not as the scenario says.</summary>
/// <param name="Span">The expectation or action in the file.</param>
/// <param name="At">The instant that the scenario had reached.</param>
public sealed record ScenarioFailure(TextSpan Span, Instant At, Message What, ImmutableArray<Difference> Differences)
{
    /// <summary>The failure as a finding of the scenario's file, for editors and reports of findings.</summary>
    public Diagnostic AsDiagnostic(Scenario scenario) =>
        ScenarioDiagnostics.Fails(Span, scenario.Name, ScenarioTime.Format(scenario.Subject.Calendar, At), What, Differences);
}

/// <summary>One line of a diff. Of the items of a list, those that are missing have no actual, those too many no expected.</summary>
/// <param name="Subject">The key of the expectation: <c>open</c>, <c>due tanda-terima</c>.</param>
public sealed record Difference(string Subject, string? Expected, string? Actual);
