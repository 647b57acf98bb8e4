using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>A <c>*.scenarios.yaml</c> as it is written: what it says is looked up in its standards by <see cref="Bind"/>.</summary>
public sealed record ScenarioFile(SourceText Source, ImmutableArray<WrittenScenario> Scenarios, ImmutableArray<Diagnostic> Diagnostics)
{
    public const string Ending = ".scenarios.yaml";

    public static ScenarioFile Read(SourceText source)
    {
        var tree = SyntaxTree.Parse(source);
        var findings = new DiagnosticBag();
        findings.AddRange(tree.Diagnostics);
        var scenarios = tree.Root is { } root ? ScenarioKeys.Read(root, findings) : [];
        ReportSameNames(scenarios, findings);
        return new ScenarioFile(source, scenarios, findings.ToImmutable());
    }

    /// <summary>Looks every name up. A scenario with errors is left out, after its findings.</summary>
    public BoundScenarios Bind(ScenarioStandards standards)
    {
        var findings = new DiagnosticBag();
        findings.AddRange(Diagnostics);
        var bound = ImmutableArray.CreateBuilder<Scenario>(Scenarios.Length);
        foreach (var scenario in Scenarios)
        {
            if (ScenarioBinder.Bind(scenario, standards, findings) is { } ready)
                bound.Add(ready);
        }

        return new BoundScenarios(bound.ToImmutable(), findings.ToImmutable());
    }

    private static void ReportSameNames(ImmutableArray<WrittenScenario> scenarios, DiagnosticBag findings)
    {
        var names = new Dictionary<string, Written<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var scenario in scenarios)
        {
            if (!names.TryAdd(scenario.Name.Value, scenario.Name))
                findings.Add(ScenarioDiagnostics.SameName((ScalarSyntax)scenario.Name.Syntax, names[scenario.Name.Value].Span));
        }
    }
}

/// <param name="Diagnostics">All findings of the file, those of reading it included.</param>
public sealed record BoundScenarios(ImmutableArray<Scenario> Scenarios, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Where scenarios find what they run.</summary>
public sealed class ScenarioStandards(
    Func<string?, ScenarioStandard?> find,
    Func<IEnumerable<string>> names)
{
    /// <param name="standard">As <c>agency/name</c>; null for the one of the same name beside the scenarios.</param>
    /// <returns>Null when there is none.</returns>
    public ScenarioStandard? Find(string? standard) => find(standard);

    /// <summary>The keys that exist, for suggestions.</summary>
    public IEnumerable<string> Names => names();
}

/// <summary>A standard that scenarios may run.</summary>
/// <param name="Variants">The names of its variants.</param>
/// <param name="Open">The subject for a variant (null for the edition itself); null when the standard has errors.</param>
public sealed record ScenarioStandard(string Key, ImmutableArray<string> Variants, Func<string?, ScenarioSubject?> Open);
