using System.Collections.Immutable;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Dashboard.Editor;

/// <summary>Checks a text as publishing would, and runs its scenarios.</summary>
public sealed class ManuscriptCheck(StandardPublisher publisher, IPlanSource plans) : IDisposable
{
    /// <summary>As many as are run for one check; the longest file in use has fewer than fifty.</summary>
    public const int MostScenarios = 200;

    // Checks come with every pause in typing: they never take more of the machine than this.
    private readonly SemaphoreSlim places = new(2, 2);

    public async Task<ManuscriptReading> ReadAsync(StandardKey standard, string text, string scenarios, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            var source = SourceText.From($"{standard.Name}.yaml", text);
            var compilation = await publisher.CheckAsync(source, cancellation);
            return new ManuscriptReading(compilation, InOrder(compilation.Syntax.Source, compilation.Diagnostics), await RunAsync(standard, compilation, scenarios, cancellation));
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private async Task<ScenarioReading> RunAsync(StandardKey standard, Compilation compilation, string text, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(text))
            return compilation is { HasErrors: false, Plan: { } untested } ? ScenarioReading.None with { Coverage = Coverage.Of(untested, []) } : ScenarioReading.None;
        var file = ScenarioFile.Read(SourceText.From(standard.Name + ScenarioFile.Ending, text));
        if (compilation is not { HasErrors: false, Plan: { } plan, Model: { } model })
            return ScenarioReading.None with { Findings = InOrder(file.Source, file.Diagnostics) };

        var calendar = await plans.CalendarAsync(plan.CalendarId, cancellation);
        var opened = new ScenarioStandard(plan.Standard.Value, [.. model.Variants.Select(variant => variant.Name.Value)], variant => Subject(compilation, variant, calendar));
        var bound = file.Bind(new ScenarioStandards(name => name is null || name == plan.Standard.Value ? opened : null, () => [plan.Standard.Value]));
        var results = bound.Scenarios.Take(MostScenarios).Select(ScenarioRunner.Run).ToImmutableArray();
        var failures = results.SelectMany(result => result.Failures.Select(failure => failure.AsDiagnostic(result.Scenario)));
        return new ScenarioReading(InOrder(file.Source, bound.Diagnostics.Concat(failures)), results, Math.Max(0, bound.Scenarios.Length - MostScenarios), Coverage.Of(plan, results));
    }

    // The worst first: what keeps a text from being published is not to be looked for.
    private static ImmutableArray<FindingLine> InOrder(SourceText source, IEnumerable<Diagnostic> findings) =>
        [.. findings.OrderBy(finding => finding.Severity).ThenBy(finding => finding.Span.Start).Select(finding => FindingLine.Of(source, finding))];

    private static ScenarioSubject? Subject(Compilation compilation, string? variant, Core.Calendars.Calendar calendar)
    {
        var plan = variant is null ? compilation.Plan : StandardCompiler.Compile(compilation.Syntax.Source, CompilationContext.Unknown, variant).Plan;
        return plan is null ? null : new ScenarioSubject(plan, calendar);
    }
}
