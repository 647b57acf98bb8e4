using System.Collections.Immutable;
using WorkflowStandar.Compiler.Scenarios;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Tracing;

/// <summary>Which scenarios go through what.</summary>
internal sealed class Proofs(ImmutableArray<ScenarioResult> passed)
{
    /// <summary>The names of the scenarios, in their order.</summary>
    public IEnumerable<string> Of(Carrier carrier) => passed.Where(result => Proves(result, carrier)).Select(result => result.Scenario.Name);

    private static bool Proves(ScenarioResult result, Carrier carrier) => carrier.Kind switch
    {
        CarrierKind.Channel => result.Scenario.Submission is { Refused: null } submission && submission.Channel?.Value == carrier.Name,
        CarrierKind.Field => result.Scenario.Submission is { Refused: null } form && form.Fields.ContainsKey(new FieldKey(carrier.Name)),
        CarrierKind.Procedure => result.Scenario.Procedure.Key == carrier.Procedure && result.Scenario.Submission.Refused is null,
        CarrierKind.Step => Went(result, carrier, CoverageKind.Step),
        _ => Went(result, carrier, CoverageKind.Met) || Went(result, carrier, CoverageKind.Missed),
    };

    private static bool Went(ScenarioResult result, Carrier carrier, CoverageKind kind) =>
        result.Covered.Contains(new CoverageItem(carrier.Procedure!.Value, kind, carrier.Name));
}
