using System.Collections.Immutable;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Charts;

namespace WorkflowStandar.Server.Dashboard.Editor;

/// <summary>All that can be said of a text as it stands.</summary>
/// <param name="Findings">Of the standard, the worst first, then in the order of the text.</param>
/// <param name="Scenarios">What its scenarios say.</param>
public sealed record ManuscriptReading(Compilation Compilation, ImmutableArray<FindingLine> Findings, ScenarioReading Scenarios)
{
    public bool HasErrors => Compilation.HasErrors;

    /// <summary>What would run; null while there are errors.</summary>
    public Plan? Plan => HasErrors ? null : Compilation.Plan;

    /// <summary>Pictures of the procedures; none while there are errors.</summary>
    public IEnumerable<Picture> Pictures(string language)
    {
        foreach (var procedure in Plan?.Procedures ?? [])
        {
            var sheet = SopReading.Read(Plan!, procedure);
            yield return new Picture(procedure, SopChart.Draw(sheet, language), FlowChart.Draw(sheet, ImmutableDictionary<StepKey, FlowMark>.Empty, language));
        }
    }

    public int Count(Severity severity) => Findings.Count(line => line.Finding.Severity == severity);
}

/// <summary>The drawings of a procedure, as SVG in which every text is escaped.</summary>
public sealed record Picture(Procedure Procedure, string Chart, string Flow);

/// <param name="Findings">About the text, and what failed, at its line.</param>
/// <param name="NotRun">Scenarios beyond what is run here at once.</param>
/// <param name="Coverage">Null where nothing could be run.</param>
public sealed record ScenarioReading(ImmutableArray<FindingLine> Findings, ImmutableArray<ScenarioResult> Results, int NotRun, Coverage? Coverage)
{
    public static ScenarioReading None { get; } = new([], [], 0, null);

    /// <summary>Mistakes in the text of the scenarios, by which some could not be run.</summary>
    public int Mistakes => Findings.Count(line => line.Finding.IsError) - Results.Sum(result => result.Failures.Length);

    public int Failed => Results.Count(result => !result.Passed);
}
